import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { standingOfCharge } from '../../rules/conditions/after-the-works.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import type { Permission } from '../../rules/permissions.ts'
import { TaskList, type Task } from '../../platform/components/index.ts'
import { lackingIn, mustBeDecidedBy, standing } from '../applications/index.ts'
import { saidOf, type CaseAfterwards } from '../conditions/index.ts'
import { openReview, paperWaiting, stands, worksBy, type CaseToDecide } from '../decisions/index.ts'
import { committedTo, granted, leftToCommit, payableNow, spentOn, waits, type MoneyOfCase } from '../funds/index.ts'
import type { Sent } from '../letters/index.ts'
import { lackingOf, liveDirection, standingQuotes } from '../quotes/index.ts'
import { draftOf, kindsInWords, standing as standingOfVersion, stands as versionThatStands, whatIsMissing } from '../recommendations/index.ts'
import { isTested } from '../tests-of-resources/index.ts'
import { revisedPrice, standingOf, standingOrder, whatIsNext, type CaseOfWorks } from '../works/index.ts'

/** A case of a grant with everything that hangs on it. */
export interface WholeGrant { readonly decided: CaseToDecide; readonly money: MoneyOfCase; readonly works: CaseOfWorks; readonly after: CaseAfterwards; readonly letters: readonly Sent[] }

/** Done is behind us, now is what somebody must do next, later waits for a part before it, none does not arise on this grant. */
export type Standing = 'done' | 'now' | 'later' | 'none'
export interface Part {
  readonly title: string
  readonly path: string
  readonly permit: Permission
  readonly standing: Standing
  /** In one or two words. */
  readonly tag: string
  /** What there is, and what is missing. */
  readonly says: string
}

const first = (lacking: readonly string[]): string => lacking.length > 1 ? `${lacking[0]} And ${lacking.length - 1} more.` : lacking[0] ?? ''

function need({ decided: { need: c } }: WholeGrant): Omit<Part, 'standing'> & { readonly done: boolean } {
  const version = versionThatStands(c) ?? draftOf(c)
  const missing = whatIsMissing(c)
  return {
    title: 'What is needed', path: 'need', permit: 'case:see', done: typeof version?.agreedOn === 'string' && missing.length === 0, tag: version ? standingOfVersion(version) : 'Not assessed',
    says: [version && `${kindsInWords(version.kinds)}${version.priority === null ? '' : `, priority ${version.priority}`}.`, first(missing)].filter(Boolean).join(' '),
  }
}

function test({ decided: { test: c } }: WholeGrant) {
  const [found] = c.determined
  const none = !isTested(c)
  return {
    title: 'Test of resources', path: 'resources', permit: 'resources:see' as const, done: found !== undefined && !c.test, none,
    tag: none ? 'Not asked' : c.test ? 'Being taken' : found ? 'Determined' : 'Not taken',
    says: none ? 'This scheme asks for no test.' : found ? `A contribution of ${formatMoney(pence(found.contributionPence))}, determined on ${formatDay(found.on)}.${c.test ? ' Another is being taken.' : ''}` : 'Nobody has determined what the person can pay.',
  }
}

function quotes({ decided: { applied: { quotes: c } } }: WholeGrant, today: Day) {
  const [standing, lacking] = [standingQuotes(c), lackingOf(c, today)]
  return {
    title: 'Quotes', path: 'quotes', permit: 'application:see' as const, done: lacking.length === 0 && (standing.length > 0 || liveDirection(c) !== undefined), tag: standing.length === 0 ? 'None yet' : standing.length === 1 ? '1 quote' : `${standing.length} quotes`,
    says: first(lacking) || standing.map(({ contractor }) => contractor).join(', '),
  }
}

function application({ decided: { application: made, applied } }: WholeGrant, today: Day) {
  const lacking = lackingIn(applied, today) ?? []
  return {
    title: 'Application', path: 'application', permit: 'application:see' as const, done: typeof made?.madeOn === 'string', tag: made ? standing(made) : 'Not begun',
    says: !made ? 'Nobody has begun an application.' : made.madeOn !== null ? `Valid since ${formatDay(made.madeOn)}.` : first(lacking) || 'Nothing is missing: it can be handed to the council.',
  }
}

function decision({ decided: c }: WholeGrant) {
  const [decided, paper, review, by] = [stands(c), paperWaiting(c), openReview(c), c.application && mustBeDecidedBy(c.application)]
  const limit = by && !decided ? ` The law’s limit is ${formatDay(by)}.` : ''
  return {
    title: 'Decision', path: 'decision', permit: 'decision:see' as const, done: decided !== undefined && !review && !paper,
    tag: review ? 'To be reviewed' : paper ? 'Before the council' : decided ? decided.approved ? 'Approved' : 'Refused' : 'Not prepared',
    says: (review ? `${review.askedBy} asked for a review on ${formatDay(review.askedOn)}.` : paper ? `Paper ${paper.number} proposes to ${paper.proposes}.` : decided ? decided.approved ? `A grant of ${formatMoney(decided.grant)}${decided.topUp ? ` and a top-up of ${formatMoney(decided.topUp)}` : ''}, on ${formatDay(decided.on)}.` : `Refused on ${formatDay(decided.on)}: ${decided.because}` : 'Nothing was put before the council.') + limit,
  }
}

function money({ money: c, after: { certifiedOn } }: WholeGrant) {
  const [sum, paid, waiting] = [granted(c), spentOn(c), c.asked.filter(waits).length]
  const toAsk = payableNow(c, certifiedOn)
  return {
    title: 'Money', path: 'money', permit: 'fund:see' as const, done: sum > 0 && paid === sum, none: c.decision !== null && sum === 0,
    tag: sum === 0 ? c.decision?.approved ? 'A nil grant' : 'Nothing granted' : paid === sum ? 'Paid' : waiting ? 'A payment waits' : paid > 0 ? 'Part paid' : committedTo(c) ? 'Committed' : 'Not committed',
    says: sum === 0 ? c.decision ? 'Nothing is to be paid.' : 'Money is committed after an approval.' : `${formatMoney(paid)} of ${formatMoney(sum)} is paid.${leftToCommit(c) > 0 ? ` ${formatMoney(leftToCommit(c))} is not committed yet.` : toAsk > 0 ? ` ${formatMoney(toAsk)} can be asked for now.` : ''}`,
  }
}

function works({ works: w, decided }: WholeGrant, today: Day) {
  const [order, end] = [standingOrder(w), worksBy(decided)]
  const refused = stands(decided)?.approved === false
  const limit = end && !order?.certificate ? ` The law’s limit is ${formatDay(end)}.` : ''
  return {
    title: 'Works', path: 'works', permit: 'works:see' as const, done: Boolean(order?.certificate) && !whatIsNext(w, today).length, none: refused && !order, tag: standingOf(w),
    says: `${order ? `${order.contractor}, ${formatMoney(revisedPrice(order).gross)}. ` : ''}${refused && !order ? 'Nothing is built on a refusal.' : order?.certificate ? `Certified on ${formatDay(order.certificate.on)}. ${first(whatIsNext(w, today))}` : first(whatIsNext(w, today))}${limit}`.trim(),
  }
}

function after({ after: { certifiedOn, charge } }: WholeGrant, today: Day) {
  const now = charge && standingOfCharge(charge, saidOf(charge), today)
  return {
    title: 'After the works', path: 'after', permit: 'charge:see' as const, done: certifiedOn !== null && (!now || now.standing === 'Registered' || now.standing === 'Ended'), tag: now?.standing ?? (certifiedOn ? 'No charge' : 'Not yet'),
    says: charge && now ? `A charge of ${formatMoney(charge.pence)} against the home. ${now.next ? `${now.next}.` : ''}`.trim() : certifiedOn ? 'The home is lived in for five years. Nothing stands against it.' : 'The conditions of a grant begin when its works are certified.',
  }
}

/**
 * A grant from what is needed to what comes after the works, in the order in which the law asks for it.
 * What is neither behind us nor out of the question is `now` where everything the law wants before it is done: so quotes and test may both be now, and the decision later.
 */
export function partsOf(grant: WholeGrant, today: Day): readonly Part[] {
  const parts: readonly (Omit<Part, 'standing'> & { readonly done: boolean; readonly none?: boolean; readonly after: readonly string[] })[] = [
    { ...need(grant), after: [] }, { ...test(grant), after: [] }, { ...quotes(grant, today), after: ['What is needed'] }, { ...application(grant, today), after: [] },
    { ...decision(grant), after: ['What is needed', 'Test of resources', 'Application'] }, { ...money(grant), after: ['Decision'] }, { ...works(grant, today), after: ['Decision'] }, { ...after(grant, today), after: ['Works'] },
  ]
  const settled = new Set(parts.filter(({ done, none }) => done || none).map(({ title }) => title))
  return parts.map(({ done, none, after: before, ...part }) => ({ ...part, standing: none ? 'none' : done ? 'done' : before.every(title => settled.has(title)) ? 'now' : 'later' }))
}

const colours = { done: 'green', now: 'blue', later: 'grey', none: 'grey' } as const satisfies Readonly<Record<Standing, string>>
const asTask = (at: string, may: (permission: Permission) => boolean) => ({ title, path, permit, standing, tag, says }: Part): Task => ({
  title: { text: title }, hint: { text: says }, ...(may(permit) ? { href: `${at}/${path}` } : {}), status: { tag: { text: tag, classes: `govuk-tag--${colours[standing]}` } },
})

/** The parts of a grant, each with the way there for whoever may go it. */
export const PartsOfAGrant = ({ parts, at, may }: { readonly parts: readonly Part[]; readonly at: string; readonly may: (permission: Permission) => boolean }) => <TaskList idPrefix="part" items={parts.map(asTask(at, may))} />
