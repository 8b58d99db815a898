import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { consentInWords } from './compliment.ts'
import type { Compliment } from './compliments.sql.ts'

/** Compliments, feedback or case studies, one a row. */
export const ComplimentsTable = ({ label, list, today }: { readonly label: string; readonly list: readonly Compliment[]; readonly today: Day }) => (
  <ScrollRegion label={label} dense>
    <Table head={[{ text: 'Received' }, { text: 'Their words' }, { text: 'From' }, { text: 'About' }, { text: 'Council' }, { text: 'Case study' }]} rows={list.map(c => [
      { text: <a class="govuk-link newel-ref" href={`/compliments/${c.id}`}>{shortDay(c.receivedOn)}<span class="govuk-visually-hidden">: {c.words.slice(0, 60)}</span></a> },
      { text: c.words.length > 200 ? `${c.words.slice(0, 200)}…` : c.words }, { text: <>{c.name || 'Name not known'}{c.caseReference && <><br /><span class="newel-ref">{c.caseReference}</span></>}</> },
      { text: c.about }, { text: c.placed ? c.council : 'Not known yet' }, { text: consentInWords(c, today) },
    ])} />
  </ScrollRegion>
)
