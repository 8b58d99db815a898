import { isDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { isSchemeKey, type SchemeKey } from '../../rules/schemes/scheme.ts'

type Query = Readonly<Record<string, string | undefined>>

/** The council and scheme that an address names: `?council=…&scheme=…`. */
export function schemeIn({ council = '', scheme = '' }: Query): { readonly authorityId: string; readonly scheme: SchemeKey } | undefined {
  return isUuid(council) && isSchemeKey(scheme) ? { authorityId: council, scheme } : undefined
}

export const dayIn = ({ from = '' }: Query): Day | undefined => isDay(from) ? from : undefined
