import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inject, describe, expect, it, afterAll } from 'vitest'
import { modules } from '../../src/app.ts'
import { generatedFiles } from '../../src/platform/db/db.command.ts'
import { databaseUrl, makeDatabase } from '../../src/platform/db/open.ts'
import { asAdmin } from '../../src/platform/db/prepare.ts'
import { testSecret } from '../../src/platform/testing/cluster.ts'
import { project } from '../../src/platform/project.ts'

/** Tables that the platform itself writes, for every module. */
const heldByPlatform = ['events', 'access_log', 'account_events', 'submissions', 'context_keys', 'jobs', 'public_tries']

const shape = `test_${inject('newelRun')}_shape`
await makeDatabase(inject('newelAdminUrl'), shape)
afterAll(() => asAdmin(inject('newelAdminUrl'), admin => admin.query(`drop database if exists "${shape}" with (force)`)))
const generated = await generatedFiles(databaseUrl(inject('newelAdminUrl'), shape), testSecret)
const tables = [...readFileSync(project('src/platform/db/schema.ts'), 'utf8').split('export interface DB {')[1]!.matchAll(/^ {2}([a-z_]+): [A-Z][A-Za-z]+$/gm)].map(([, name]) => name!)

describe('every table', () => {
  it('is written down as the migrations make it: schema.sql and schema.ts are up to date', () => {
    for (const [file, text] of generated) expect(readFileSync(file, 'utf8') === text ? 'up to date' : `${file}: run bin/db types`).toBe('up to date')
  })

  it('is held by one module, or by the platform', () => {
    const holders = new Map<string, number>()
    for (const table of [...modules.flatMap(module => module.holds), ...heldByPlatform]) holders.set(table, (holders.get(table) ?? 0) + 1)
    expect(tables.filter(table => holders.get(table) !== 1).map(table => `${table}: ${holders.get(table) ?? 0}`)).toEqual([])
    expect(tables.length).toBeGreaterThan(20)
  })

  it('is written by the module that holds it, and by imports, which bring in everybody’s', () => {
    const sql = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src/modules'], { cwd: project('.'), encoding: 'utf8' }).trim().split('\n').filter(file => /\.sql\.ts$/.test(file) && !file.startsWith('src/modules/imports/'))
    const wrong: string[] = []
    for (const file of sql) {
      const text = readFileSync(project(file), 'utf8')
      const written = new Set([...text.matchAll(/(?:insertInto|updateTable|inserting)\('([a-z_]+)'\)|(?:insert into|^\s*update) ([a-z_]+)/gm)].map(([, one, other]) => (one ?? other)!))
      const folder = file.split('/')[2]!
      const holds = modules.filter(module => module.pages.length + module.holds.length > 0 && holdsIn(folder).includes(module)).flatMap(module => module.holds)
      for (const table of written) if (tables.includes(table) && !holds.includes(table) && !heldByPlatform.includes(table)) wrong.push(`${file} writes ${table}`)
    }
    expect(wrong).toEqual([])
  })
})

/** The modules whose door stands in this folder. */
function holdsIn(folder: string): readonly (typeof modules)[number][] {
  const door = readFileSync(project(`src/modules/${folder}/index.ts`), 'utf8')
  return modules.filter(module => module.holds.length > 0 && module.holds.every(table => door.includes(`'${table}'`)))
}
