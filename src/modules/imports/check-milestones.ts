import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { referred, type CaseEntry, type Milestone } from './book.ts'
import { Wrong } from './cells.ts'
import { judge, orRefuse, refuse, warn, type Checking, type Line } from './checking.ts'
import { formats } from './formats.ts'

/** Hangs each milestone on its case. One that is wrong refuses its case too: a case comes in whole or not at all. */
export function checkMilestones(asked: Checking, rows: readonly Line<'milestones'>[]): void {
  for (const { line, row } of rows) {
    const found = referred(asked.book, 'cases', row.case)
    const theCase = orRefuse(asked, 'milestones', line, 'case', found instanceof Wrong ? found : found.line ? found : new Wrong(`the case ${row.case} is here already and not in this folder’s cases.csv: it is moved on the website`))
    if (!theCase) continue
    const stage = stageOf(theCase, row.stage)
    const wrong = typeof stage === 'number' ? wrongDay(theCase, stage, row) : { column: 'stage', reason: stage.reason }
    if (wrong) {
      orRefuse(asked, 'milestones', line, wrong.column, new Wrong(wrong.reason))
      refuseCase(asked, row.case, theCase, line)
    } else theCase.milestones.push({ line, stage: stage as number, enteredOn: row.entered_on, leftOn: row.left_on })
  }
}

function stageOf({ pathway, version, milestones }: CaseEntry, said: string): number | Wrong {
  const { stages } = pathwayVersion(pathway, version)
  const number = /^\d+$/.test(said) ? Number(said) : stages.findIndex(({ key }) => key === said) + 1
  if (!stages[number - 1]) return new Wrong(`${pathway} has no stage ${said}; its stages are 1 to ${stages.length}: ${stages.map(({ key }) => key).join(', ')}`)
  const twice = milestones.find(({ stage }) => stage === number)
  return twice ? new Wrong(`line ${twice.line} has this stage of the case already`) : number
}

function wrongDay({ openedOn, closedOn }: CaseEntry, stage: number, { entered_on: on, left_on: left }: Line<'milestones'>['row']): { column: string; reason: string } | undefined {
  if (stage === 1 && on !== openedOn) return { column: 'entered_on', reason: `the first stage begins on the day the case was opened, ${formatDay(openedOn)}` }
  if (on < openedOn) return { column: 'entered_on', reason: `${formatDay(on)} is before ${formatDay(openedOn)}, when the case was opened` }
  const last = left ?? on
  return closedOn && last > closedOn ? { column: left ? 'left_on' : 'entered_on', reason: `${formatDay(last)} is after ${formatDay(closedOn)}, when the case was closed` } : undefined
}

function refuseCase(asked: Checking, key: string, theCase: CaseEntry, line: number): void {
  if (theCase.verdict === 'refused') return
  theCase.verdict = 'refused'
  refuse(asked, 'cases', theCase.line, { column: '', reason: `its milestones cannot be taken: ${formats.milestones.file}, line ${line}` })
  asked.book.refusedKeys.cases.set(key, theCase.line)
  asked.book.tallies.cases.refused++
}

/** Once all milestones are read: puts those of each case in order, and judges the case with them. */
export function judgeCases(asked: Checking): void {
  const { tallies } = asked.book
  for (const [key, theCase] of asked.book.cases) {
    if (!theCase.line) continue
    theCase.milestones.sort((one, other) => one.stage - other.stage)
    const wrong = theCase.verdict === 'refused' ? undefined : outOfOrder(theCase.milestones)
    if (wrong) {
      refuse(asked, 'milestones', wrong.line, wrong)
      refuseCase(asked, key, theCase, wrong.line)
    }
    if (theCase.verdict === 'refused') {
      for (const { line } of theCase.milestones) if (line !== wrong?.line) refuse(asked, 'milestones', line, { column: 'case', reason: `the case ${key} was refused: ${formats.cases.file}, line ${theCase.line}` })
      tallies.milestones.refused += theCase.milestones.length
      continue
    }
    theCase.verdict = judge(asked, 'cases', theCase.line, caseHash(asked, theCase), theCase.knownHash === undefined ? undefined : { id: theCase.id, hash: theCase.knownHash })
    tallies.milestones[theCase.verdict] += theCase.milestones.length
    if (theCase.verdict === 'new') warnOfGaps(asked, theCase)
  }
}

/** A case and its milestones, so that a changed milestone shows as a changed case. */
export const caseHash = ({ hash }: Pick<Checking, 'hash'>, theCase: CaseEntry): string =>
  hash(JSON.stringify([theCase.hash, theCase.milestones.map(({ stage, enteredOn, leftOn }) => [stage, enteredOn, leftOn])]))

function outOfOrder(milestones: readonly Milestone[]): { line: number; column: string; reason: string } | undefined {
  for (const [at, { line, stage, enteredOn }] of milestones.entries()) {
    const before = milestones[at - 1]
    if (before && enteredOn < before.enteredOn)
      return { line, column: 'entered_on', reason: `stage ${stage} was entered on ${formatDay(enteredOn)}, before stage ${before.stage} on ${formatDay(before.enteredOn)} (line ${before.line})` }
  }
  return undefined
}

function warnOfGaps(asked: Checking, { milestones, completed }: CaseEntry): void {
  for (const [at, { line, leftOn }] of milestones.entries()) {
    const next = milestones[at + 1]
    if (leftOn && next && leftOn !== next.enteredOn) warn(asked, 'milestones', line, { column: 'left_on', reason: `the next stage was entered on ${formatDay(next.enteredOn)}: this one is taken to have lasted until then` })
    if (leftOn && !next && !completed) warn(asked, 'milestones', line, { column: 'left_on', reason: 'is kept only when the case was closed as completed: left out' })
  }
}
