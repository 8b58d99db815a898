import { suppress } from '../../rules/figures/suppression.ts'
import { equalityKeys } from '../../rules/equality/questions.ts'
import { cellOf, partOf, sumsOver, whole, type Figures, type Place } from './figures.ts'

/** What a reader is shown: a figure, or that it is hidden. */
export type Seen = (key: string) => number | 'hidden'

/** How finely figures are shown to whoever may not see every record, and less finely where that cannot be made safe. By age, a parish is never shown to them: nearly all of it would be hidden, and what is not would cost the rest. */
const details: readonly { readonly ages: readonly Place['kind'][]; readonly answers: boolean }[] = [
  { ages: ['rural', 'urban', 'placed', 'unplaced', 'all'], answers: true },
  { ages: ['all'], answers: true },
  { ages: ['rural', 'urban', 'placed', 'unplaced', 'all'], answers: false },
  { ages: ['all'], answers: false },
]

/**
 * What may be shown to a reader who may see the cases of these councils: theirs whole, of the others no count under 5 nor any that would give one back,
 * all councils, parishes, ages and answers at once. What somebody answered is hidden from everybody when it is fewer than 5: no record shows it either.
 */
export function shownTo(figures: Figures, open: ReadonlySet<string>): Seen {
  const { counts, scopes } = figures
  const all = scopes.every(scope => open.has(scope))
  const isOpen = ({ council }: Place): boolean => open.has(council) || (council === whole && all)
  const mine = openKeys(figures, isOpen)
  for (const { ages, answers } of details) {
    const { cells: reached, sums } = sumsOver(figures, ({ kind }) => ages.includes(kind))
    const known = new Set(reached.filter(key => mine.has(key)))
    const said = answers ? answerCells(figures) : []
    // Where nobody was reached there is nobody whose answer could be guessed.
    for (const key of said) { const total = cellOf(partOf('all', key.split('|')[3]!), 0); if (known.has(total) && counts.get(total) === 0) known.add(key) }
    const cells = new Map([...reached, ...said].map(key => [key, counts.get(key)!]))
    try {
      const hidden = suppress({ cells, sums: [...sums, ...answers ? figures.answerSums : []], known })
      return key => mine.has(key) || (cells.has(key) && !hidden.has(key)) ? counts.get(key)! : 'hidden'
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  return key => mine.has(key) ? counts.get(key)! : 'hidden'
}

const answerCells = ({ counts }: Figures): string[] => [...counts.keys()].filter(key => equalityKeys.some(question => key.startsWith(`answer|${question}|`)))

/** Every count of a place in the open, whatever the age. */
function openKeys({ counts, places }: Figures, isOpen: (place: Place) => boolean): Set<string> {
  const open = new Set(places.filter(isOpen).map(({ key }) => key))
  return new Set([...counts.keys()].filter(key => open.has(key.slice(0, key.indexOf('|')))))
}
