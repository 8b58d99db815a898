import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { competences, limits } from '../../rules/assessments/competences.ts'
import { inForceOn } from '../../rules/dated.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { register, type Registered } from './competences.sql.ts'
import { kindsInWords } from './recommendation.ts'

/** Who may assess and recommend what, and who works under supervision. */
export const competencesPage = page({
  path: '/assessors',
  permit: 'competence:see',
  about: 'nobody',
  load: async (here: Here) => ({ entries: await register(here) }),
  view: ({ entries, here: { may, today } }) => (
    <Page title="Assessors" actions={may('competence:give') && <Button href="/assessors/new">Enter somebody</Button>}>
      <p class="govuk-body">An occupational therapist may assess any need and recommend anything. A trusted assessor may recommend, for a simple need, what their entry names. Anything beyond it needs the countersignature of an occupational therapist, and so does whatever somebody under supervision recommends.</p>
      <p class="govuk-body">A trusted assessor may be entered for: {kindsInWords(inForceOn(limits, today).kinds).toLowerCase()}. This list was invented for the demonstration: the agency’s therapists and the Board have yet to agree one.</p>
      {entries.length === 0 ? <p class="govuk-body">Nobody is entered yet.</p> : <Register entries={entries} today={today} mayGive={may('competence:give')} />}
    </Page>
  ),
})

const Register = ({ entries, today, mayGive }: { readonly entries: readonly Registered[]; readonly today: Day; readonly mayGive: boolean }) => (
  <ScrollRegion label="The register" dense>
    <Table firstCellIsHeader head={[{ text: 'Name' }, { text: 'Entered as' }, { text: 'For' }, { text: 'From' }, { text: 'Until' }, { text: 'Evidence' }]} rows={entries.map(one => {
      const over = one.until !== null && one.until < today
      return [
        { text: <>{one.name}<br /><span class="newel-quiet">{one.role}</span></> }, { text: <>{competences[one.as]} {over && <Tag colour="grey">Ended</Tag>}</> }, { text: kindsInWords(one.kinds) }, { text: shortDay(one.from) },
        { text: <>{one.until ? shortDay(one.until) : 'No end'}{one.endedBecause && <><br />{one.endedBecause}</>}{mayGive && !over && <><br /><a class="govuk-link" href={`/assessors/${one.id}/end`}>End<span class="govuk-visually-hidden"> the entry of {one.name}, {competences[one.as].toLowerCase()}</span></a></>}</> },
        { text: <>{one.evidence}<br /><span class="newel-quiet">Given by {one.givenBy}</span></> },
      ]
    })} />
  </ScrollRegion>
)
