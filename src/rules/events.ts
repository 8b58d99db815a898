import type { Day } from './calendar/day.ts'

/** What an edit changed: for each field, what it was and what it is. */
export type Changed = Readonly<Record<string, readonly [before: string, after: string]>>

/** Everything that can happen. Names are past tense, noun first; never renamed, never deleted: a correction is another event. */
export interface Events {
  'enquiry.taken': { channel: string; source?: string }
  'enquiry.changed': { changed: Changed }
  'enquiry.placed': { council: string; byHand: boolean }
  'enquiry.closed': { reason: string }
  'advice.given': { topics: readonly string[] }
  'triage.levelled': { level: number }
  'referral.received': { from: string; ownReference?: string; pathways: readonly string[]; urgency: string }
  'referral.decided': { decision: string; because: string }
  'case.recommended': { by: string }
  'conversation.held': Record<string, never>
  'conversation.changed': { changed: Changed }
  'urgency.flagged': { flags: readonly string[] }
  'pathways.proposed': { pathways: readonly string[] }
  'income.gained': { benefit: string; name?: string; help: string; weeklyPence: number; oncePence: number }
  'person.recorded': Record<string, never>
  'equality.asked': Record<string, never>
  'person.matched': { enquiry: string }
  'person.changed': { changed: Changed }
  'relationship.added': { capacity: string; name: string; actsBy: readonly string[]; evidence: string }
  'relationship.changed': { capacity: string; name: string; changed: Changed }
  'relationship.ended': { capacity: string; name: string; reason: string }
  'warning.added': { kind: string; what: string; precaution: string; endsOn: Day }
  'warning.ended': { kind: string; reason: string }
  'consent.recorded': { scope: string; withWhom: string; basis: string; how: string; endsOn: Day | null }
  'consent.withdrawn': { scope: string; withWhom: string; how: string }
  'person.merged': { merge: string; kept: boolean; fields: readonly string[] }
  'person.unmerged': { merge: string; kept: boolean; reason: string }
  'home.recorded': Record<string, never>
  'home.changed': { changed: Changed }
  'adaptation.added': { kind: string; place: string }
  'adaptation.changed': { kind: string; place: string; changed: Changed }
  'case.opened': { pathway: string; version: number; scheme?: string; urgent: boolean; complex: boolean; owner?: string }
  'stage.entered': { stage: number; title?: string; from?: number; reason?: string }
  'case.assigned': { to: string; from?: string; reason?: string }
  'action.planned': { action: string; on: Day | null; fromThem?: string }
  'contact.made': { how: string; note: string }
  'clock.paused': { reason: string; evidence: string }
  'clock.resumed': Record<string, never>
  'note.written': { note: string }
  'message.sent': { way: string; to: string; about: string; words: string }
  'message.received': { words: string }
  'message.read': { done: string }
  'following.allowed': { who: string; seesCases: boolean; way: string }
  'following.ended': { who: string }
  'signpost.given': { place: string; topic?: string; resource?: string; consent?: string }
  'signpost.followed': { place: string; outcome: string; note?: string }
  'outcome.claimed': { outcome: string; evidence: string }
  'case.completed': Record<string, never>
  'case.closed': { reason: string; note?: string }
  'case.reopened': { reason: string; stage: number }
  'case.offered': { to: string }
  'complaint.made': { reference: string; kind: string }
  'complaint.placed': { reference: string; council: string; case?: string; about?: string }
  'complaint.seen': { reference: string; council: string }
  'complaint.moved': { reference: string; stage: string; note: string; handler?: string }
  'complaint.answered': { reference: string; review: boolean; outcome: string; answer: string }
  'complaint.closed': { reference: string; outcome: string; learning: string; willChange: string }
  'survey.asked': { moment: string; version: number; way: string }
  'survey.answered': { moment: string; version: number; way: string; changes: readonly { title: string; before: number; now: number }[] }
  'compliment.given': { kind: string; words: string }
  'consent.changed': { consent: string; until: Day | null; how: string }
  'move.considered': { cause: string; happened: string }
  'option.weighed': { option: string; theirFor: string; theirAgainst: string; ourFor: string; ourAgainst: string }
  'option.chosen': { option: string; because: string }
  'step.taken': { kind: string; what: string; withWhom: string }
  'step.answered': { kind: string; what: string; outcome: string }
  'relocation.asked': { pence: number }
  'relocation.decided': { decision: string; pence: number | null; because: string }
  'saying.written': { said: string; done: string }
  'saying.published': Record<string, never>
  'saying.withdrawn': Record<string, never>
  'landlord.recorded': { name: string; kind: string }
  'landlord.changed': { changed: Changed }
  'landlord.agreed': { about: string; words: string; contributes: boolean | null; share: number | null; pence: number | null; from: Day; to: Day | null }
  'landlord.named': { name: string; kind: string; before?: string }
  'landlord.ended': { name: string; reason: string }
  'landlord.asked': { works: string; ofWhom: string; way: string }
  'landlord.answered': { works: string; answer: string; words: string; by: string; evidence: string }
  'document.added': { kind: string; what: string; type: string; bytes: number; sha256: string }
  'document.voided': { kind: string; what: string; reason: string }
  'interpreter.asked': { language: string; way: string; on: Day | null; at: string; whatFor: string }
  'interpreter.said': { language: string; state: string; bookedWith: string; note: string }
  'landlord.withdrew': { works: string; answer: string; because: string }
  'meeting.added': { on: Day; starts: string; place: string; pack: string }
  'meeting.changed': { changed: Changed }
  'meeting.called-off': { reason: string }
  'pack.circulated': { pack: string; version: number; late: number; to: readonly string[] }
  'pack.received': { name: string; on: Day }
  'action.agreed': { what: string; who: string; by: Day }
  'action.changed': { what: string; changed: Changed }
  'emergency.opened': { name: string; kind: string }
  'emergency.changed': { changed: Changed }
  'emergency.closed': { name: string; learnt: string }
  'emergency.reopened': { name: string; reason: string }
  'emergency.linked': { name: string; how: string }
  'emergency.unlinked': { name: string; reason: string }
  'help.given': { name: string; kinds: readonly string[]; words: string; spoken: boolean; next?: string; nextOn?: Day }
  'assessment.begun': { way: string }
  'assessment.changed': { what: string; changed: Changed }
  'assessment.made': { on: Day; way: string }
  'recommendation.begun': { number: number; changed: string }
  'recommendation.changed': { number: number; what: string; changed: Changed }
  'recommendation.made': { number: number; priority: number; kinds: readonly string[]; changed: string }
  'recommendation.countersigned': { number: number; words: string }
  'recommendation.questioned': { number: number; question: string }
  'recommendation.answered': { number: number; question: string; answer: string }
  'recommendation.signed': { number: number; side: string }
  'recommendation.agreed': { number: number }
  'recommendation.checked': { number: number; carerBefore: number | null; carerAfter: number | null }
  'resources.begun': { because: string }
  'resources.changed': { what: string; changed: Changed }
  'resources.given-up': { because: string }
  'resources.determined': { number: number; contributionPence: number; grantPence: number | null; because: string }
  'evidence.asked': { what: readonly string[] }
  'evidence.chased': { what: readonly string[]; how: string }
  'evidence.seen': { what: string; how: string; note: string }
  'evidence.given-up': { what: string; because: string }
  'decision.prepared': { number: number; proposes: string; grantPence: number; topUpPence: number; grounds: readonly string[]; because: string }
  'grant.approved': { number: number; grantPence: number; topUpPence: number; expensePence: number; contributionPence: number; chargePence: number; because: string; delegation: string; payFrom: Day | null; worksBy: Day }
  'grant.refused': { number: number; grounds: readonly string[]; because: string; delegation: string }
  'grant.changed': { change: string; decided: string; pence: number | null; until: Day | null; because: string }
  'review.asked': { number: number; by: string; grounds: string }
  'review.answered': { number: number; outcome: string; because: string }
  'money.committed': { fund: string; pence: number; because: string; overspend: string }
  'money.released': { fund: string; pence: number; because: string }
  'funding.asked': { fromWhom: string; pence: number }
  'funding.followed': { fromWhom: string; outcome: string; agreedPence: number | null; receivedPence: number | null }
  'payment.asked': { kind: string; contractor: string; invoice: string; pence: number; retentionPence: number }
  'payment.approved': { contractor: string; invoice: string; pence: number; because: string }
  'payment.refused': { contractor: string; invoice: string; pence: number; because: string }
  'payment.reversed': { contractor: string; invoice: string; pence: number; because: string }
  'payment.exported': { contractor: string; invoice: string; pence: number; batch: number }
  'waiting.kept': { position: number | null; of: number | null; expected: Day | null; offered: readonly string[]; answer: string }
  'need.consulted': { number: number; whom: string }
  'need.answered': { number: number; answer: string; who: string; words: string }
  'need.decided': { number: number; satisfied: boolean; because: string; instead: string }
  'letter.written': { kind: string; subject: string; to: string; format: string; way: string }
  'letter.voided': { subject: string; because: string }
  'scheme.added': { title: string; from: Day; until: Day | null; because: string; common: string; unconfirmed: string | null }
  'eligibility.checked': { scheme: string; facts: readonly string[]; met: number; notMet: number; notKnown: number }
  'precedent.recorded': { asked: string; outcome: string; decided: string; because: string; by: string }
  'practicability.decided': { number: number; satisfied: boolean; because: string; instead: string; ageAndCondition: string }
  'quote.received': { contractor: string; works: number; fees: number; vat: number; connected: string }
  'quote.voided': { contractor: string; because: string }
  'quote.directed': { kind: string; enough: number; because: string }
  'quote.undirected': { enough: number; because: string }
  'application.begun': Record<string, never>
  'application.changed': { changed: Changed }
  'application.certified': { kind: string; by: string; stays: string; landlord: string }
  'application.signed': { by: string; way: string; witness: string }
  'application.made': { on: Day; decideBy: Day }
  'application.returned': { lacking: string; madeOn: Day }
  'application.withdrawn': { because: string }
  'specification.begun': { number: number; basis: string; changed: string }
  'specification.changed': { number: number; what: string; totalPence: number }
  'drawing.attached': { number: number; what: string; to: string }
  'drawing.taken-off': { what: string; because: string }
  'product.chosen': { what: string; product: string; by: string; to: string }
  'product.taken-off': { what: string; because: string }
  'order.made': { contractor: string; pence: number; from: Day; to: Day }
  'order.signed': { side: string; name: string; way: string }
  'order.ended': { contractor: string; because: string }
  'works.begun': Record<string, never>
  'variation.asked': { number: number; what: string; reason: string; pence: number }
  'variation.approved': { number: number; pence: number; totalPence: number; because: string }
  'variation.refused': { number: number; pence: number; because: string }
  'inspection.made': { satisfactory: boolean; seen: string; putRight: string }
  'works.judged': { answer: string; words: string }
  'works.certified': { delegation: string; words: string; liableUntil: Day }
  'defect.reported': { what: string; by: string; within: boolean }
  'defect.mended': { what: string; mended: string }
  'charge.registered': { as: string; pence: number; endsOn: Day | null }
  'home.disposed': { how: string }
  'repayment.decided': { outcome: string; pence: number; because: string; hardship: string; job: string; health: string; care: string }
  'repayment.paid': { pence: number }
}

export type EventKind = keyof Events

/** What the history says about each kind of event. An event that nobody describes does not compile. */
export type Describes<K extends EventKind = EventKind> = { readonly [E in K]: (said: Events[E]) => string }
