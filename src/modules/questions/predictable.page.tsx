import type { Download } from '../../platform/http/page.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { hiddenNote } from '../packs/index.ts'
import { endings, fileOf, sheet } from './download-an-answer.page.ts'
import { listsOf } from './lists.sql.ts'
import { yearsOver } from './periods.ts'
import { PublishedTables, publishedTables } from './published-view.tsx'
import { readyMadeYears } from './published.sql.ts'
import { QuestionTabs } from './question-tabs.tsx'
import { notYet, readyMade } from './ready-made.ts'
import { counts } from './vocabulary.ts'

/** Questions that are asked under the Freedom of Information Act again and again. */
export const predictable = page({
  path: '/questions/predictable',
  permit: 'answer:publish',
  about: 'nobody',
  view: ({ here: { may } }) => (
    <Page title="Questions that people ask" caption="For publication">
      <QuestionTabs at="predictable" may={may} />
      <p class="govuk-body">Questions that are asked under the Freedom of Information Act again and again, for the last three financial years that are over. Small numbers are hidden, so an answer can be sent out as it is.</p>
      <ul class="govuk-list govuk-list--spaced">{readyMade.map(({ key, title }) => <li><a class="govuk-link" href={`/questions/predictable/${key}`}>{title}</a></li>)}</ul>
      <h2 class="govuk-heading-m">Not answered yet</h2>
      <ul class="govuk-list govuk-list--bullet">{notYet.map(({ title, why }) => <li><strong>{title}</strong> {why}</li>)}</ul>
    </Page>
  ),
})

async function load(here: Here) {
  const ready = readyMade.find(({ key }) => key === here.params.key)
  if (!ready) throw new NotFound()
  const lists = await listsOf(here)
  return { ready, tables: publishedTables(await readyMadeYears(here, ready.key, ready.beside, yearsOver(here.today, 3), lists), lists, ready.beside) }
}

export const aPredictableQuestion = page({
  path: '/questions/predictable/:key',
  permit: 'answer:publish',
  about: 'nobody',
  load,
  view: ({ ready, tables }) => (
    <Page title={ready.title} caption="For publication" back={{ href: '/questions/predictable', text: 'Back to questions that people ask' }} wide>
      <p class="govuk-body">{counts[ready.question.count].counts} {ready.leavesOut}</p>
      <PublishedTables tables={tables} />
      <p class="govuk-body newel-no-print">Print this page, or download: {endings.map((ending, at) => <>{at > 0 && ', '}<a class="govuk-link" href={`/questions/predictable/${ready.key}/answer.${ending}`}>{ending.toUpperCase()}</a></>)}</p>
    </Page>
  ),
})

export const downloadPredictable: readonly Download[] = endings.map(ending => ({
  path: `/questions/predictable/:key/answer.${ending}`,
  permit: 'answer:publish',
  async file(here: Here) {
    const { ready, tables } = await load(here)
    return fileOf(ending, ready.key, sheet(ready.title, [`${counts[ready.question.count].counts} ${ready.leavesOut}`, `${hiddenNote}. A year is from 1 April to 31 March. Restricted records are left out.`], [''], tables.flatMap(table => [[table.title], table.head, ...table.rows])))
  },
}))
