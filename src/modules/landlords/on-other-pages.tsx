import { daysBetween, shortDay, type Day } from '../../rules/calendar/day.ts'
import { Details, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import type { Awaited, LetCase } from './consents-to-works.sql.ts'
import { consentInWords, contributionInWords, daysInWords, kindInWords, ownsItThemselves, periodInWords, tenureDisagrees, type Letting } from './landlord.ts'

/** On a case: who the landlord is, what they pay, and how their consent stands. */
export const LandlordOfACase = ({ of: c, today }: { readonly of: LetCase; readonly today: Day }) => (
  <>
    {c.landlord ? <div>{c.landlord.name}, {kindInWords(c.landlord.kind).toLowerCase()}{c.landlord.phone && `, ${c.landlord.phone}`}</div> : <div>{c.told ? `${c.told}, as it was told` : 'Not recorded'}</div>}
    {c.contribution && <div>{contributionInWords(c.contribution)}</div>}
    {c.landlord && ownsItThemselves(c.tenure, c.landlord.kind) && <div>{tenureDisagrees}</div>}
    {c.consents.filter(({ withdrawnOn }) => withdrawnOn === null).map(one => <div>{one.works}: {consentInWords(one, today)}</div>)}
    <a class="govuk-link" href={`/cases/${c.reference}/landlord`}>Landlord and consent</a>
  </>
)

/** On a home: whose it is, and under a fold whose it was. */
export function LandlordOfAHome({ home, lettings, mayChange }: { readonly home: { readonly id: string; readonly tenure: string; readonly landlord: string }; readonly lettings: readonly Letting[]; readonly mayChange: boolean }) {
  const [now, before] = [lettings.find(({ to }) => to === null), lettings.filter(({ to }) => to !== null)]
  return (
    <>
      {now ? <><a class="govuk-link" href={`/landlords/${now.landlordId}`}>{now.name}</a>, {kindInWords(now.kind).toLowerCase()}<br /><span class="newel-quiet">{periodInWords(now)}</span></> : home.landlord ? `${home.landlord}, as it was told` : 'Not recorded'}
      {now && ownsItThemselves(home.tenure, now.kind) && <><br />{tenureDisagrees}</>}
      {mayChange && <><br /><a class="govuk-link" href={`/homes/${home.id}/landlord`}>{now ? 'Another landlord, or none' : 'Say who the landlord is'}</a></>}
      {before.length > 0 && <Details summaryText={before.length === 1 ? '1 landlord of before' : `${before.length} landlords of before`}><ul class="govuk-list">{before.map(one => <li>{one.name}<br /><span class="newel-quiet">{periodInWords(one)}{one.endReason && `: ${one.endReason}`}</span></li>)}</ul></Details>}
    </>
  )
}

/** In somebody’s work: the landlords who have not answered, and those who refused. */
export const LandlordsAwaited = ({ awaited, today }: { readonly awaited: readonly Awaited[]; readonly today: Day }) => awaited.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">Landlords ({awaited.length})</h2>
    <ScrollRegion label="Landlords who have not answered, or refused" dense>
      <Table head={[{ text: 'Consent to' }, { text: 'Landlord' }, { text: 'Person' }, { text: 'Case' }, { text: 'Asked' }, { text: 'How it stands' }]} rows={awaited.map(one => [
        { text: one.works }, { text: one.landlord }, { text: one.personName }, { text: <a class="govuk-link newel-ref" href={`/cases/${one.reference}/landlord`}>{one.reference}</a> }, { text: shortDay(one.askedOn) },
        { text: one.answer === 'refused' ? <Tag colour="red">Refused</Tag> : `Waiting ${daysInWords(daysBetween(one.askedOn, today))}` },
      ])} />
    </ScrollRegion>
  </>
)
