import { yearOf } from '../../rules/calendar/day.ts'
import type { Transactions } from './as-system.sql.ts'
import type { CaseEntry } from './book.ts'

const atOnce = 200
const blockOf = ({ authorityId, openedOn }: CaseEntry): string => `${authorityId} ${yearOf(openedOn)}`

/** Case numbers for an import, council by council and year by year, from the same counters as the website. */
export class CaseNumbers {
  private readonly numbers = new Map<string, number[]>()

  /**
   * Takes as many numbers as are needed, some at a time and each time in a transaction of its own, so that nobody who opens a case meanwhile waits.
   * Should the import fail after this, the numbers are not used again: a gap means nothing.
   */
  async take(transactions: Transactions, cases: Iterable<CaseEntry>): Promise<void> {
    const wanted = new Map<string, number>()
    for (const theCase of cases) if (theCase.verdict === 'new') wanted.set(blockOf(theCase), (wanted.get(blockOf(theCase)) ?? 0) + 1)
    for (const [block, many] of wanted) {
      const [council, year] = block.split(' ')
      const taken: number[] = []
      while (taken.length < many) {
        const rows = await transactions(({ run }) => run<{ n: number }>({ name: 'import, case numbers', text: 'select next_case_number($1, $2) as n from generate_series(1, $3)' }, [council, Number(year), Math.min(atOnce, many - taken.length)]))
        for (const { n } of rows) taken.push(n)
      }
      this.numbers.set(block, taken.reverse())
    }
  }

  reference(prefix: string, theCase: CaseEntry): string {
    const n = this.numbers.get(blockOf(theCase))?.pop()
    if (n === undefined) throw new Error('More cases came than numbers were taken for')
    return `${prefix}-${yearOf(theCase.openedOn)}-${String(n).padStart(5, '0')}`
  }
}
