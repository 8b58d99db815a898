import { Button, WarningText } from '../../platform/components/index.ts'
import { Page } from '../../platform/http/view.tsx'
import { formatMoney } from '../../rules/money.ts'
import { asJson, type Determination } from '../../rules/test-of-resources/index.ts'
import { Working } from '../tests-of-resources/index.ts'

const Next = () => (
  <>
    <WarningText text="This is not a decision. The council looks at every income and all savings, with evidence, on the day of an application." />
    <p class="govuk-body">Whatever the sum says, ask us: a council may help in other ways, and small adaptations are often free.</p>
    <p><Button href="/ask-for-help">Ask for help</Button></p>
    <p class="govuk-body"><a class="govuk-link" href="/what-might-i-pay">Try it with other figures</a>. What you entered has not been kept.</p>
  </>
)

/** For a child there is nothing to work out. */
export const ForAChild = () => (
  <Page title="There is nothing to pay">
    <p class="govuk-body-l">A child’s or young person’s grant has no test of resources: neither they nor their parents pay towards it, up to the most that the grant may be, £30,000.</p>
    <p class="govuk-body">Source: SI 1996/2890 reg 5; SI 2008/1189 art 2.</p>
    <Next />
  </Page>
)

/** What might be paid, and every step of how it came about. */
export function MightPay({ found }: { readonly found: Determination }) {
  const { contributionPence, grant, households } = found
  return (
    <Page title={contributionPence === 0 ? 'There may be nothing to pay' : `The contribution may be ${formatMoney(contributionPence)}`}>
      {households.map(({ passport }) => passport && <p class="govuk-body-l">{passport.says}, so income and savings are not looked at.</p>)}
      {grant && <p class="govuk-body-l">{grant.nil
        ? `For works of ${formatMoney(grant.expensePence)} there would be no money from the grant. Ask the council to approve it all the same: what you pay now can count towards a later one.`
        : `For works of ${formatMoney(grant.expensePence)} the grant may be ${formatMoney(grant.pence)}${grant.personPaysPence ? `, and ${formatMoney(grant.personPaysPence)} would be left to pay` : ''}.`}</p>}
      {grant && grant.ifMaximumFirstPence !== grant.ifContributionFirstPence && <p class="govuk-body">Councils differ on what comes first, the most that the grant may be or the contribution: it may be {formatMoney(grant.ifMaximumFirstPence)} or {formatMoney(grant.ifContributionFirstPence)}.</p>}
      <Next />
      <h2 class="govuk-heading-l">How it was worked out</h2>
      <Working of={asJson(found)} />
      <h2 class="govuk-heading-m">What was not asked</h2>
      <p class="govuk-body">Child care, work for oneself, war pensions, maintenance, boarders, other kinds of property, and grants for the same home in the last ten years can each change the sum.</p>
    </Page>
  )
}
