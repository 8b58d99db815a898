/** Outward A9, A99, AA9, AA99, A9A or AA9A; inward a figure and two letters without C I K M O V; and one that is unlike all others. Source: Royal Mail, Programmers' guide. */
const shape = /^(GIR0AA|[A-Z]{1,2}[0-9]([0-9]|[A-Z])?[0-9][ABD-HJLNP-UW-Z]{2})$/

/** A postcode as it is written, 'WR1 2AA', from however it was typed; undefined when it is not shaped like one. */
export function readPostcode(typed: string): string | undefined {
  const compact = compactPostcode(typed)
  return shape.test(compact) ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : undefined
}

/** Without spaces and in capitals, for searching and matching: also of a part of a postcode. */
export const compactPostcode = (typed: string): string => typed.replace(/\s/g, '').toUpperCase()

/** The half before the space: 'WR1' of 'WR1 2AA'. */
export const outwardCode = (postcode: string): string => compactPostcode(postcode).slice(0, -3)
