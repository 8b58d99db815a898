import { shown, type Pack, type Row, type Table } from './pack.ts'

type Read = Pick<Pack, 'values' | 'hidden'>

/** Whether the councils of a row add to its total, and what they add to; undefined where there is no total or a figure is hidden. */
export function addsUp(pack: Read, { columns, isByCouncil }: Table, row: Row): { readonly adds: boolean; readonly sum: number } | undefined {
  if (!isByCouncil || !columns.at(-1)?.isTotal) return undefined
  const numbers = row.cells.filter(cell => cell.is !== 'words' || cell.say).map(cell => { const found = shown(pack, cell); return found.is === 'number' ? found.value : undefined })
  if (numbers.includes(undefined)) return undefined
  const sum = numbers.slice(0, -1).reduce<number>((all, number) => all + number!, 0)
  return { adds: sum === numbers.at(-1), sum }
}

export const isChecked = ({ columns, isByCouncil }: Table): boolean => isByCouncil && columns.at(-1)?.isTotal === true

/** The check in words. */
export function checkInWords(check: ReturnType<typeof addsUp>): string {
  if (!check) return 'Not shown'
  return check.adds ? 'Yes' : `No, to ${check.sum.toLocaleString('en-GB')}`
}

/** Why rows do not add, once below the table. */
export const notAdding = (pack: Read, table: Table): string[] =>
  table.groups.some(({ rows }) => rows.some(row => addsUp(pack, table, row)?.adds === false))
    ? ['Where a row does not add to its total, somebody was counted in two councils, and once in the total.'] : []
