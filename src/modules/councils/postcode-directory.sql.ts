import type pg from 'pg'
import { readPostcode } from '../../rules/identifiers/postcode.ts'

export interface Columns { readonly postcode: number; readonly council: number; readonly ended: number }
export interface Place { readonly postcode: string; readonly council: string }

/** Where the columns are, by the first line. The ONS renames that of the council with each year’s boundaries. Throws a sentence when one is missing. */
export function columnsOf(header: readonly string[]): Columns {
  const names = header.map(name => name.trim().toLowerCase())
  const at = (what: RegExp) => names.findIndex(name => what.test(name))
  const [postcode, council] = [at(/^pcds?$/), at(/^(oslaua|lad\d*cd)$/)]
  if (postcode < 0 || council < 0) throw new Error(`The first line must name the columns pcds and oslaua (or lad25cd). It says: ${names.slice(0, 12).join(', ')}. Nothing was changed.`)
  return { postcode, council, ended: at(/^doterm$/) }
}

/** A postcode and its council; or that it has ended, or that there is nothing to read. Scotland’s and the like are no worse for being there. */
export function placeOf(row: readonly string[], { postcode, council, ended }: Columns): Place | 'ended' | 'unread' {
  if (ended >= 0 && row[ended]?.trim()) return 'ended'
  const read = readPostcode(row[postcode] ?? '')
  const code = (row[council] ?? '').trim().toUpperCase()
  return read && /^[A-Z]\d{8}$/.test(code) ? { postcode: read, council: code } : 'unread'
}

/** Takes these as they are now. Of one postcode twice in a file, the later stands. */
export async function loadPostcodes(admin: Pick<pg.ClientBase, 'query'>, places: readonly Place[]): Promise<void> {
  const last = new Map(places.map(({ postcode, council }) => [postcode, council]))
  await admin.query(
    `insert into public.postcodes (postcode, council_code, invented) select p, c, false from unnest($1::text[], $2::text[]) as r(p, c)
     on conflict (postcode) do update set council_code = excluded.council_code, invented = false where (postcodes.council_code, postcodes.invented) is distinct from (excluded.council_code, false)`,
    [[...last.keys()], [...last.values()]])
}
