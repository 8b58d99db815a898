import type { Day } from '../../rules/calendar/day.ts'
import type { Dial } from '../../rules/money-of-grants/dial.ts'
import { nineTenths } from '../../rules/money-of-grants/paying.ts'
import type { OtherOutcome, OtherSource, Stream } from '../../rules/money-of-grants/streams.ts'
import { addMoney, pence, type Pence } from '../../rules/money.ts'

/** A council’s fund of a financial year, and how it stands. */
export interface Fund extends Dial {
  readonly id: string; readonly authorityId: string; readonly council: string; readonly year: number; readonly stream: Stream; readonly name: string; readonly source: string
}
export interface Allocation { readonly pence: Pence; readonly because: string; readonly on: Day; readonly by: string }

/** What a case has from one fund: promised, asked to be paid or paid. */
export interface FromFund { readonly fundId: string; readonly fund: string; readonly stream: Stream; readonly year: number; readonly committed: Pence; readonly drawn: Pence; readonly spent: Pence }
export interface Committed { readonly fund: string; readonly pence: Pence; readonly because: string; readonly overspend: string; readonly on: Day; readonly by: string }
export interface OtherFunding {
  readonly id: string; readonly kind: OtherSource; readonly fromWhom: string; readonly share: number | null; readonly asked: Pence; readonly askedOn: Day; readonly outcome: '' | OtherOutcome
  readonly agreed: Pence | null; readonly decidedOn: Day | null; readonly received: Pence | null; readonly receivedOn: Day | null; readonly note: string; readonly version: number
}
export interface PaymentAsked {
  readonly id: string; readonly kind: 'stage' | 'final' | 'retention'; readonly retentionOf: string | null; readonly contractor: string; readonly invoice: string; readonly attempt: number; readonly invoiceOn: Day
  readonly net: Pence; readonly vat: Pence; readonly others: Pence; readonly retention: Pence; readonly pence: Pence; readonly satisfied: 'yes' | 'no'; readonly satisfiedWhy: string
  readonly byId: string; readonly by: string; readonly on: Day
  readonly paymentId: string | null; readonly answer: 'approved' | 'refused' | null; readonly answeredBy: string | null; readonly answeredOn: Day | null; readonly because: string
  readonly reversedBy: string | null; readonly reversedOn: Day | null; readonly reversedBecause: string | null
  readonly batch: number | null
}
export interface Approved { readonly id: string; readonly approved: boolean; readonly grant: Pence; readonly topUp: Pence; readonly contribution: Pence; readonly expense: Pence; readonly payFrom: Day | null; readonly on: Day }

/** The money of a case: what is granted, where it comes from, what is promised and what is paid. */
export interface MoneyOfCase {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly council: string; readonly status: string
  /** The decision that stands. */
  readonly decision: Approved | null
  /** What was decided after the approval that ends paying: the latest. */
  readonly after: { readonly decided: string; readonly pence: Pence | null } | null
  readonly funds: readonly FromFund[]; readonly entries: readonly Committed[]; readonly others: readonly OtherFunding[]; readonly asked: readonly PaymentAsked[]
}

/** What the council has approved, in all; nought where no approval stands. */
export const granted = ({ decision }: Pick<MoneyOfCase, 'decision'>): Pence => decision?.approved ? addMoney(decision.grant, decision.topUp) : pence(0)
export const committedTo = ({ funds }: Pick<MoneyOfCase, 'funds'>): Pence => addMoney(...funds.map(({ committed }) => committed))
export const spentOn = ({ funds }: Pick<MoneyOfCase, 'funds'>): Pence => addMoney(...funds.map(({ spent }) => spent))
/** What was asked to be paid or is paid, and not refused or taken back. */
export const drawnOn = ({ funds }: Pick<MoneyOfCase, 'funds'>): Pence => addMoney(...funds.map(({ drawn }) => drawn))
/** What is still to be committed; less than nought where more is committed than is approved now. */
export const leftToCommit = (c: MoneyOfCase): Pence => pence(granted(c) - committedTo(c))

/** What may be paid in all, after what was decided since the approval. Source: Act 1996 ss 40 and 41. */
export const mostPayable = (c: MoneyOfCase): Pence => c.after?.decided === 'pay-what-was-done' ? pence(Math.min(c.after.pence ?? 0, granted(c))) : c.after?.decided === 'nothing' ? pence(0) : granted(c)
/** What may still be asked for today: of what is committed, never above the grant, and nine tenths of it until the works are certified. Source: Act 1996 s35. */
export function payableNow(c: MoneyOfCase, certifiedOn: Day | null): Pence {
  const most = certifiedOn ? mostPayable(c) : pence(Math.min(mostPayable(c), nineTenths(granted(c))))
  return pence(Math.max(0, Math.min(most, committedTo(c)) - drawnOn(c)))
}
/** Whether it counts: paid, or waiting for an answer. */
export const counts = ({ answer, reversedOn }: Pick<PaymentAsked, 'answer' | 'reversedOn'>): boolean => answer !== 'refused' && reversedOn === null
export const waits = ({ answer }: Pick<PaymentAsked, 'answer'>): boolean => answer === null
export const isPaid = ({ answer, reversedOn }: Pick<PaymentAsked, 'answer' | 'reversedOn'>): boolean => answer === 'approved' && reversedOn === null
/** What was held back and is not asked for yet. */
export const retentionsHeld = (c: Pick<MoneyOfCase, 'asked'>): readonly PaymentAsked[] => c.asked.filter(one => one.retention > 0 && isPaid(one) && !c.asked.some(other => other.retentionOf === one.id && counts(other)))

/** What other sources have agreed to, and what of it has come in. */
export const agreedByOthers = ({ others }: Pick<MoneyOfCase, 'others'>): Pence => addMoney(...others.map(({ agreed }) => agreed ?? pence(0)))
export const receivedFromOthers = ({ others }: Pick<MoneyOfCase, 'others'>): Pence => addMoney(...others.map(({ received }) => received ?? pence(0)))
/** What of the expense nobody pays for yet. */
export const notCovered = (c: MoneyOfCase): Pence => pence(Math.max(0, (c.decision?.approved ? c.decision.expense : 0) - granted(c) - agreedByOthers(c)))
