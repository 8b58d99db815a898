import { describe, expect, it } from 'vitest'
import { addMonths, addDays, type Day } from '../../rules/calendar/day.ts'
import { highLevelOutcomes } from '../../rules/outcomes/high-level.ts'
import { narrow, solved, type Between, type Clue } from './attack.testing.ts'
import { hiddenInQuarter, hiddenInYear } from './hidden-from-the-board.ts'
import { kpis, measures } from './kpis.ts'
import { madeUpCouncils, madeUpQuarter, madeUpYear, numbers } from './made-up-quarters.testing.ts'
import { figureKey, figuresOf, type Figures } from './pack.ts'
import { pathwayStages } from './stages.ts'

const columns = ['AAA', 'BBB', 'CCC', '']
const shownMeasures = measures.filter(({ kpi }) => kpi.key !== 'cases-open').map(({ key }) => key)
const distinctOnes = ['minor-adaptations', 'handyperson']
const small = (value: number | null | undefined): boolean => (value ?? 0) < 5

interface Packs { readonly quarters: readonly Figures[]; readonly year: Figures; readonly hidden: readonly ReadonlySet<string>[]; readonly hiddenOfYear: ReadonlySet<string> }

function packsOf(seed: number, scale: number): Packs {
  const next = numbers(seed)
  const facts = [0, 1, 2, 3].map(() => madeUpQuarter(next, scale))
  const quarters = facts.map((quarter, at) => { const from = addMonths('2018-04-01', at * 3); return figuresOf(quarter, madeUpCouncils, { from, to: addDays(addMonths(from, 3), -1) }) })
  const year = figuresOf(madeUpYear(facts), madeUpCouncils, { from: '2018-04-01', to: '2019-03-31' as Day })
  return { quarters, year, hidden: quarters.map(hiddenInQuarter), hiddenOfYear: hiddenInYear(quarters) }
}

/** Everything that a Board member could know of how the figures of one pack hang together, said apart from how they are hidden. */
function truths(): { total: readonly string[]; parts: readonly string[]; is: Clue['is'] }[] {
  const found: { total: readonly string[]; parts: readonly string[]; is: Clue['is'] }[] = []
  const cell = figureKey
  const exactly = (total: string, parts: readonly string[], column: string): void => void found.push({ total: [cell(total, column)], parts: parts.map(part => cell(part, column)), is: 'exactly' })
  const atMost = (less: string, more: readonly string[], column: string): void => void found.push({ total: more.map(key => cell(key, column)), parts: [cell(less, column)], is: 'at most' })
  for (const key of shownMeasures) found.push({ total: [cell(key, '')], parts: ['AAA', 'BBB', 'CCC'].map(column => cell(key, column)), is: 'exactly' })
  for (const column of columns) {
    for (const { key, kind } of kpis) if (kind.kind === 'count by') for (const part of kind.parts) if (part.adds) exactly(`${key}.${part.key}`, part.adds.map(added => `${key}.${added}`), column)
    exactly('enquiries-by-channel.all', ['enquiries-by-source.all'], column)
    exactly('repairs', ['cases-completed.home-repairs', 'cases-completed.home-repairs-assistance'], column)
    exactly('cases-completed.major-adaptation', ['disabled-facilities-grants'], column)
    exactly('cases-completed.dementia-grant', ['dementia-grants'], column)
    exactly('high-level-outcomes.carers', ['outcomes.carer-pressure'], column)
    atMost('minor-adaptations', ['cases-completed.minor-adaptation'], column)
    atMost('handyperson', ['cases-completed.handyperson'], column)
    for (const [key, { claimedBy }] of Object.entries(highLevelOutcomes)) {
      if (!claimedBy.length) continue
      const parts = claimedBy.map(outcome => `outcomes.${outcome}`)
      atMost(`high-level-outcomes.${key}`, parts, column)
      for (const part of parts) atMost(part, [`high-level-outcomes.${key}`], column)
    }
    for (const stage of pathwayStages) atMost(`stages-in-time.${stage.key}`, [`stages-left.${stage.key}`], column)
    for (const pathway of new Set(pathwayStages.map(stage => stage.pathway))) exactly(`cases-completed.${pathway}`, [`stages-left.${pathwayStages.findLast(stage => stage.pathway === pathway)!.key}`], column)
  }
  return found
}

/** The clues that are left of the truths when what is shown has been put in. Every period is named apart. */
function cluesFor(periods: readonly { name: string; figures: Figures; hidden: ReadonlySet<string> }[], year?: string): Clue[] {
  const value = new Map(periods.flatMap(({ name, figures }) => [...figures.values].map(([key, of]) => [name + key, of ?? 0])))
  const isHidden = new Set(periods.flatMap(({ name, hidden }) => [...hidden].map(key => name + key)))
  const clue = (total: readonly string[], parts: readonly string[], is: Clue['is']): Clue => {
    const sum = (keys: readonly string[]): number => keys.filter(key => !isHidden.has(key)).reduce((all, key) => all + value.get(key)!, 0)
    return { plus: parts.filter(key => isHidden.has(key)), minus: total.filter(key => isHidden.has(key)), is, number: sum(total) - sum(parts) }
  }
  const within = periods.flatMap(({ name }) => truths().map(({ total, parts, is }) => clue(total.map(key => name + key), parts.map(key => name + key), is)))
  const across = year === undefined ? [] : shownMeasures.flatMap(measure => columns.flatMap(column => {
    const [whole, parts] = [year + figureKey(measure, column), periods.filter(({ name }) => name !== year).map(({ name }) => name + figureKey(measure, column))]
    return distinctOnes.includes(measure) ? [clue(parts, [whole], 'at most'), ...parts.map(part => clue([whole], [part], 'at most'))] : [clue([whole], parts, 'exactly')]
  }))
  return [...within, ...across].filter(({ plus, minus }) => plus.length + minus.length > 0)
}

/** What the reader takes a hidden figure for: at worst they are told which ones are small. */
const boundsOf = (periods: readonly { name: string; figures: Figures; hidden: ReadonlySet<string> }[], told: boolean): Map<string, Between> =>
  new Map(periods.flatMap(({ name, figures, hidden }) => [...hidden].filter(key => shownMeasures.includes(key.split('|')[0]!)).map((key): [string, Between] =>
    [name + key, !told ? { low: 0, high: Infinity } : small(figures.values.get(key)) ? { low: 0, high: 4 } : { low: 5, high: Infinity }])))

const worlds = [[1, 1], [2, 1], [3, 5], [4, 5], [5, 0.3], [6, 0.05], [7, 0], [8, 2]] as const

describe('what a Board member is not shown', () => {
  for (const [seed, scale] of worlds) {
    const packs = packsOf(seed, scale)
    const quarters = packs.quarters.map((figures, at) => ({ name: `q${at + 1} `, figures, hidden: packs.hidden[at]! }))
    const year = { name: 'year ', figures: packs.year, hidden: packs.hiddenOfYear }
    const isSmall = (key: string): boolean => { const period = [...quarters, year].find(({ name }) => key.startsWith(name))!; return small(period.figures.values.get(key.slice(period.name.length))) }

    it(`is every figure under 5, with its median and share (world ${seed})`, () => {
      for (const { figures, hidden } of [...quarters, year])
        for (const measure of shownMeasures) for (const column of columns)
          if (small(figures.values.get(figureKey(measure, column)))) expect(hidden.has(figureKey(measure, column))).toBe(true)
      for (const { hidden } of quarters)
        for (const { key } of pathwayStages) for (const column of columns)
          if (hidden.has(figureKey(`stages-left.${key}`, column))) expect(hidden.has(figureKey(`time-in-stage.${key}`, column))).toBe(true)
      for (const { figures: { values }, hidden } of [...quarters, year])
        for (const { key } of pathwayStages) for (const column of columns) {
          const [left, inTime] = [figureKey(`stages-left.${key}`, column), figureKey(`stages-in-time.${key}`, column)]
          if (!hidden.has(left) && !hidden.has(inTime)) expect(values.get(left)! - values.get(inTime)!).toBeGreaterThanOrEqual(5)
        }
    })

    it(`cannot be worked out within a quarter, even by somebody who is told which figures are small (world ${seed})`, () => {
      for (const quarter of quarters) {
        const clues = cluesFor([quarter])
        const told = narrow(boundsOf([quarter], true), clues)
        expect([...told].filter(([key, { low, high }]) => low === high && isSmall(key)).map(([key]) => key)).toEqual([])
        expect([...solved(clues)].filter(isSmall)).toEqual([])
      }
    })

    it(`cannot be worked out from the quarters, the year and all their totals together (world ${seed})`, () => {
      const all = [...quarters, year]
      const clues = cluesFor(all, 'year ')
      const found = narrow(boundsOf(all, false), clues)
      expect([...found].filter(([key, { low, high }]) => low === high && isSmall(key)).map(([key]) => key)).toEqual([])
      expect([...solved(clues)].filter(isSmall)).toEqual([])
    })
  }

  it('is not everything: large figures and their totals are shown', () => {
    const { quarters, hidden, year, hiddenOfYear } = packsOf(3, 5)
    for (const column of columns) expect(hidden[0]!.has(figureKey('people-advised', column))).toBe(small(quarters[0]!.values.get(figureKey('people-advised', column))))
    const totals = shownMeasures.filter(measure => !small(year.values.get(figureKey(measure, ''))))
    expect(totals.filter(measure => !hiddenOfYear.has(figureKey(measure, ''))).length).toBeGreaterThan(totals.length / 2)
  })

  it('would be found out by this attack if only the small figures were hidden', () => {
    const { quarters } = packsOf(3, 5)
    const onlySmall = new Set(shownMeasures.flatMap(measure => columns.map(column => figureKey(measure, column))).filter(key => small(quarters[0]!.values.get(key))))
    const careless = [{ name: '', figures: quarters[0]!, hidden: onlySmall }]
    expect(solved(cluesFor(careless)).size).toBeGreaterThan(0)
  })
})
