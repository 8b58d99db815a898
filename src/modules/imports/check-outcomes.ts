import { formatDay } from '../../rules/calendar/day.ts'
import { checkClaims } from '../../rules/outcomes/outcomes.ts'
import { referred, type CaseEntry } from './book.ts'
import { Wrong } from './cells.ts'
import { judge, orRefuse, rowHash, type Checking, type Known, type Line } from './checking.ts'
import type { Row } from './formats.ts'

/** An outcome has no key of its own: a case has each but once. */
export const outcomeKey = ({ case: theCase, outcome }: Row<'outcomes'>): string => `${theCase}/${outcome}`

/** The cases of a batch that are here already, whose claims must be read before it can be checked. */
export const casesWithoutClaims = ({ book }: Checking, rows: readonly Line<'outcomes'>[]): CaseEntry[] =>
  [...new Set(rows.map(({ row }) => book.cases.get(row.case)))].filter(found => found !== undefined).filter(({ claims, verdict }) => claims === undefined && verdict !== 'refused')

export function checkOutcomes(asked: Checking, rows: readonly Line<'outcomes'>[], known: ReadonlyMap<string, Known>): void {
  for (const { line, row } of rows) {
    const theCase = orRefuse(asked, 'outcomes', line, 'case', referred(asked.book, 'cases', row.case))
    if (!theCase) continue
    const before = known.get(outcomeKey(row))
    const wrong = before ? undefined : wrongClaim(theCase, row)
    if (wrong) { orRefuse(asked, 'outcomes', line, wrong.column, new Wrong(wrong.reason)); continue }
    if (judge(asked, 'outcomes', line, rowHash(asked, row), before) !== 'new') continue
    theCase.claims!.push(row.outcome)
    asked.book.newOutcomes.add(line)
  }
}

function wrongClaim(theCase: CaseEntry, { case: key, outcome, claimed_on }: Row<'outcomes'>): { column: string; reason: string } | undefined {
  if (claimed_on && claimed_on < theCase.openedOn) return { column: 'claimed_on', reason: `${formatDay(claimed_on)} is before ${formatDay(theCase.openedOn)}, when the case was opened` }
  if (theCase.claims!.includes(outcome)) return { column: 'outcome', reason: `${outcome} is claimed for the case ${key} already` }
  const together = checkClaims([...theCase.claims!, outcome])
  return together ? { column: 'outcome', reason: `${theCase.claims!.find(claim => claim.startsWith('independence'))!} is claimed for the case ${key} already, and a case has only one level of independence` } : undefined
}
