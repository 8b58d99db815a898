import type { Day } from './calendar/day.ts'

/** Something that holds from a day until the next version of it. */
export interface Dated {
  readonly from: Day
}

/** The version in force on a day, of versions that stand newest last. Throws before the first: a guess could cost somebody a grant. */
export function inForceOn<Version extends Dated>(versions: readonly Version[], day: Day): Version {
  const version = versions.findLast(({ from }) => from <= day)
  if (!version) throw new RangeError(`Nothing was in force on ${day}${versions[0] ? `: the first version is from ${versions[0].from}` : ''}`)
  return version
}
