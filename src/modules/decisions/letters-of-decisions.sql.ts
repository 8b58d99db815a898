import { formatDay } from '../../rules/calendar/day.ts'
import { groundInWords } from '../../rules/decisions/grounds.ts'
import { formatMoney, pence, type Pence } from '../../rules/money.ts'
import type { Here } from '../../platform/here.ts'
import { tell } from '../letters/index.ts'
import { reviewOutcomes, type CaseToDecide, type Judged, type Paper, type Review } from './decision.ts'

const sum = (amount: Pence): string => formatMoney(amount)
const orNone = (amount: Pence): string => amount > 0 ? sum(amount) : ''

/** The works as the application has them, a line for each, in the middle of a sentence. */
const inSentence = (works: string): string => works.split('\n').map(line => line.trim()).filter(Boolean).join('; ').replace(/^\p{Lu}(?!\p{Lu})/u, first => first.toLowerCase())

/** How the grant was worked out, for the letter. Source: Act 1996 s34(2) and (3): an approval says how the amounts were calculated. */
const working = (p: Paper) => ({ head: ['What', 'Amount'], rows: [['Eligible works, with VAT', sum(p.works)], ['Fees', sum(p.fees)], ['The most that the grant may be', sum(p.maximum)], ['Less your contribution', sum(p.contribution)], ['Grant', sum(p.grant)], ...p.topUp ? [['Top-up by the council’s own policy', sum(p.topUp)]] : []] })

/** Tells the person what was decided, in the council’s words, and keeps the letter as it is sent. */
export async function tellTheDecision(here: Here, c: CaseToDecide, paper: Paper, { approve, grounds, because }: Judged, worksBy: string | null): Promise<void> {
  const [scheme, reasons] = [c.scheme, [...grounds.map(groundInWords), because].join('\n\n')]
  const expense = sum(pence(paper.works + paper.fees))
  if (!approve) return tell(here, c, { kind: 'grant-refused', scheme, values: { reasons, works: inSentence(c.application?.works ?? ''), expense: '' } })
  if (paper.grant + paper.topUp === 0) return tell(here, c, { kind: 'grant-nil', scheme, values: { contribution: sum(paper.contribution), expense, 'complete-by': worksBy ?? '', reasons: because }, tables: { working: working(paper) } })
  await tell(here, c, {
    kind: 'grant-approved', scheme, tables: { working: working(paper) },
    values: { grant: sum(pence(paper.grant + paper.topUp)), works: inSentence(c.application?.works ?? '') || 'the works that were recommended', expense, contribution: orNone(paper.contribution), charge: orNone(paper.charge), 'complete-by': worksBy ?? '', reasons: because },
  })
}

/** Tells whoever asked for a review what came of it. */
export const tellTheReview = (here: Here, c: CaseToDecide, review: Review, outcome: Exclude<Review['outcome'], ''>, because: string): Promise<void> =>
  tell(here, c, { kind: 'review-answered', scheme: c.scheme, values: { outcome: reviewOutcomes[outcome], reasons: because, 'asked-on': formatDay(review.askedOn) } })
