import { ageOn, formatDay, type Day } from '../../rules/calendar/day.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { outcomes, type OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import { schemeKinds, schemesOn, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { SummaryList } from '../../platform/components/index.ts'
import { AlreadyThere } from '../adaptations/index.ts'
import { LandlordOfACase } from '../landlords/index.ts'
import { fullName, howToReach, WhoMaySpeak } from '../people/index.ts'
import { EligibilityLink } from '../schemes/index.ts'
import type { wholeCase } from './case-lists.sql.ts'

type Whole = Awaited<ReturnType<typeof wholeCase>>

/** The person, their home, and the case itself, as far as they are known. */
export const AroundACase = ({ case: c, around, speakers, adaptations, landlord, today }: Pick<Whole, 'case' | 'around' | 'speakers' | 'adaptations' | 'landlord'> & { readonly today: Day }) => (
  <div class="newel-halves">
    <div>
      <h2 class="govuk-heading-m">The person and home</h2>
      <SummaryList rows={[
        { key: { text: 'Person' }, value: { text: <a class="govuk-link" href={`/people/${c.personId}`}>{fullName(around)}</a> } },
        { key: { text: 'Age' }, value: { text: around.bornOn ? String(ageOn(around.bornOn, today)) : 'Not known' } },
        { key: { text: 'Telephone' }, value: { text: around.phone || 'Not known' } },
        { key: { text: 'How to reach them' }, value: { text: howToReach(around) || 'Not asked yet' } },
        { key: { text: 'May speak for them' }, value: { text: <WhoMaySpeak speakers={speakers} /> } },
        ...(around.needs ? [{ key: { text: 'Needs' }, value: { text: around.needs } }] : []),
        { key: { text: 'Home' }, value: { text: <a class="govuk-link" href={`/homes/${c.homeId}`}>{[around.line1, around.town, around.postcode].filter(Boolean).join(', ') || 'Address not known'}</a> } },
        { key: { text: 'Already there' }, value: { text: <AlreadyThere adaptations={adaptations} /> } },
        { key: { text: 'Tenure' }, value: { text: around.tenure ? tenures[around.tenure as keyof typeof tenures] : 'Not known' } },
        ...(landlord && (around.tenure !== 'owner' || landlord.landlord || landlord.consents.length) ? [{ key: { text: 'Landlord' }, value: { text: <LandlordOfACase of={landlord} today={today} /> } }] : []),
      ]} />
    </div>
    <div>
      <h2 class="govuk-heading-m">The case</h2>
      <SummaryList rows={[
        { key: { text: 'Scheme' }, value: { text: <>{c.scheme ? schemeKinds[c.scheme as SchemeKey].title : 'None'}{(c.scheme || Object.keys(schemesOn(c.pathway)).length > 0) && <><br /><EligibilityLink reference={c.reference} /></>}</> } },
        { key: { text: 'Opened' }, value: { text: formatDay(c.openedOn) } },
        { key: { text: 'Last in touch' }, value: { text: formatDay(c.lastContactOn) } },
        ...(around.enquiry ? [{ key: { text: 'From' }, value: { text: <a class="govuk-link" href={`/enquiries/${around.enquiry}`}>Enquiry <span class="newel-ref">{around.enquiry}</span></a> } }] : []),
        ...(around.parties.length ? [{ key: { text: 'Others' }, value: { text: around.parties.map(party => <div>{party.capacity === 'offered to' ? 'Offered to' : 'Referred by'} {party.name}</div>) } }] : []),
        { key: { text: 'Outcomes' }, value: { text: around.outcomes.length ? <ul class="govuk-list govuk-list--bullet">{around.outcomes.map(({ outcome }) => <li>{outcomes[outcome as OutcomeKey]}</li>)}</ul> : c.status === 'open' ? 'Claimed when the case is closed' : 'None claimed' } },
      ]} />
    </div>
  </div>
)
