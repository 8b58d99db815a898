import type { Measured } from './measure.ts'
import type { Operation } from './operations.ts'

export interface Result { readonly operation: Operation; readonly connections: number; readonly ours: Measured; readonly reference: Measured }

const figure = (value: number): string => value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(value >= 10 ? 1 : 2)
const verdict = (met: boolean): string => met ? 'met' : 'missed'

/** The table that the README quotes. */
export function asMarkdown(results: readonly Result[]): string {
  const head = ['Operation', 'At once', 'Ours, a second', 'p50 ms', 'p95 ms', 'p99 ms', 'Reference, a second', 'Ratio', 'Goal', '', 'CPU ms (goal)', 'Database CPU ms', 'Reference’s']
  const rows = results.map(({ operation, connections, ours, reference }) => {
    const ratio = ours.perSecond / reference.perSecond
    return [
      operation.name, String(connections), figure(ours.perSecond), figure(ours.p50), `${figure(ours.p95)}${connections === 10 ? ` (${verdict(ours.p95 <= operation.p95Goal)})` : ''}`, figure(ours.p99), figure(reference.perSecond), ratio.toFixed(2), `${operation.goal}`, verdict(ratio >= operation.goal),
      `${ours.cpu.toFixed(2)} (${operation.cpuGoal}, ${verdict(ours.cpu <= operation.cpuGoal)})`, ours.databaseCpu.toFixed(2), `${reference.cpu.toFixed(2)} + ${reference.databaseCpu.toFixed(2)}`,
    ]
  })
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
