import { shortDay } from '../../rules/calendar/day.ts'
import { financialYearOf } from '../../rules/calendar/period.ts'
import { complaintKindsShort } from '../../rules/complaints/kinds.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Pagination, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { behind, type Behind } from './behind.sql.ts'
import { listsOf } from './lists.sql.ts'
import { askedOr } from './question-form.tsx'
import { addressOf, inWords, optionsOf, usualQuestion, type Asked } from './question.ts'
import { daysOf } from './periods.ts'
import { countOf, titleOfBreak, type Lists } from './vocabulary.ts'

async function load(here: Here) {
  const lists = await listsOf(here)
  const asked = askedOr(here, { lists, mayReadPeople: here.may('person:see') }, usualQuestion(financialYearOf(here.today)))
  const { row, column, after } = here.query
  const found = await behind(here, asked, { row, column }, after)
  for (const [kind, subject] of [['cases', 'case'], ['enquiries', 'enquiry']] as const)
    here.saw(subject, found.rows.filter(one => one.kind === kind).map(({ recordId, authorityId }) => ({ id: recordId, authorityId })))
  return { lists, asked, found, cell: [[asked.question.rows, row], [asked.question.columns, column]] as const }
}

/** The records behind one number of an answer. Names stand there for those who may see people; every look is logged. */
export const behindANumber = page({
  path: '/questions/behind',
  permit: 'question:ask',
  about: 'nobody',
  load,
  view: ({ lists, asked, found: { rows, records, people, next }, cell, here }) => {
    const { of } = countOf(asked.question.count)
    const names = here.may('person:see') && of !== 'complaints'
    const what = { cases: 'Pathway', enquiries: 'How they came', signposts: 'Pointed to', complaints: 'About' }[of]
    const may = { cases: here.may('case:see'), enquiries: here.may('enquiry:see'), signposts: false, complaints: here.may('complaint:see') }
    return (
      <Page title={inWords(asked.question)} caption={daysOf(asked.period)} back={{ href: `/questions/ask?${addressOf(asked)}`, text: 'Back to the answer' }} wide>
        <p class="govuk-body">{cell.flatMap(([key, value]) => key && value !== undefined ? [`${titleOfBreak(key)}: ${optionsOf(key, lists, asked.period)[value] ?? value}.`] : []).join(' ')}</p>
        <p class="govuk-body"><strong>{records.toLocaleString('en-GB')}</strong> {of}{people !== null && `, of ${people.toLocaleString('en-GB')} ${people === 1 ? 'person' : 'people'}`}{records > rows.length && `, ${rows.length} on this page`}</p>
        {rows.length > 0 && (
          <ScrollRegion label="Behind this number" dense>
            <Table firstCellIsHeader head={[{ text: 'Reference' }, ...names ? [{ text: 'Person' }] : [], { text: what }, { text: 'Counted by' }]} rows={rows.map(row => [
              { text: may[row.kind] ? <a class="govuk-link newel-ref" href={`/${row.kind}/${row.reference}`}>{row.reference}</a> : row.reference },
              ...names ? [{ text: row.name || 'Not named' }] : [], { text: wordsFor(of, row, lists) }, { text: shortDay(row.on) },
            ])} />
          </ScrollRegion>
        )}
        {next && <Pagination landmarkLabel="More records" next={{ href: `/questions/behind?${more(asked, here.query, next)}`, text: 'Next page' }} />}
      </Page>
    )
  },
})

const more = (asked: Asked, { row, column }: Here['query'], after: string): string => addressOf(asked, { ...row === undefined ? {} : { row }, ...column === undefined ? {} : { column }, after })

function wordsFor(of: ReturnType<typeof countOf>['of'], { what }: Behind, lists: Lists): string {
  const words: Readonly<Record<string, string>> = of === 'cases' ? pathwayTitles : of === 'enquiries' ? channels : of === 'complaints' ? complaintKindsShort : lists.services
  return words[what] ?? 'Not in the directory'
}
