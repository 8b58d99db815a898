import { equalityKeys, equalityQuestions, equalityVersion, type EqualityKey } from '../../rules/equality/questions.ts'
import type { Figures } from '../../rules/figures/grid.ts'
import { suppress } from '../../rules/figures/suppression.ts'

interface Counted { readonly council: string; readonly question: EqualityKey; readonly answer: string; readonly people: number }
export interface EqualityTable { readonly key: EqualityKey; readonly words: string; readonly rows: readonly { readonly label: string; readonly figures: readonly (number | 'hidden')[] }[] }

const together = 'together'
const cell = (question: string, answer: string, council: string): string => `${question}|${answer}|${council}`

/** The tables of a quarter, a column for each council and one for all together, with every figure hidden that is under 5 or would give one back. */
export function equalityTables(counted: readonly Counted[], councils: readonly string[]): EqualityTable[] {
  const found = new Map(counted.map(({ question, answer, council, people }) => [cell(question, answer, council), people]))
  const cells = new Map<string, number>()
  const sums: Figures['sums'][number][] = []
  for (const key of equalityKeys)
    for (const answer of Object.keys(equalityQuestions[equalityVersion][key].options)) {
      for (const council of councils) cells.set(cell(key, answer, council), found.get(cell(key, answer, council)) ?? 0)
      cells.set(cell(key, answer, together), councils.reduce((sum, council) => sum + cells.get(cell(key, answer, council))!, 0))
      sums.push({ total: cell(key, answer, together), parts: councils.map(council => cell(key, answer, council)) })
    }
  const hidden = suppress({ cells, sums })
  return equalityKeys.map(key => ({
    key, words: equalityQuestions[equalityVersion][key].words,
    rows: Object.entries(equalityQuestions[equalityVersion][key].options).map(([answer, label]) => ({
      label, figures: [...councils, together].map(council => hidden.has(cell(key, answer, council)) ? 'hidden' as const : cells.get(cell(key, answer, council))!),
    })),
  }))
}
