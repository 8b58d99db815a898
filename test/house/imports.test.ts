import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { project } from '../../src/platform/project.ts'

interface Cruise { readonly summary: { readonly totalCruised: number; readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[] } }

/** What dependency-cruiser finds below these folders, when the house stands in `root`. */
function cruise(folders: readonly string[], root = ''): Cruise['summary'] {
  const run = (): string => execFileSync(project('node_modules/.bin/depcruise'), [...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'], { cwd: project('.'), encoding: 'utf8', env: { ...process.env, NEWEL_CRUISE_ROOT: root }, maxBuffer: 1 << 27, stdio: ['ignore', 'pipe', 'ignore'] })
  let said: string
  try { said = run() } catch (error) { said = (error as { stdout: string }).stdout }
  return (JSON.parse(said) as Cruise).summary
}

const planted = `.newel/planted-${process.pid}`
afterAll(() => rmSync(project(planted), { recursive: true, force: true }))

/** One plausible wrong import for each rule: the file that has it, and what it imports. */
const wrong: Readonly<Record<string, readonly [file: string, imports: string, target: string]>> = {
  'rules-are-pure': ['src/rules/tariff.ts', '../platform/clock.ts', 'src/platform/clock.ts'],
  'platform-knows-no-module': ['src/platform/menu.ts', '../modules/visits/index.ts', 'src/modules/visits/index.ts'],
  'modules-meet-at-the-door': ['src/modules/letters/letters.sql.ts', '../visits/visits.sql.ts', 'src/modules/visits/visits.sql.ts'],
  'plain-files-touch-nothing': ['src/modules/gifts/gift.ts', './gifts.sql.ts', 'src/modules/gifts/gifts.sql.ts'],
  'views-read-nothing': ['src/modules/gifts/gift-table.tsx', 'pg', ''],
  'sql-knows-no-page': ['src/modules/stairs/stairs.sql.ts', './climb.page.tsx', 'src/modules/stairs/climb.page.tsx'],
  'pages-know-no-driver': ['src/modules/stairs/descend.page.tsx', 'kysely', ''],
  'modules-know-no-app': ['src/modules/stairs/banister.tsx', '../../app.ts', 'src/app.ts'],
  'code-knows-no-test': ['src/platform/bell.ts', './bell.testing.ts', 'src/platform/bell.testing.ts'],
  'code-uses-what-is-installed': ['src/platform/chance.ts', 'fast-check', ''],
  'no-circles': ['src/modules/rings/one.ts', './other.ts', 'src/modules/rings/other.ts'],
  'everything-is-found': ['src/modules/rings/lost.ts', './nowhere.ts', ''],
}

describe('imports run downhill only', () => {
  it('in the whole house', () => {
    const { violations, totalCruised } = cruise(['src', 'demo'])
    expect(totalCruised).toBeGreaterThan(300)
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
  })

  it('and a wrong import of each kind is caught', () => {
    const write = (file: string, text: string): void => { const path = project(join(planted, file)); mkdirSync(dirname(path), { recursive: true }); writeFileSync(path, text) }
    for (const [, , target] of Object.values(wrong)) if (target) write(target, 'export const there = 1\n')
    for (const [file, imports] of Object.values(wrong)) write(file, `import * as wrong from '${imports}'\nexport const here = wrong\n`)
    write('src/modules/rings/other.ts', "import { here } from './one.ts'\nexport const there = here\n")
    const caught = new Set(cruise([`${planted}/src`], `${planted.replaceAll('.', '\\.')}/`).violations.map(({ rule }) => rule.name))
    expect([...caught].sort()).toEqual(Object.keys(wrong).sort())
  })
})
