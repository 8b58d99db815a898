import { readNhsNumber } from '../../rules/identifiers/nhs-number.ts'
import { readPostcode } from '../../rules/identifiers/postcode.ts'
import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'

/** What somebody typed into the search box, understood: a reference, an NHS number, a telephone number, a postcode, else a name. */
export type Wanted =
  | { readonly by: 'nothing' }
  | { readonly by: 'reference' | 'NHS number' | 'telephone' | 'postcode'; readonly value: string }
  | { readonly by: 'name'; readonly value: string; readonly surname: string; readonly given: string }

export function understand(typed: string): Wanted {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, 100)
  if (text.length < 2) return { by: 'nothing' }
  if (/^[A-Za-z]{3}-(\d{4}-\d{1,9}|[A-Za-z0-9]{4,12})$/.test(text)) return { by: 'reference', value: text.toUpperCase() }
  const nhs = readNhsNumber(text)
  if (nhs) return { by: 'NHS number', value: nhs }
  const postcode = readPostcode(text)
  if (postcode) return { by: 'postcode', value: postcode }
  const telephone = /^[\d\s()+-]+$/.test(text) ? telephoneToMatch(text) : undefined
  if (telephone) return { by: 'telephone', value: telephone }
  const words = text.split(' ')
  return { by: 'name', value: text, surname: words.at(-1)!, given: words.slice(0, -1).join(' ') }
}
