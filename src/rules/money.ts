/** Whole pence. Nothing else is money here: a number with a fraction cannot become pence. */
export type Pence = number & { readonly isPence: true }

export function pence(whole: number): Pence {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${whole} is not a whole number of pence`)
  return (whole === 0 ? 0 : whole) as Pence
}

/** Exact pence from pounds as we write them in code and data: pounds('12.34'), pounds(30000). Throws on a part of a penny. */
export function pounds(amount: string | number): Pence {
  const written = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount))
  if (!written) throw new RangeError(`${amount} is not pounds and whole pence`)
  const [, minus, whole, part = ''] = written
  return pence((minus ? -1 : 1) * (Number(whole) * 100 + Number(part.padEnd(2, '0'))))
}

/** Money as somebody typed it: '£1,234.50', '1234.5', '30 000'. Undefined when it is not clearly an amount of nought or more. */
export function readMoney(typed: string): Pence | undefined {
  const text = typed.trim().replace(/^£\s*/, '')
  const grouped = /^\d{1,3}([, ]\d{3})+(\.\d{1,2})?$/.test(text)
  if (!grouped && !/^\d+(\.\d{1,2})?$/.test(text)) return undefined
  const plain = text.replace(/[, ]/g, '')
  return plain.length > 13 ? undefined : pounds(plain)
}

export const addMoney = (...amounts: readonly Pence[]): Pence => pence(amounts.reduce((sum: number, amount) => sum + amount, 0))

/** '£1,234.50', and '£30,000' where there are no odd pence. */
export function formatMoney(amount: Pence): string {
  const size = Math.abs(amount)
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  const part = size % 100 === 0 ? '' : `.${String(size % 100).padStart(2, '0')}`
  return `${amount < 0 ? '-' : ''}£${whole}${part}`
}
