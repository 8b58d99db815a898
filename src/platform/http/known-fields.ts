import { readNhsNumber, formatNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { readPostcode } from '../../rules/identifiers/postcode.ts'
import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'
import { readUprn } from '../../rules/identifiers/uprn.ts'
import { formatMoney, pounds as inPence, readMoney, type Pence } from '../../rules/money.ts'
import type { TextProps } from '../components/field.ts'
import { first, typedText, type Asked, type Field } from './fields.ts'

const orSay = (value: string | undefined, error: string): { value: string } | { error: string } => value === undefined ? { error } : { value }

/** Ten figures with a right check digit, kept without spaces. */
export const nhsNumber = (label: string, hint?: string): Field<string, TextProps> => typedText(label, { width: 10, inputMode: 'numeric', max: 30, ...(hint ? { hint } : {}) },
  typed => orSay(readNhsNumber(typed), 'Check the NHS number: it has 10 figures, and these do not fit together, so one may be mistyped'), value => value ? formatNhsNumber(value) : '')

/** A postcode written the usual way, ‘WR1 2AA’. */
export const postcode = (label: string): Field<string, TextProps> => typedText(label, { width: 10, autocomplete: 'off', max: 20 },
  typed => orSay(readPostcode(typed), 'Enter a full UK postcode, such as WR1 2AA'))

/** A UK telephone number, kept as it was typed. */
export const telephone = (label: string): Field<string, TextProps> => typedText(label, { width: 20, inputMode: 'tel', autocomplete: 'off', max: 40 },
  typed => orSay(telephoneToMatch(typed) && typed, 'Enter a telephone number, such as 01632 960 001 or 07700 900 982'))

export const isEmailAddress = (typed: string): boolean => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(typed)
export const notAnEmailAddress = 'Enter an email address in the correct format, such as name@example.com'

export const emailAddress = (label: string): Field<string, TextProps> => typedText(label, { inputMode: 'email', autocomplete: 'off', max: 254 },
  typed => orSay(isEmailAddress(typed) ? typed : undefined, notAnEmailAddress))

export const uprn = (label: string): Field<string, TextProps> => typedText(label, { width: 20, inputMode: 'numeric', max: 20 },
  typed => orSay(readUprn(typed), 'A UPRN is a whole number of up to 12 figures'))

const millionPounds = inPence(1_000_000)

/** Money of nought or more, in pounds and whole pence: 12, 12.50 or £1,200. Null when nothing was typed. */
export const pounds = (label: string, { missing, hint }: Asked = {}): Field<Pence | null, TextProps> => ({
  label, inputs: name => [name], focus: name => name,
  read(name, body) {
    const typed = first(body, name).trim()
    if (!typed) return missing ? { error: missing } : { value: null }
    const value = readMoney(typed)
    if (value === undefined && readMoney(typed.replace(/^£?\s*[-−–]\s*/, '')) !== undefined) return { error: `${label.replace(/ \(optional\)$/, '')} cannot be less than nought. Enter the amount without a minus, or 0` }
    if (value === undefined) return { error: `${label.replace(/ \(optional\)$/, '')} must be an amount in pounds and whole pence, such as 12, 12.50 or £1,200` }
    return value < millionPounds ? { value } : { error: `${label.replace(/ \(optional\)$/, '')} must be less than ${formatMoney(millionPounds)}` }
  },
  props: (name, body, error) => ({ name, label, value: first(body, name), width: 10, autocomplete: 'off', ...(hint ? { hint } : {}), ...(error ? { error } : {}) }),
  write: (name, value) => value === null ? [] : [[name, [formatMoney(value).replace('£', '')]]],
  say: value => value === null || value === undefined ? '' : formatMoney(value),
})
