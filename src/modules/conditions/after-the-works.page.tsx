import { formatDay } from '../../rules/calendar/day.ts'
import { clocksFrom, considerations, isPast, nothingCanBeDemanded, outcomeOf, outcomes, standingOfCharge } from '../../rules/conditions/after-the-works.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, ButtonGroup, InsetText, SummaryList, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { colours, saidOf, untilWhen } from './charge-shown.ts'
import { caseAfterwards, type CaseAfterwards, type Disposal, type LandCharge, type Repayment } from './conditions.sql.ts'
import { afterAt, caption } from './frame.ts'

const Disposed = ({ of: { disposedOn, howKnown, by, on }, charge }: { readonly of: Disposal; readonly charge: LandCharge }) => (
  <>
    <h2 class="govuk-heading-m">The home was disposed of</h2>
    <p class="govuk-body">On {formatDay(disposedOn)}. {howKnown} <span class="newel-quiet">Written down by {by}, {formatDay(on)}</span></p>
    {nothingCanBeDemanded(charge, disposedOn) && <InsetText>{nothingCanBeDemanded(charge, disposedOn)}</InsetText>}
  </>
)

const Demanded = ({ of: r, charge }: { readonly of: Repayment; readonly charge: LandCharge }) => (
  <>
    <h2 class="govuk-heading-m">What is demanded back</h2>
    <p class="govuk-body"><strong>{outcomes[outcomeOf(r.pence, charge.pence)]}{r.pence > 0 && `: ${formatMoney(r.pence)}`}.</strong> {r.because} <span class="newel-quiet">{r.by}, {formatDay(r.on)}</span></p>
    <SummaryList rows={Object.entries(considerations).map(([key, question]) => ({ key: { text: question }, value: { text: r[key as keyof typeof considerations] } }))} />
    {r.paidOn && <p class="govuk-body">Paid back on {formatDay(r.paidOn)}.</p>}
  </>
)

const none = ({ certifiedOn }: CaseAfterwards): string => certifiedOn === null ? 'The works of an approved grant are not certified yet. Both conditions are counted from the day they are.' : 'Nothing of this grant is to be given back: nothing stands against the home.'

/** After the works of a grant: how long each of its conditions lasts, what stands against the home and what became of it. */
export const afterTheWorks = page({
  path: '/cases/:reference/after',
  permit: 'charge:see',
  about: 'case',
  load: async here => ({ case: await caseAfterwards(here) }),
  view({ case: c, here }) {
    const { certifiedOn, charge } = c
    const at = afterAt(c)
    const now = charge && standingOfCharge(charge, saidOf(charge), here.today)
    const stands = charge !== null && charge.endedOn === null
    const decidable = stands && charge.disposal && !charge.repayment && !nothingCanBeDemanded(charge, charge.disposal.disposedOn)
    return (
      <Page title="After the works" caption={caption(c)} back={{ href: `/cases/${c.reference}/decision`, text: 'Back to the decision' }}>
        {certifiedOn && <p class="govuk-body">The works were certified on {formatDay(certifiedOn)}. The two conditions begin then, and do not end together.</p>}
        {certifiedOn && <SummaryList rows={[
          { key: { text: 'Living there' }, value: { text: `For five years, until ${formatDay(clocksFrom(certifiedOn).occupationUntil)}: as the certificate with the application says (Act 1996 s44)${clocksFrom(certifiedOn).occupationUntil < here.today ? '. This has ended.' : ''}` } },
          { key: { text: 'Charge against the home' }, value: { text: charge ? charge.kind === 'whole' ? `${formatMoney(charge.pence)}, ${untilWhen(charge)}: the whole grant, as the council’s own scheme says` : `${formatMoney(charge.pence)} for ten years, ${untilWhen(charge)} (General Consent 2008)` : 'None' } },
        ]} />}
        {!charge && <InsetText>{none(c)}</InsetText>}
        {charge && now && <p class="govuk-body"><Tag colour={colours[now.standing]}>{now.standing}</Tag> {now.next && `${now.next}. `}{charge.registeredOn && `Registered on ${formatDay(charge.registeredOn)} as ${charge.registeredAs}, written down by ${charge.registeredBy}. `}{charge.endedOn && `Nothing stands against the home since ${formatDay(charge.endedOn)}. ${charge.endedBecause}`}</p>}
        {stands && here.may('charge:write') && <ButtonGroup>
          {charge.registeredOn === null && !isPast(charge, here.today) && <Button href={`${at}/register`}>The charge is registered</Button>}
          {!charge.disposal && <Button href={`${at}/disposal`} look="secondary">The home was disposed of</Button>}
          {decidable && here.may('repayment:decide') && <Button href={`${at}/repayment`}>Decide what is demanded back</Button>}
          {charge.repayment && !charge.repayment.paidOn && <Button href={`${at}/paid`}>It is paid back</Button>}
        </ButtonGroup>}
        {charge?.disposal && <Disposed of={charge.disposal} charge={charge} />}
        {charge?.repayment && <Demanded of={charge.repayment} charge={charge} />}
      </Page>
    )
  },
})
