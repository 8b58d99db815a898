import { createHash } from 'node:crypto'
import type { Day } from '../../rules/calendar/day.ts'
import type { Period } from '../../rules/calendar/period.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import type { Pack, Signed } from './pack.ts'
import { isQuarter } from './periods.ts'
import { differing, type Since } from './since-signed.ts'
import { read } from './stored-pack.ts'

/** One version of a signed pack, without its figures. */
export interface SignedVersion {
  readonly from: Day
  readonly to: Day
  readonly version: number
  readonly onDay: Day
  readonly reason: string
}

type Asking = Pick<Here, 'run' | 'may'>

/** Row security keeps the first of these from a Board member: they would find nothing. */
export const audienceOf = ({ may }: Pick<Here, 'may'>): 'all' | 'board' => may('pack:drill') ? 'all' : 'board'

const versions = {
  name: 'signed packs',
  text: 'select period_from as "from", period_to as "to", version, on_day as "onDay", reason from signed_packs where audience = $1 and ($2::date is null or period_from = $2) order by period_from desc, version desc',
}
/** Every version of every signed pack, or of one quarter’s, newest first. */
export const signedPacks = (here: Asking, from: Day | null = null): Promise<SignedVersion[]> => here.run<SignedVersion>(versions, [audienceOf(here), from])

const one = { name: 'signed pack', text: 'select figures, sha256 from signed_packs where audience = $1 and period_from = $2 and version = $3' }
/** A signed pack, read from what was kept. */
export async function signedPack(here: Asking, from: Day, version: number): Promise<Pack & { readonly signed: Signed; readonly sha256: string }> {
  const [found] = await here.run<{ figures: string; sha256: string }>(one, [audienceOf(here), from, version])
  if (!found) throw new NotFound()
  if (sha256(found.figures) !== found.sha256) throw new Error(`What was kept of the pack from ${from}, version ${version}, is not what was signed`)
  return { ...read(found.figures), sha256: found.sha256 }
}

export async function latestSigned(here: Asking, { from }: Period): Promise<(Pack & { readonly signed: Signed }) | undefined> {
  const [latest] = await signedPacks(here, from)
  return latest && signedPack(here, from, latest.version)
}

/** What a report says of the signed pack of the same quarter, where there is one. */
export async function sinceSigned(here: Asking, pack: Pack): Promise<Since | undefined> {
  if (pack.signed || !isQuarter(pack.period)) return undefined
  const found = await latestSigned(here, pack.period)
  return found && { signed: found.signed, address: `/packs/signed/${pack.period.from}-v${found.signed.version}`, differing: differing(found, pack) }
}

const fileText = {
  csv: { name: 'signed csv', text: 'select csv as file from signed_packs where audience = $1 and period_from = $2 and version = $3' },
  xlsx: { name: 'signed xlsx', text: 'select xlsx as file from signed_packs where audience = $1 and period_from = $2 and version = $3' },
  ods: { name: 'signed ods', text: 'select ods as file from signed_packs where audience = $1 and period_from = $2 and version = $3' },
}
/** A file as it was written on the day. */
export async function signedFile(here: Asking, ending: keyof typeof fileText, from: Day, version: number): Promise<Buffer> {
  const [found] = await here.run<{ file: string }>(fileText[ending], [audienceOf(here), from, version])
  if (!found) throw new NotFound()
  return Buffer.from(found.file, 'base64')
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
