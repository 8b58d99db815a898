import { pence, type Pence } from '../money.ts'

/** What may be paid at most before the works are certified: nine tenths of the grant, cut to the penny. Source: Act 1996 s35(3). */
export const nineTenths = (granted: Pence): Pence => pence(Number(BigInt(granted) * 9n / 10n))

export interface FromFund { readonly fundId: string; readonly left: Pence }
/** From which funds an amount is paid: those first that were committed first. Undefined where they do not hold so much. */
export function drawnFrom(funds: readonly FromFund[], amount: Pence): { readonly fundId: string; readonly pence: Pence }[] | undefined {
  let rest: number = amount
  const drawn = funds.flatMap(({ fundId, left }) => {
    const part = Math.max(0, Math.min(rest, left))
    rest -= part
    return part > 0 ? [{ fundId, pence: pence(part) }] : []
  })
  return rest === 0 ? drawn : undefined
}

/** A contractor’s name or an invoice’s number as it is compared: letters and figures, nothing of how it was typed. */
export const compared = (typed: string): string => typed.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** How an invoice’s number is kept for the retention that is released on it: nobody can type this. */
export const retentionKey = (invoiceKey: string): string => `${invoiceKey}/retention`
