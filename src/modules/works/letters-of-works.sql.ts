import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { chargeUntil, clocksFrom, type ChargeKind } from '../../rules/conditions/after-the-works.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import { daysToCancel } from '../../rules/works/cancelling.ts'
import { liableUntil } from '../../rules/works/liability.ts'
import { sharesOf, type Granted } from '../../rules/works/who-pays.ts'
import type { Here } from '../../platform/here.ts'
import { tell } from '../letters/index.ts'
import { costsOf, revisedPrice, worksInWords, type CaseOfWorks, type Order } from './works.ts'

/** The grant that stands for the works: the latest decision, where it approves. */
export interface GrantOfWorks extends Granted, Record<string, unknown> { readonly charge: Pence; readonly kind: ChargeKind; readonly years: number | null }
const granted = {
  name: 'grant of the works',
  text: `select d.grant_pence + d.top_up_pence as "grant", d.contribution_pence as contribution, d.charge_pence as charge, case when v.charge = 'whole' then 'whole' else 'mandatory-grant' end as kind, v.charge_years as years from grant_decisions d join decision_papers p on p.authority_id = d.authority_id and p.id = d.paper_id
      left join lateral (select v.charge, v.charge_years from scheme_versions v where v.authority_id = d.authority_id and v.scheme = p.scheme and v.from_on <= p.applied_on order by v.from_on desc limit 1) v on true
    where d.authority_id = $1 and d.case_id = $2 and d.approved and not exists (select 1 from grant_decisions n where n.authority_id = d.authority_id and n.case_id = d.case_id and n.number > d.number)`,
}
export const grantOfWorks = async ({ run }: Pick<Here, 'run'>, { authorityId, id }: Pick<CaseOfWorks, 'authorityId' | 'id'>): Promise<GrantOfWorks | undefined> => (await run<GrantOfWorks>(granted, [authorityId, id]))[0]

const orNone = (amount: Pence): string => amount > 0 ? formatMoney(amount) : ''
/** What every letter about an order says: the works, who does them, what they come to and who pays it. */
function valuesOf(w: CaseOfWorks, order: Order, grant: GrantOfWorks | undefined) {
  const price = revisedPrice(order).gross
  const shares = grant ? sharesOf(price, grant) : { grant: pence(0), contribution: pence(0), rest: pence(0) }
  return { works: worksInWords(w, order), contractor: order.contractor, expense: formatMoney(price), grant: orNone(shares.grant), contribution: orNone(shares.contribution) }
}

/** Tells the person who does the works, when, and what they cost. */
export async function tellTheOrder(here: Here, w: CaseOfWorks, order: Order): Promise<void> {
  const values = valuesOf(w, order, await grantOfWorks(here, w))
  await tell(here, w, { kind: 'works-ordered', values: { ...values, 'start-on': formatDay(order.startsOn), 'complete-by': formatDay(order.finishesOn), 'cancel-within': String(daysToCancel(here.today)) }, tables: { works: costsOf(w, order) } })
}

/** Tells the person that the works are certified, how long the contractor comes back for, and what the grant depends on. */
export async function tellTheCertificate(here: Here, w: CaseOfWorks, order: Order, certifiedOn: Day): Promise<void> {
  const grant = await grantOfWorks(here, w)
  const until = grant && chargeUntil(certifiedOn, grant.kind, grant.years)
  await tell(here, w, {
    kind: 'completion-certified', tables: { works: costsOf(w, order) },
    values: { ...valuesOf(w, order, grant), 'completed-on': formatDay(certifiedOn), 'defects-until': formatDay(liableUntil(certifiedOn)), 'lived-in-until': grant ? formatDay(clocksFrom(certifiedOn).occupationUntil) : '', ...grant && grant.charge > 0 ? { charge: formatMoney(grant.charge), 'charge-until': until ? formatDay(until) : 'it is sold or given away' } : {} },
  })
}
