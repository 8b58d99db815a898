import type { Day } from '../../rules/calendar/day.ts'
import { daysBetween, formatDay } from '../../rules/calendar/day.ts'
import { Button, InsetText, SummaryList, Tag, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { letCase, type LetCase } from './consents-to-works.sql.ts'
import { answerInWords, consentInWords, contributionInWords, daysInWords, isWaiting, kindInWords, ownsItThemselves, periodInWords, tenureDisagrees, wayInWords, type Consent } from './landlord.ts'

const Landlord = ({ of: { landlord, contribution } }: { readonly of: LetCase }) => landlord && (
  <SummaryList rows={[
    { key: { text: 'Landlord' }, value: { text: <><a class="govuk-link" href={`/landlords/${landlord.id}`}>{landlord.name}</a>, {kindInWords(landlord.kind).toLowerCase()}</> } },
    { key: { text: 'Since' }, value: { text: landlord.from ? formatDay(landlord.from) : 'Not known' } },
    { key: { text: 'Whom we speak to' }, value: { text: [landlord.contact, landlord.phone, landlord.email].filter(Boolean).join(', ') || 'Not known' } },
    { key: { text: 'Towards adaptations' }, value: { text: contribution ? <>{contributionInWords(contribution)}<br /><span class="newel-quiet">{periodInWords(contribution)}</span></> : 'Nothing is agreed' } },
  ]} />
)

const colours = { given: 'green', conditions: 'yellow', refused: 'red' } as const

const OneConsent = ({ one, today, mayChange }: { readonly one: Consent; readonly today: Day; readonly mayChange: boolean }) => (
  <li>
    <strong>{one.works}</strong> {one.withdrawnOn ? <Tag colour="grey">{one.answer ? 'Taken back' : 'Not asked for any more'}</Tag> : one.answer ? <Tag colour={colours[one.answer]}>{answerInWords(one.answer)}</Tag> : <Tag colour="orange">Waiting</Tag>}
    <p>{isWaiting(one) ? `No answer after ${daysInWords(daysBetween(one.askedOn, today))}` : consentInWords(one, today)}.</p>
    <p>Asked of {one.ofWhom}{one.landlord && one.ofWhom !== one.landlord && ` for ${one.landlord}`} on {formatDay(one.askedOn)}, {wayInWords(one.way).toLowerCase()}.</p>
    {one.answer && <p>{one.answerWords && <>{one.answer === 'refused' ? 'Because' : 'Conditions'}: {one.answerWords}<br /></>}<span class="newel-quiet">Said by {one.answeredBy}. Shown by: {wayInWords(one.evidence).toLowerCase()}{one.evidenceNote && `, ${one.evidenceNote}`}</span></p>}
    {one.withdrawnBecause && <p>Why: {one.withdrawnBecause}</p>}
    {mayChange && !one.withdrawnOn && <p>
      {isWaiting(one) && <><a class="govuk-link" href={`/consents-to-works/${one.id}/answer`}>Write down the answer<span class="govuk-visually-hidden">: {one.works}</span></a> or </>}
      <a class="govuk-link" href={`/consents-to-works/${one.id}/withdraw`}>{isWaiting(one) ? 'say that it is not asked for any more' : 'Say that it is taken back'}<span class="govuk-visually-hidden">: {one.works}</span></a>
    </p>}
  </li>
)

/** All about the landlord of one case: who it is, what they pay, and every consent they were asked for. */
export const landlordAndConsent = page({
  path: '/cases/:reference/landlord',
  permit: 'case:see',
  about: 'case',
  load: async (here: Here) => ({ case: await letCase(here) }),
  view({ case: c, here }) {
    const mayChange = here.may('landlord:write') && c.status === 'open'
    return (
      <Page title="Landlord and consent" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} actions={mayChange && <>
        {c.landlord && <Button href={`/cases/${c.reference}/landlord/ask`}>Ask for consent</Button>}
        <Button href={`/homes/${c.homeId}/landlord?case=${c.reference}`} look="secondary">{c.landlord ? 'Another landlord' : 'Say who the landlord is'}</Button>
      </>}>
        {c.landlord ? <Landlord of={c} /> : <InsetText>Nobody has said yet who the landlord of this home is.{c.told && ` The home’s record says “${c.told}”.`}</InsetText>}
        {c.landlord && ownsItThemselves(c.tenure, c.landlord.kind) && <WarningText text={tenureDisagrees} iconFallbackText="Warning" />}
        <h2 class="govuk-heading-m">Consent to works</h2>
        {c.consents.length === 0 ? <p class="govuk-body">The landlord has not been asked for consent.</p> : <ul class="newel-found">{c.consents.map(one => <OneConsent one={one} today={here.today} mayChange={mayChange} />)}</ul>}
      </Page>
    )
  },
})
