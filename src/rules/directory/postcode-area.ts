import { compactPostcode, outwardCode, readPostcode } from '../identifiers/postcode.ts'

/** What somebody typed of where they live: 'WR' is an area, 'WR1' a part of it, 'WR1 2AA' one street or so. */
export interface Place { readonly letters: string; readonly outward: string; readonly postcode: string }

/** The place typed; undefined when it is shaped like none. */
export function readPlace(typed: string): Place | undefined {
  const postcode = readPostcode(typed)
  const compact = postcode ? outwardCode(postcode) : compactPostcode(typed)
  if (!/^[A-Z]{1,2}([0-9][0-9A-Z]?)?$/.test(compact)) return undefined
  const letters = /^[A-Z]+/.exec(compact)![0]
  return { letters, outward: compact === letters ? '' : compact, postcode: postcode ?? '' }
}

/** The areas typed in a list, 'WR, DY10'; undefined when one of them is none. */
export function readAreas(typed: string): readonly string[] | undefined {
  const parts = typed.split(/[\s,;]+/).filter(Boolean).map(readPlace)
  return parts.every(part => part && !part.postcode) ? [...new Set(parts.map(part => part!.outward || part!.letters))] : undefined
}
