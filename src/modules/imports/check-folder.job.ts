import { fullName } from '../people/index.ts'
import type { Transactions } from './as-system.sql.ts'
import { nowhere, type CaseEntry, type EnquiryEntry, type HomeEntry, type PersonEntry, type Referred } from './book.ts'
import { checkCases } from './check-cases.ts'
import { checkEnquiries } from './check-enquiries.ts'
import { checkMilestones, judgeCases } from './check-milestones.ts'
import { casesWithoutClaims, checkOutcomes, outcomeKey } from './check-outcomes.ts'
import { checkHomes, checkPeople } from './check-people-and-homes.ts'
import { readable, type Checking, type Known, type Line } from './checking.ts'
import { batchesOf, type Folder } from './folder.csv.ts'
import { formats, type FileKind } from './formats.ts'
import { anythingImported, claimsOf, codesOfPostcodes, earlierCases, earlierEnquiries, earlierHomes, earlierPeople, knownKeys, type Remembered } from './lookups.sql.ts'

/** Reads every file once, from people to outcomes, and settles what becomes of each row. Writes nothing. */
export async function checkFolder(asked: Checking, folder: Folder, transactions: Transactions): Promise<void> {
  const before = await transactions(anythingImported)
  const known = async (kind: Remembered, keys: readonly string[]): Promise<ReadonlyMap<string, Known>> => before && keys.length ? transactions(t => knownKeys(t, kind, keys)) : new Map()
  const keysOf = (rows: readonly { row: { key: string } }[]) => rows.map(({ row }) => row.key)
  const earlier = async (kind: Referred, keys: readonly (string | null)[]): Promise<void> => { if (before) await fetchEarlier(asked, transactions, kind, keys) }
  const codes = async (rows: readonly { row: { postcode: string } }[]) => {
    const postcodes = [...new Set(rows.map(({ row }) => row.postcode).filter(Boolean))]
    return postcodes.length ? transactions(t => codesOfPostcodes(t, postcodes)) : new Map<string, string>()
  }
  const each = <K extends FileKind>(kind: K, work: (rows: Line<K>[]) => Promise<void>): Promise<void> => eachBatch(asked, folder, kind, work)

  await each('people', async rows => checkPeople(asked, rows, await known('person', keysOf(rows))))
  await each('homes', async rows => checkHomes(asked, rows, await known('home', keysOf(rows)), await codes(rows)))
  await each('enquiries', async rows => {
    await earlier('people', rows.map(({ row }) => row.person))
    await earlier('homes', rows.map(({ row }) => row.home))
    checkEnquiries(asked, rows, await known('enquiry', keysOf(rows)), await codes(rows.filter(({ row }) => !row.home)))
  })
  await each('cases', async rows => {
    await earlier('people', rows.map(({ row }) => row.person))
    await earlier('homes', rows.map(({ row }) => row.home))
    await earlier('enquiries', rows.map(({ row }) => row.enquiry))
    checkCases(asked, rows, await known('case', keysOf(rows)))
  })
  await each('milestones', async rows => {
    await earlier('cases', rows.map(({ row }) => row.case))
    checkMilestones(asked, rows)
  })
  judgeCases(asked)
  await each('outcomes', async rows => {
    await earlier('cases', rows.map(({ row }) => row.case))
    await fetchClaims(transactions, casesWithoutClaims(asked, rows))
    checkOutcomes(asked, rows, await known('outcome', rows.map(({ row }) => outcomeKey(row))))
  })
}

async function eachBatch<K extends FileKind>(asked: Checking, folder: Folder, kind: K, work: (rows: Line<K>[]) => Promise<void>): Promise<void> {
  const header = folder.headers.get(kind)
  for (const name of header?.unknown ?? []) asked.tell({ file: formats[kind].file, line: 1, column: name, reason: 'is not a column we know: left out', kind: 'warned' })
  for await (const rows of batchesOf(folder, kind)) {
    const good = readable(asked, kind, header!, rows)
    if (good.length) await work(good)
  }
}

/** Enters what is referred to but came with an earlier import. */
async function fetchEarlier({ book }: Checking, transactions: Transactions, kind: Referred, keys: readonly (string | null)[]): Promise<void> {
  const missing = [...new Set(keys)].filter(key => key !== null).filter(key => !book[kind].has(key) && !book.refusedKeys[kind].has(key))
  if (!missing.length) return
  const here = { line: 0, verdict: 'there' } as const
  await transactions(async t => {
    if (kind === 'people') for (const row of await earlierPeople(t, missing)) book.people.set(row.key, { ...here, id: row.id, name: fullName(row), councils: nowhere, since: undefined } satisfies PersonEntry)
    if (kind === 'homes') for (const row of await earlierHomes(t, missing)) book.homes.set(row.key, { ...here, id: row.id, postcode: row.postcode, councilId: row.councilId, councils: nowhere, since: undefined } satisfies HomeEntry)
    if (kind === 'enquiries') for (const row of await earlierEnquiries(t, missing)) book.enquiries.set(row.key, { ...here, id: row.id, person: undefined, home: undefined, authorityId: row.authorityId, receivedOn: row.receivedOn } satisfies EnquiryEntry)
    if (kind === 'cases') for (const { key, ...row } of await earlierCases(t, missing))
      book.cases.set(key, { ...here, ...row, person: undefined, home: undefined, enquiry: undefined, urgent: false, complex: false, completed: false, hash: '', knownHash: '', milestones: [], claims: undefined } satisfies CaseEntry)
  })
}

async function fetchClaims(transactions: Transactions, cases: readonly CaseEntry[]): Promise<void> {
  if (!cases.length) return
  const byId = new Map(cases.map(theCase => [theCase.id, theCase]))
  for (const theCase of cases) theCase.claims = []
  for (const { caseId, outcome } of await transactions(t => claimsOf(t, [...byId.keys()]))) byId.get(caseId)!.claims!.push(outcome)
}
