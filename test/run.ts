import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.ts'

/** One readable step: what it proves, and the command. */
interface Step { readonly says: string; readonly command: readonly string[]; readonly counts?: boolean }

const only = process.argv.slice(2).filter(word => !word.startsWith('--'))
const full = process.argv.includes('--full')
const reports = mkdtempSync(join(tmpdir(), 'newel-test-'))
const vitest = (name: string, ...rest: readonly string[]): Step['command'] => ['node_modules/.bin/vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, `${name}.json`)}`, ...rest]

/** Steps in one row are taken side by side: types and lint each keep one core busy. The others take all there are. */
const rows: readonly (readonly Step[])[] = only.length
  ? [[{ says: 'The tests asked for', command: vitest('asked', ...(only.some(path => path.includes('journey')) ? ['--config', 'vitest.journeys.config.ts'] : []), ...only), counts: true }]]
  : [
      [{ says: 'Types', command: ['node_modules/.bin/tsc', '-p', '.'] }, { says: 'Lint', command: ['node_modules/.bin/eslint', '.', '--max-warnings', '0'] }],
      [{ says: 'Rules, pages, walls, imports, seeds', command: vitest('house'), counts: true }],
      [{ says: 'Journeys in a browser', command: vitest('journeys', '--config', 'vitest.journeys.config.ts'), counts: true }],
    ]

let failed = 0
const totals = { passed: 0, failed: 0, skipped: 0 }
const chromium = only.length && !only.some(path => path.includes('journey')) ? undefined : findOrInstallChromium()
for (const row of rows) await Promise.all(row.map(take))
if (!only.length) longestFiles()
// A step that failed without a test of its own still fails the whole.
console.log(`\n${totals.passed} passed, ${Math.max(totals.failed, failed)} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`)
process.exitCode = failed ? 1 : 0

async function take({ says, command, counts }: Step): Promise<void> {
  console.log(`\n== ${says}`)
  const began = Date.now()
  const step = spawn(command[0]!, command.slice(1), { stdio: 'inherit', env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}), ...(full ? { NEWEL_FULL: '1' } : {}) } })
  const [status] = await once(step, 'close') as [number | null]
  console.log(`== ${says}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(0)} s`)
  if (status !== 0) failed++
  if (counts) addUp(command.find(word => word.startsWith('--outputFile'))!.split('=')[1]!)
}

function addUp(file: string): void {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
    totals.passed += report.numPassedTests
    totals.failed += report.numFailedTests
    totals.skipped += report.numPendingTests
  } catch {
    totals.failed++
  }
}

/** The ten longest source files: information, not a limit. */
function longestFiles(): void {
  const all = (folder: string): string[] => readdirSync(folder).flatMap(name => { const path = join(folder, name); return statSync(path).isDirectory() ? all(path) : [path] })
  const lines = all('src').filter(path => /\.tsx?$/.test(path) && !/schema\.ts$|\.test\.tsx?$/.test(path)).map(path => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
  console.log('\nThe longest files:')
  for (const { path, lines: count } of lines.sort((a, b) => b.lines - a.lines).slice(0, 10)) console.log(`  ${String(count).padStart(4)}  ${path}`)
}
