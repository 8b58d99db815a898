/** What is wrong with a row, or worth knowing about it. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: string
  readonly reason: string
  /** Refused: it does not come in. Differs: it is here already, and otherwise than in the file. Warned: it comes in. */
  readonly kind: 'refused' | 'differs' | 'warned'
}
export type Tell = (problem: Problem) => void

/** “people.csv, line 12, born_on: 31 April is not a day” */
export const inWords = ({ file, line, column, reason, kind }: Problem): string =>
  `${kind === 'refused' ? 'Refused' : kind === 'differs' ? 'Differs' : 'Warning'}: ${file}, line ${line}${column ? `, ${column}` : ''}: ${reason}`
