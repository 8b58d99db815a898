/** The last of ten digits that belongs to these first nine: 11 less the weighted sum modulo 11. Undefined when that is 10, as no such number is issued. Source: NHS Data Dictionary, NHS number. */
function checkDigit(firstNine: string): number | undefined {
  const sum = [...firstNine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = 11 - (sum % 11)
  return check === 11 ? 0 : check === 10 ? undefined : check
}

/** Ten digits with a right check digit, however they were spaced; undefined when they are not an NHS number. */
export function readNhsNumber(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^[0-9]{10}$/.test(digits) && checkDigit(digits.slice(0, 9)) === Number(digits[9]) ? digits : undefined
}

/** '943 476 5919' */
export const formatNhsNumber = (digits: string): string => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
