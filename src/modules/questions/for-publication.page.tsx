import { financialYearOf } from '../../rules/calendar/period.ts'
import { WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { fileOf, endings, sheet } from './download-an-answer.page.ts'
import type { Download } from '../../platform/http/page.ts'
import { listsOf } from './lists.sql.ts'
import { daysOf, wholeYears, yearsOver } from './periods.ts'
import { PublishedTables, publishedTables } from './published-view.tsx'
import { publishedYears } from './published.sql.ts'
import { askedOr } from './question-form.tsx'
import { addressOf, inWords, narrowedInWords, usualQuestion } from './question.ts'
import { counts, isTimeKey } from './vocabulary.ts'

async function load(here: Here) {
  const lists = await listsOf(here)
  const asked = askedOr(here, { lists, mayReadPeople: here.may('person:see') }, usualQuestion(yearsOver(here.today, 1)[0] ?? financialYearOf(here.today)))
  const years = wholeYears(asked.period, here.today)
  const byTime = isTimeKey(asked.question.rows) || isTimeKey(asked.question.columns)
  const tables = years && !byTime ? publishedTables(await publishedYears(here, asked.question, years, lists), lists) : undefined
  return { lists, asked, byTime, tables, offered: yearsOver(here.today, 3) }
}

/** Any question, with its small numbers hidden: whole financial years that are over, so that no two answers to it can be laid beside each other to leave a smaller period. */
export const forPublication = page({
  path: '/questions/for-publication',
  permit: 'answer:publish',
  about: 'nobody',
  load,
  view: ({ lists, asked, byTime, tables, offered }) => (
    <Page title={inWords(asked.question)} caption={`For publication, ${daysOf(asked.period)}`} back={{ href: `/questions/ask?${addressOf(asked)}`, text: 'Back to the question' }} wide>
      {byTime && <p class="govuk-body">An answer for publication is not broken down by month, quarter or year: it has whole financial years beside each other. Go back and break it down by something else.</p>}
      {!tables && !byTime && <>
        <p class="govuk-body">An answer for publication is of whole financial years that are over, so that two answers cannot be laid beside each other to leave a few days.</p>
        <ul class="govuk-list govuk-list--bullet">{offered.map(year => <li><a class="govuk-link" href={`/questions/for-publication?${addressOf({ ...asked, period: year })}`}>Ask it for {year.short}</a></li>)}</ul>
      </>}
      {tables && <>
        <p class="govuk-body">{counts[asked.question.count].counts} {narrowedInWords(asked.question, lists)}</p>
        <PublishedTables tables={tables} />
        <p class="govuk-body newel-no-print">Download: {endings.map((ending, at) => <>{at > 0 && ', '}<a class="govuk-link" href={`/questions/published.${ending}?${addressOf(asked)}`}>{ending.toUpperCase()}</a></>)}</p>
        <WarningText iconFallbackText="Warning" text="This is safe by itself. Beside another answer about the same records, narrowed down a little differently, or beside a pack’s quarters, it may give a small number away: compare it with what has gone out already." />
      </>}
    </Page>
  ),
})

export const downloadPublished: readonly Download[] = endings.map(ending => ({
  path: `/questions/published.${ending}`,
  permit: 'answer:publish',
  async file(here: Here) {
    const { asked, lists, tables } = await load(here)
    const rows = (tables ?? []).flatMap(table => [[table.title], table.head, ...table.rows])
    return fileOf(ending, `published-${asked.period.from}-to-${asked.period.to}`, sheet(inWords(asked.question), [`${counts[asked.question.count].counts} ${narrowedInWords(asked.question, lists)}`.trim(), tables ? 'Small numbers are hidden.' : 'Nothing can be published for these days: choose whole financial years that are over.'], [''], rows))
  },
}))
