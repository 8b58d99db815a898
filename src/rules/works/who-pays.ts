import { pence, type Pence } from '../money.ts'

/** What was granted for works: by the grant and its top-up, and what the person pays of them. */
export interface Granted { readonly grant: Pence; readonly contribution: Pence }
/** Who pays what of a price. */
export interface Shares { readonly contribution: Pence; readonly grant: Pence; /** Neither of them: somebody has to say who pays it. */ readonly rest: Pence }

/** What of a price the person’s contribution pays, then the grant. A price under what was granted leaves something of the grant over. */
export function sharesOf(price: Pence, granted: Granted): Shares {
  const contribution = pence(Math.min(granted.contribution, price))
  const grant = pence(Math.min(granted.grant, price - contribution))
  return { contribution, grant, rest: pence(price - contribution - grant) }
}
