const clear = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** How long a code may be used. */
export const codeDays = 180

/** A code of eight letters and figures in two halves, from eight random bytes: ‘7K3M-9QXA’. */
export const codeFrom = (random: Uint8Array): string => {
  const letters = Array.from(random.subarray(0, 8), byte => clear[byte % 32]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A code as it was typed: capitals, with or without the line in the middle; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const compact = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return compact.length === 8 && [...compact].every(letter => clear.includes(letter)) ? `${compact.slice(0, 4)}-${compact.slice(4)}` : undefined
}

/** Where a code for whoever asked can be sent, by the way they chose; told to them when it cannot. */
export const codeGoesTo = ({ answerBy, phone, email }: { readonly answerBy?: string | undefined; readonly phone?: string | undefined; readonly email?: string | undefined }): { readonly way: 'told' | 'email' | 'text'; readonly address: string } =>
  answerBy === 'email' && email ? { way: 'email', address: email } : answerBy === 'text' && phone ? { way: 'text', address: phone } : { way: 'told', address: '' }

/** A reference of an enquiry or a case as it was typed. */
export const readReference = (typed: string): string | undefined => {
  const found = typed.toUpperCase().replace(/\s/g, '')
  return /^(ENQ-[A-Z0-9]{4,12}|[A-Z]{3}-\d{4}-\d{3,8})$/.test(found) ? found : undefined
}
