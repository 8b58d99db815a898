import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { grounds, type ChangeAfterApproval, type DecidedThen, type Ground } from '../../rules/decisions/grounds.ts'
import { worksMustBeDoneBy } from '../../rules/decisions/limits-of-time.ts'
import { standsInTheWay, type InTheWay } from '../../rules/decisions/what-stands-in-the-way.ts'
import { addMoney, formatMoney, pence, type Pence } from '../../rules/money.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { chargeOn, orderOf } from '../../rules/schemes/policy.ts'
import { schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { grant, parametersOn } from '../../rules/test-of-resources/index.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { listed, nameOf, onCase } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { applicationOf, theApplicationOf, type Application } from '../applications/index.ts'
import { caseNumbered, moveCase, planAction } from '../cases/index.ts'
import { inAll, lackingOf, standingQuotes } from '../quotes/index.ts'
import { needOfCase } from '../recommendations/index.ts'
import { versionOn, versionsOf } from '../schemes/index.ts'
import { isTested, testOfCase } from '../tests-of-resources/index.ts'
import { tellTheDecision, tellTheReview } from './letters-of-decisions.sql.ts'
import { furthest, openReview, paperWaiting, stands, type CaseToDecide, type Decided, type Decision, type Delegation, type Figures, type Judged, type Paper, type Review } from './decision.ts'

const figures = (of: string): string => ['contribution', 'grant', 'reduced_by', 'top_up', 'charge'].map(name => `'${name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}', ${of}.${name}_pence`).join(', ')
const decided = {
  name: 'decisions on a case',
  text: `select c.scheme,
      ${listed(`'id', p.id, 'number', p.number, 'proposes', p.proposes, 'grounds', p.grounds, 'because', p.because, 'unforeseen', p.unforeseen, 'appliedOn', p.applied_on, 'certificate', p.certificate, 'scheme', p.scheme, 'works', p.works_pence, 'fees', p.fees_pence, 'maximum', p.maximum_pence, 'order', p.order_of_maximum, ${figures('p')}, 'byId', p.prepared_by, 'by', ${nameOf('p.prepared_by')}, 'on', p.prepared_on`, `decision_papers p where ${onCase('p')}`, 'p.number desc')} as papers,
      ${listed(`'id', d.id, 'number', d.number, 'paperId', d.paper_id, 'approved', d.approved, 'grounds', d.grounds, 'because', d.because, 'appliedOn', d.applied_on, 'on', d.on_day, 'expense', d.expense_pence, ${figures('d')}, 'payFrom', d.pay_from, 'worksBy', d.works_by, 'byId', d.decided_by, 'by', ${nameOf('d.decided_by')}, 'limit', g.limit_pence, 'source', g.source`, `grant_decisions d join delegations g on g.authority_id = d.authority_id and g.id = d.delegation_id where ${onCase('d')}`, 'd.number desc')} as decisions,
      ${listed(`'id', r.id, 'decisionId', r.decision_id, 'askedOn', r.asked_on, 'askedBy', r.asked_by, 'grounds', r.grounds, 'outcome', r.outcome, 'because', r.because, 'answeredOn', r.answered_on, 'by', ${nameOf('r.answered_by')}, 'version', r.version`, `decision_reviews r where ${onCase('r')}`, 'r.id desc')} as reviews,
      ${listed(`'id', n.id, 'decisionId', n.decision_id, 'kind', n.kind, 'happenedOn', n.happened_on, 'decided', n.decided, 'pence', n.pence, 'until', n.until_on, 'because', n.because, 'by', ${nameOf('n.decided_by')}, 'on', n.decided_on`, `grant_changes n where ${onCase('n')}`, 'n.id desc')} as changes,
      ${listed("'id', g.id, 'userId', g.user_id, 'from', g.from_on, 'until', g.until_on, 'limit', g.limit_pence, 'source', g.source", "delegations g where g.authority_id = c.authority_id and g.user_id = $2 and not g.ended and g.from_on <= $3 and (g.until_on is null or g.until_on >= $3)", 'g.limit_pence desc')} as delegations,
      exists (select 1 from recommendations m where ${onCase('m')} and m.sent_by = $2) as "recommendedByAsker"
    from cases c where c.reference = $1`,
}
type Row = Decided & { readonly scheme: SchemeKey | ''; readonly delegations: readonly Delegation[]; readonly recommendedByAsker: boolean } & Record<string, unknown>

/** The case with this reference and all that its decision rests on; undefined where there is no such case. */
export async function decisionOfCase(here: Pick<Here, 'run' | 'user' | 'today'>, reference: string): Promise<CaseToDecide | undefined> {
  const [[row], applied, need, test] = await Promise.all([here.run<Row>(decided, [reference, here.user.id, here.today]), theApplicationOf(here, reference), needOfCase(here, reference), testOfCase(here, reference)])
  if (!row || !applied || !need || !test) return undefined
  const { id, authorityId, circleId, personName, council, status } = applied
  const scheme = row.scheme || 'disabled-facilities-grant'
  const application = applicationOf(applied)
  const versions = await versionsOf(here, { authorityId, scheme })
  const day = application?.madeOn ?? here.today
  return { ...row, id, authorityId, circleId, reference, personName, council, status, scheme, application, applied, need, test, schemeVersion: versionOn(versions, day) }
}

/** That of the case in the address. Throws NotFound. */
export async function caseToDecide(here: Pick<Here, 'run' | 'params' | 'user' | 'today'>): Promise<CaseToDecide> {
  const c = await decisionOfCase(here, (here.params.reference ?? '').toUpperCase())
  if (!c) throw new NotFound()
  return c
}

/** The same, while something can be decided. Throws a Refusal. */
export async function openCaseToDecide(here: Pick<Here, 'run' | 'params' | 'user' | 'today'>): Promise<CaseToDecide> {
  const c = await caseToDecide(here)
  if (c.status === 'closed') throw new Refusal(`${c.reference} is closed. Open it again first.`)
  if (!(schemeKinds[c.scheme].pathways as readonly string[]).includes(c.applied.pathway)) throw new Refusal(`${c.reference} does not ask for a grant that the council decides.`)
  return c
}

const aboutCase = ({ id, authorityId, circleId }: CaseToDecide) => ({ authorityId, circleId, caseId: id })
const about = (c: CaseToDecide) => ({ authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id })

/** What stands in the way of an approval today. */
export function inTheWay(c: CaseToDecide, today: Day): readonly InTheWay[] {
  const sent = c.need.recommendations.find(({ sentOn }) => sentOn !== null)
  const answer = (question: 'need' | 'practicability'): boolean | null => c.need.decisions.find(one => one.question === question && one.recommendationId === sent?.id)?.satisfied ?? null
  const [determined] = c.test.determined
  return standsInTheWay({
    appliedOn: c.application?.madeOn ?? null, certificate: c.application?.certificate ?? '', worksBegun: c.application?.begun ?? '', necessary: answer('need'), practicable: answer('practicability'),
    quotesLack: lackingOf(c.applied.quotes, today), tested: isTested(c.test),
    determined: determined && { certificate: determined.certificate, parametersFrom: parametersOn(determined.approvedOn).from }, parametersFrom: parametersOn(today).from,
  })
}

/** What works and fees may be put at, before anybody types: the lowest estimate, and what the application says of fees. */
export function costsKnown({ applied, application }: CaseToDecide): { readonly works: Pence | null; readonly fees: Pence | null } {
  const [lowest] = standingQuotes(applied.quotes).sort((one, other) => inAll(one) - inAll(other))
  return { works: lowest ? addMoney(lowest.works, lowest.vat) : null, fees: application?.fees ?? lowest?.fees ?? null }
}

/** The figures of a grant on what works and fees cost, under the scheme that the case follows. Source: Act 1996 ss 30, 33 and 34(2). */
export function figuresFor(c: CaseToDecide, today: Day, works: Pence, fees: Pence, topUp: Pence): Figures {
  const contribution = isTested(c.test) ? c.test.determined[0]?.contributionPence ?? pence(0) : pence(0)
  const order = c.schemeVersion ? orderOf(c.schemeVersion) : 'maximum first'
  const maximum = isTested(c.test) ? parametersOn(today).maximumGrant ?? pence(0) : c.schemeVersion?.maximum?.pence ?? addMoney(works, fees)
  const found = grant(addMoney(works, fees), contribution, maximum, order)
  const owner = c.application?.certificate === 'owner'
  return { works, fees, contribution, maximum, order, grant: found.pence, reducedBy: found.reducedByPence, topUp, charge: c.schemeVersion ? chargeOn(addMoney(found.pence, topUp), c.schemeVersion, owner) : pence(0) }
}

export interface Proposed { readonly proposes: 'approve' | 'refuse'; readonly grounds: readonly Ground[]; readonly because: string; readonly unforeseen: string; readonly works: Pence; readonly fees: Pence; readonly topUp: Pence }

/** Puts a paper before the council. Throws a Refusal when no application was made, or somebody put one before it meanwhile. */
export async function prepareDecision(here: Here, c: CaseToDecide, { proposes, grounds: why, because, unforeseen, works, fees, topUp }: Proposed): Promise<void> {
  const application = mustBeApplied(c)
  const number = (c.papers[0]?.number ?? 0) + 1
  const figured = figuresFor(c, here.today, works, fees, topUp)
  const made = await here.run({ name: 'paper prepared', text: `insert into decision_papers (id, authority_id, circle_id, case_id, application_id, determination_id, number, proposes, grounds, because, unforeseen, applied_on, certificate, scheme, works_pence, fees_pence, contribution_pence, maximum_pence, order_of_maximum, grant_pence, reduced_by_pence, top_up_pence, charge_pence, prepared_by, prepared_on, prepared_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26) on conflict do nothing returning id` },
  [here.newId(), c.authorityId, c.circleId, c.id, application.id, isTested(c.test) ? c.test.determined[0]?.id ?? null : null, number, proposes, [...why], because, unforeseen, application.madeOn, application.certificate, c.scheme, works, fees, figured.contribution, figured.maximum, figured.order, figured.grant, figured.reducedBy, topUp, figured.charge, here.user.id, here.today, here.now])
  if (!made.length) throw new Refusal('Somebody has put another paper before the council meanwhile. Look at that one first.')
  await record(here, aboutCase(c), 'decision.prepared', { number, proposes, grantPence: figured.grant, topUpPence: topUp, grounds: why, because })
  await planAction(here, await caseNumbered(here, c.reference), `Ask ${c.council} for its decision`, here.today)
}

/** The application that the council has. Throws a Refusal. */
export function mustBeApplied({ application }: CaseToDecide): Application & { readonly madeOn: Day } {
  if (!application || application.madeOn === null) throw new Refusal('No application has been made. Hand a complete one to the council first: the 1996 Act, section 2.')
  return { ...application, madeOn: application.madeOn }
}

/** The paper that an officer may decide on. Throws a Refusal that says why they may not. */
export function mayDecide({ user }: Pick<Here, 'user'>, c: CaseToDecide): { readonly paper: Paper; readonly delegation: Delegation } {
  const paper = paperWaiting(c)
  const before = stands(c)
  if (!paper) throw new Refusal(before ? `${before.by} decided this on ${formatDay(before.on)}. It is decided again only on a new paper.` : 'Nothing has been put before the council yet: the agency prepares a decision first.')
  if (paper.byId === user.id) throw new Refusal('You prepared this yourself: somebody else decides it.')
  if (c.recommendedByAsker) throw new Refusal('You recommended these works yourself: somebody else decides on the grant.')
  const delegation = furthest(c.delegations)
  if (!delegation) throw new Refusal(`${c.council} has not delegated decisions on grants to you, as far as is on record. The service manager writes down who may decide, from the council’s own paper.`)
  return { paper, delegation }
}

/** Why the officer’s limit does not reach as far as this; empty when it does. */
export const beyondTheLimit = ({ grant: granted, topUp }: Pick<Paper, 'grant' | 'topUp'>, { limit, source }: Pick<Delegation, 'limit' | 'source'>): string =>
  granted + topUp > limit ? `This is ${formatMoney(pence(granted + topUp))}, and you may decide up to ${formatMoney(limit)} (${source}). Somebody with a higher limit decides it` : ''

/** Decides: the council’s act. The database refuses it too from anybody but a delegated officer of this council who did not prepare it. Throws a Refusal. */
export async function decideOn(here: Here, c: CaseToDecide, { approve, grounds: why, because, payFrom }: Judged): Promise<void> {
  const { paper, delegation } = mayDecide(here, c)
  const granted = approve ? paper : { ...paper, works: pence(0), fees: pence(0), contribution: pence(0), grant: pence(0), reducedBy: pence(0), topUp: pence(0), charge: pence(0) }
  const beyond = beyondTheLimit(granted, delegation)
  if (beyond) throw new Refusal(beyond)
  const number = (c.decisions[0]?.number ?? 0) + 1
  const worksBy = approve ? worksMustBeDoneBy(here.today, payFrom) : null
  const made = await here.run({ name: 'grant decided', text: `insert into grant_decisions (id, authority_id, circle_id, case_id, paper_id, number, approved, grounds, because, applied_on, on_day, expense_pence, contribution_pence, grant_pence, reduced_by_pence, top_up_pence, charge_pence, pay_from, works_by, delegation_id, decided_by, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22) on conflict do nothing returning id` },
  [here.newId(), c.authorityId, c.circleId, c.id, paper.id, number, approve, [...why], because, paper.appliedOn, here.today, granted.works + granted.fees, granted.contribution, granted.grant, granted.reducedBy, granted.topUp, granted.charge, approve ? payFrom : null, worksBy, delegation.id, here.user.id, here.now])
  if (!made.length) throw new Refusal('A colleague has decided this meanwhile. Look at what they decided.')
  const quoted = `${formatMoney(delegation.limit)}, ${delegation.source}`
  await (approve
    ? record(here, aboutCase(c), 'grant.approved', { number, grantPence: paper.grant, topUpPence: paper.topUp, expensePence: paper.works + paper.fees, contributionPence: paper.contribution, chargePence: paper.charge, because, delegation: quoted, payFrom, worksBy: worksBy! })
    : record(here, aboutCase(c), 'grant.refused', { number, grounds: why, because, delegation: quoted }))
  await tellTheDecision(here, c, paper, { approve, grounds: why, because, payFrom }, worksBy && formatDay(worksBy))
  await goOn(here, c.reference, approve)
}

/** After an approval the case goes on to the works; after a refusal somebody tells the person, and how to have it looked at again. */
async function goOn(here: Here, reference: string, approved: boolean): Promise<void> {
  const c = await caseNumbered(here, reference)
  const { stages } = pathwayVersion(c.pathway, c.pathwayVersion)
  const works = stages.findIndex(({ key }) => key === 'do-the-works') + 1
  const paused = c.resumedDays.at(-1) === null && c.pausedDays.length > 0
  if (approved && works > c.stage && !paused) await moveCase(here, c, works, here.today, 'The council approved the grant')
  else await planAction(here, c, approved ? 'Tell them that the grant is approved, and order the works' : 'Tell them why the grant was refused, and how to ask for a review', here.today)
}

/** Writes down that somebody asked for a review. Throws a Refusal when one is open, or there is nothing to look at again. */
export async function askForReview(here: Here, c: CaseToDecide, { askedBy, grounds: why, on }: { readonly askedBy: string; readonly grounds: string; readonly on: Day }): Promise<void> {
  const decision = mayBeReviewed(c)
  await here.run(...inserting('decision_reviews', { id: here.newId(), ...about(c), decision_id: decision.id, asked_on: on, asked_by: askedBy, grounds: why, written_by: here.user.id }))
  await record(here, aboutCase(c), 'review.asked', { number: decision.number, by: askedBy, grounds: why }, on)
}

export function mayBeReviewed(c: CaseToDecide): Decision {
  const decision = stands(c)
  if (!decision) throw new Refusal('Nothing has been decided that could be looked at again.')
  const open = openReview(c)
  if (open) throw new Refusal(`${open.askedBy} asked for a review on ${formatDay(open.askedOn)}, and it is not answered yet.`)
  return decision
}

/** The review that an officer may answer: another one than decided. Throws a Refusal. */
export function mayAnswerReview({ user }: Pick<Here, 'user'>, c: CaseToDecide): { readonly review: Review; readonly decision: Decision } {
  const review = openReview(c)
  if (!review) throw new Refusal('Nobody is waiting for the answer to a review.')
  const decision = c.decisions.find(({ id }) => id === review.decisionId)!
  if (decision.byId === user.id) throw new Refusal('You made this decision yourself: another officer of the council looks at it again.')
  return { review, decision }
}

/** Answers a review. Throws Stale when somebody else was first. */
export async function answerReview(here: Here, c: CaseToDecide, { outcome, because }: { readonly outcome: 'stands' | 'again' | 'withdrawn'; readonly because: string }): Promise<void> {
  const { review, decision } = mayAnswerReview(here, c)
  if (!(await here.run({ name: 'review answered', text: "update decision_reviews set outcome = $3, because = $4, answered_on = $5, answered_by = $6, version = version + 1 where id = $1 and version = $2 and outcome = '' returning id" }, [review.id, review.version, outcome, because, here.today, here.user.id])).length) throw new Stale()
  await record(here, aboutCase(c), 'review.answered', { number: decision.number, outcome, because })
  await tellTheReview(here, c, review, outcome, because)
}

export interface ChangeTold { readonly kind: ChangeAfterApproval; readonly happenedOn: Day; readonly decided: DecidedThen; readonly pence: Pence | null; readonly until: Day | null; readonly because: string }

/** The approval after which something has changed. Throws a Refusal. */
export function approvalThatStands(c: CaseToDecide): Decision {
  const decision = stands(c)
  if (!decision?.approved) throw new Refusal('No approval stands on this case.')
  return decision
}

/** Decides what follows when something has changed after the approval. Throws a Refusal when the officer may not. */
export async function decideOnChange(here: Here, c: CaseToDecide, { kind, happenedOn, decided: then, pence: amount, until, because }: ChangeTold): Promise<void> {
  const decision = approvalThatStands(c)
  const delegation = furthest(c.delegations)
  if (!delegation) throw new Refusal(`${c.council} has not delegated decisions on grants to you, as far as is on record.`)
  if ((amount ?? 0) > delegation.limit) throw new Refusal(`You may decide up to ${formatMoney(delegation.limit)} (${delegation.source}). Somebody with a higher limit decides it.`)
  await here.run(...inserting('grant_changes', { id: here.newId(), ...about(c), decision_id: decision.id, kind, happened_on: happenedOn, decided: then, pence: amount, until_on: until, because, decided_by: here.user.id, decided_on: here.today }))
  await record(here, aboutCase(c), 'grant.changed', { change: kind, decided: then, pence: amount, until, because }, happenedOn)
}

export const groundTitles = Object.fromEntries(Object.entries(grounds).map(([key, { title, source }]) => [key, `${title}. ${source}`])) as Readonly<Record<Ground, string>>
