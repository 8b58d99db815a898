import { formatMoney, type Pence } from '../../rules/money.ts'
import { directionKinds, type DirectionKind } from '../../rules/quotes/what-quotes-lack.ts'
import type { Module } from '../../platform/http/module.ts'
import { directThatFewerWillDo, takeADirectionBack } from './direct.page.tsx'
import { quotesPage } from './quotes.page.tsx'
import { setQuoteThresholds } from './set-thresholds.page.tsx'
import { quoteThresholds } from './thresholds.page.tsx'
import { voidAQuote } from './void-a-quote.page.tsx'
import { writeAQuoteDown } from './write-a-quote-down.page.tsx'

export { inAll, lackingOf, liveDirection, standingQuotes, wantedOf, type CaseOfQuotes, type Direction, type Quote } from './quote.ts'
export { addQuote, direct, endDirection, mustAskForAGrant, quotesOf, voidQuote, type QuoteTold } from './quotes.sql.ts'
export { setThresholds, thresholdsOf, type ThresholdsTold } from './thresholds.sql.ts'

const kindInWords = (kind: string): string => directionKinds[kind as DirectionKind] ?? kind

/** Estimates of what works will cost, and how many a council wants. */
export const quotes = {
  pages: [quotesPage, writeAQuoteDown, voidAQuote, directThatFewerWillDo, takeADirectionBack, quoteThresholds, setQuoteThresholds],
  describes: {
    'quote.received': ({ contractor, works, fees, vat, connected }) => `Quote from ${contractor}: works ${formatMoney(works as Pence)}${fees ? `, fees ${formatMoney(fees as Pence)}` : ''}${vat ? `, VAT ${formatMoney(vat as Pence)}` : ''}${connected && `\nConnected with the applicant: ${connected}`}`,
    'quote.voided': ({ contractor, because }) => `Quote from ${contractor} voided\n${because}`,
    'quote.directed': ({ kind, enough, because }) => `The council directs that ${enough === 1 ? 'one estimate' : `${enough} estimates`} will do. ${kindInWords(kind)}\n${because}`,
    'quote.undirected': ({ because }) => `The council’s direction about estimates taken back\n${because}`,
  },
  holds: ['quotes', 'quote_directions', 'quote_thresholds'],
} satisfies Module
