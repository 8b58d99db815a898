import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { afterAll } from 'vitest'
import type { House } from '../../platform/testing/house.ts'
import { systemActor } from './as-system.sql.ts'
import { importFolder, type Imported, type ImportWanted } from './import-folder.job.ts'
import { inWords } from './problem.ts'

type Cells = Readonly<Record<string, string>>
export type Files = Readonly<Record<string, readonly Cells[] | string | Buffer>>

/** A folder with these files, for as long as the test runs: rows, or the very bytes. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'newel-import-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  fill(folder, files)
  return folder
}
export function fill(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    const columns = Array.isArray(content) ? [...new Set((content as readonly Cells[]).flatMap(row => Object.keys(row)))] : []
    writeFileSync(join(folder, `${file}.csv`), Array.isArray(content) ? stringify(content as Cells[], { header: true, columns }) : content as string | Buffer)
  }
}

export interface Told extends Imported { readonly said: readonly string[]; readonly problems: readonly string[] }

/** Imports a folder into the house, as bin/import would on the house’s day. */
export async function bringIn(house: House, folder: string, wanted: Partial<ImportWanted> = {}): Promise<Told> {
  const said: string[] = []
  const problems: string[] = []
  const imported = await importFolder({
    pools: house.pools, agency: house.agency, actor: await systemActor(house.adminUrl, house.agency), folder, today: '2026-11-18',
    tell: problem => problems.push(inWords(problem)), say: line => said.push(line), ...wanted,
  })
  return { ...imported, said, problems }
}

const tables = ['people', 'homes', 'enquiries', 'cases', 'outcomes', 'events', 'imported', 'case_counters', 'surnames'] as const

/** How many rows each table has: to see that nothing changed. */
export async function rowCounts(house: House): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) counts[table] = (await house.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n
  return counts
}

/** Mrs Okafor’s stairlift, finished; Mr Price, who waits for his landlord; and half an enquiry. */
export const smallCounty = {
  people: [
    { key: 'P1', title: 'Mrs', given_name: 'Ngozi', surname: 'Okafor', born_on: '1941-03-02', nhs_number: '999 000 0018', phone: '01632 960001', needs: 'Lives alone\nUses a stick' },
    { key: 'P2', title: 'Mr', given_name: 'Gareth', surname: 'Price', born_on: '12/05/1950', nhs_number: '', phone: '07700 900123', needs: '' },
  ],
  homes: [
    { key: 'H1', line1: '1 Lark Row', town: 'Riverside', postcode: 'ze1 1aa', tenure: 'owner', council: '' },
    { key: 'H2', line1: 'Flat 2, Weir House', town: 'Hilltown', postcode: 'ZE9 9ZZ', tenure: 'private-tenant', council: 'X07000002' },
  ],
  enquiries: [
    { key: 'E1', received_on: '2018-05-01', channel: 'phone', source: 'self', person: 'P1', home: 'H1', surname: '', asked: 'Cannot get upstairs', advice_topics: 'equipment; housing-options', advice_given_on: '2018-05-02', triage_level: '3', closed_on: '2018-05-03', close_reason: 'A case was opened' },
    { key: 'E2', received_on: '2026-11-16', channel: 'email', source: '', person: '', home: '', surname: 'Somebody', asked: '', advice_topics: '', advice_given_on: '', triage_level: '', closed_on: '', close_reason: '' },
  ],
  cases: [
    { key: 'C1', person: 'P1', home: 'H1', enquiry: 'E1', pathway: 'major-adaptation', scheme: 'disabled-facilities-grant', urgent: '', owner: '', opened_on: '2018-05-03', closed_on: '2018-10-31', close_reason: 'completed' },
    { key: 'C2', person: 'P2', home: 'H2', enquiry: '', pathway: 'standard-adaptation', scheme: '', urgent: 'yes', owner: 'amara@exshire.example', opened_on: '2026-10-01', closed_on: '', close_reason: '' },
  ],
  milestones: [
    { case: 'C1', stage: '1', entered_on: '2018-05-03', left_on: '' },
    { case: 'C1', stage: 'prepare-the-application', entered_on: '2018-06-01', left_on: '' },
    { case: 'C1', stage: '3', entered_on: '2018-08-01', left_on: '' },
    { case: 'C1', stage: '4', entered_on: '2018-08-20', left_on: '2018-10-30' },
    { case: 'C2', stage: '2', entered_on: '2026-10-20', left_on: '' },
  ],
  outcomes: [
    { case: 'C1', outcome: 'independence-3', evidence: 'Uses the whole house again' },
    { case: 'C1', outcome: 'reduce-falls', evidence: '' },
  ],
} satisfies Files
