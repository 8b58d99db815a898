import { agencyFacts, neverAltered, ownerOnly, readByParties, shared, sharedByStaff } from './protection-lists.ts'
import type { Planted } from './protection-rows.ts'

/** What came of a statement: how many rows it returned or touched, or that it was refused. */
export type Came = { readonly rows: readonly Record<string, unknown>[]; readonly touched: number } | { readonly refused: string; readonly why: string }

/** Tries one statement as a database role, as whoever a signed context says or as nobody; afterwards everything is as before. */
export type Try = (role: string, context: string | undefined, sql: string) => Promise<Came>

export interface Stage {
  /** Tables whose rows have one council, or are shared between councils. */
  readonly walled: readonly string[]
  readonly planted: ReadonlyMap<string, readonly Planted[]>
  readonly councils: readonly string[]
  /** The context of an officer who belongs to this council and no circle. */
  readonly officerOf: ReadonlyMap<string, string>
  /** Somebody of the agency, who sees every council. */
  readonly staff: string
  /** The same, and inside the circle. */
  readonly insider: string
  readonly auditor: string
  /** Looks after accounts and sees no records. */
  readonly administrator: string
  /** A contractor who was offered the plain case of the first council. */
  readonly party: string
  /** Somebody who sees figures. */
  readonly reporter: string
  readonly system: string
  /** Contexts that must be refused wherever they are used: unsigned, altered, another agency's. */
  readonly forged: Readonly<Record<string, string>>
}

const hasSeveral = (table: string): boolean => Object.hasOwn(shared, table) || sharedByStaff.includes(table)
const mine = (table: string, council: string): string => hasSeveral(table) ? `authority_ids && '{${council}}'` : `authority_id = '${council}'`
const quoted = (row: object): string => `'${JSON.stringify(row).replaceAll("'", "''")}'`
const denied = '42501'

/** Plays every part on this stage and says what could be seen or done that should not be, or could not that should; no more than `most` of it. Counts what it tried. */
export async function behaviourFaults(attempt: Try, stage: Stage, most = Infinity): Promise<{ faults: string[]; tried: number }> {
  const faults: string[] = []
  let tried = 0
  const enough = new Error('enough')
  const go: Try = (...given) => {
    if (faults.length >= most) throw enough
    tried++
    return attempt(...given)
  }
  await play(go, stage, faults).catch((error: unknown) => { if (error !== enough) throw error })
  return { faults, tried }
}

async function play(go: Try, stage: Stage, faults: string[]): Promise<void> {
  const expectSeen = async (who: string, role: string, context: string | undefined, table: string, where: string, expected: 'none' | 'some' | 'some or refused' | 'refused'): Promise<void> => {
    const came = await go(role, context, `select count(*)::int as n from ${table} where ${where}`)
    const seen = 'refused' in came ? came.refused === denied ? 'refused' : `failed (${came.refused} ${came.why})` : came.rows[0]!.n === 0 ? 'none' : 'some'
    if (seen === expected || (expected === 'some or refused' && (seen === 'refused' || seen === 'some')) || (expected === 'none' && seen === 'refused')) return
    faults.push(`${who} as ${role} should see ${expected} of ${table} where ${where.slice(0, 60)}, and it was: ${seen}`)
  }
  const expectRefused = async (who: string, role: string, context: string | undefined, sql: string, orNothing: boolean): Promise<void> => {
    const came = await go(role, context, sql)
    if ('refused' in came ? came.refused === denied : orNothing && came.touched === 0) return
    faults.push(`${who} as ${role} could: ${sql.slice(0, 120)} (${'refused' in came ? `${came.refused} ${came.why}` : `${came.touched} rows`})`)
  }

  for (const table of stage.walled) {
    const rows = stage.planted.get(table)!
    const owner = hasSeveral(table) ? 'authority_ids' : 'authority_id'
    const hasCircle = rows.some(row => row.circle !== null)
    const plain = (council: string): Planted => rows.find(row => row.council === council && row.circle === null)!
    for (const council of stage.councils) {
      const other = stage.councils.find(one => one !== council)!
      const context = stage.officerOf.get(council)
      const who = `an officer of council ${stage.councils.indexOf(council) + 1}`
      await expectSeen(who, 'newel_web', context, table, `${mine(table, council)}${hasCircle ? ' and circle_id is null' : ''}`, 'some or refused')
      await expectSeen(who, 'newel_web', context, table, `not (${mine(table, council)})`, 'none')
      if (hasCircle) await expectSeen(who, 'newel_web', context, table, 'circle_id is not null', 'none')
      // Changing nothing is enough to show that a row can be reached.
      await expectRefused(who, 'newel_web', context, `update ${table} set ${owner} = ${owner} where not (${mine(table, council)})`, true)
      await expectRefused(who, 'newel_web', context, `update ${table} set ${owner} = ${owner === 'authority_id' ? `'${other}'` : `'{${other}}'`}`, false)
      await expectRefused(who, 'newel_web', context, `delete from ${table}`, false)
      const theirs = plain(other).row
      const again = { ...theirs, ...typeof theirs.id === 'string' ? { id: crypto.randomUUID() } : {} }
      await expectRefused(who, 'newel_web', context, `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, ${quoted(again)})`, false)
      if (hasCircle) await expectRefused(who, 'newel_web', context, `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, ${quoted({ ...plain(council).row, id: crypto.randomUUID(), circle_id: rows.find(row => row.circle)!.circle })})`, false)
    }
    if (hasCircle) await expectSeen('somebody inside the circle', 'newel_web', stage.insider, table, 'circle_id is not null', 'some')
    if (hasCircle) await expectSeen('somebody outside the circle', 'newel_web', stage.staff, table, 'circle_id is not null', 'none')
    await expectSeen('the administrator', 'newel_web', stage.administrator, table, 'true', 'none')
    for (const role of ['newel_web', 'newel_party', 'newel_report', 'newel_worker', 'newel_door']) {
      await expectRefused('nobody', role, undefined, `select ${owner} from ${table}`, false)
      await expectRefused('nobody', role, undefined, `update ${table} set ${owner} = ${owner}`, false)
      for (const [how, context] of Object.entries(stage.forged)) await expectRefused(`somebody with ${how}`, role, context, `select ${owner} from ${table}`, false)
    }
  }
  await parties(stage, expectSeen, expectRefused)
  for (const table of ownerOnly)
    for (const role of ['newel_web', 'newel_party', 'newel_report', 'newel_worker', 'newel_door']) await expectRefused('somebody', role, stage.staff, `select * from ${table}`, false)
  for (const [table, changedBy] of Object.entries(agencyFacts)) {
    await expectRefused('nobody', 'newel_web', undefined, `select 1 from ${table}`, false)
    // Staff keep the directory; who only reads it is refused there.
    const [who, context] = changedBy.includes('caseworker') ? ['the auditor', stage.auditor] as const : ['somebody of the agency', stage.staff] as const
    await expectRefused(who, 'newel_web', context, `update ${table} set id = id`, true)
    await expectRefused('a contractor', 'newel_party', stage.party, `update ${table} set id = id`, true)
    if (changedBy.includes('administrator')) await expectSeen('the administrator', 'newel_web', stage.administrator, table, 'true', 'some or refused')
  }
  for (const table of neverAltered) await expectRefused('somebody of the agency', 'newel_web', stage.staff, `update ${table} set at = at`, false)
  await expectSeen('a caseworker', 'newel_web', stage.staff, 'access_log', 'true', 'none')
  await expectSeen('the auditor', 'newel_web', stage.auditor, 'access_log', 'true', 'some')
  await expectSeen('a caseworker', 'newel_web', stage.staff, 'account_events', 'true', 'none')
  await expectSeen('the auditor', 'newel_web', stage.auditor, 'account_events', 'true', 'some')
  for (const table of ['access_log', 'account_events', 'submissions'])
    await expectRefused('somebody in another’s name', 'newel_web', stage.staff, `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, ${quoted({ ...stage.planted.get(table)![0]!.row, id: table === 'access_log' ? 900_001 : crypto.randomUUID(), key: crypto.randomUUID() })})`, false)
  await expectSeen('somebody else', 'newel_web', stage.staff, 'submissions', 'true', 'none')
  for (const column of ['title', 'given_name', 'surname', 'nhs_number', 'phone', 'needs', 'born_on']) await expectRefused('somebody who sees figures', 'newel_report', stage.reporter, `select ${column} from people`, false)
  for (const column of ['line1', 'postcode', 'town', 'landlord', 'uprn']) await expectRefused('somebody who sees figures', 'newel_report', stage.reporter, `select ${column} from homes`, false)
  for (const column of ['person_name', 'postcode', 'next_action']) await expectRefused('somebody who sees figures', 'newel_report', stage.reporter, `select ${column} from cases`, false)
  await expectSeen('somebody who sees figures', 'newel_report', stage.reporter, 'cases', 'circle_id is null', 'some')
  await expectSeen('the system', 'newel_worker', stage.system, 'cases', 'circle_id is null', 'some')
  await expectRefused('a job', 'newel_worker', stage.system, "select open_system_context(id) from users where role <> 'system'", false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, "select open_system_context(id) from users where role = 'system'", false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, "select set_config('newel.context', '', true)", false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, "select sign_context('x')", false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, 'truncate outcomes', false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, 'create temporary table cases (id uuid)', false)
  await expectRefused('somebody of the agency', 'newel_web', stage.staff, 'set role newel_owner', false)
}

type Seeing = (who: string, role: string, context: string | undefined, table: string, where: string, expected: 'none' | 'some' | 'some or refused' | 'refused') => Promise<void>
type Refusing = (who: string, role: string, context: string | undefined, sql: string, orNothing: boolean) => Promise<void>

/** What a contractor sees: the case they were offered, its person and home with their warnings, and no more of either than they need. */
async function parties({ walled, planted, party, councils }: Stage, expectSeen: Seeing, expectRefused: Refusing): Promise<void> {
  const offered = (table: string): unknown => planted.get(table)!.find(row => row.council === councils[0] && row.circle === null)!.row.id
  for (const table of ['cases', 'people', 'homes', 'warnings']) {
    await expectSeen('a contractor', 'newel_party', party, table, `id = '${offered(table) as string}'`, 'some')
    await expectSeen('a contractor', 'newel_party', party, table, `id <> '${offered(table) as string}'`, 'none')
  }
  await expectSeen('a contractor', 'newel_party', party, 'case_parties', `case_id <> '${offered('cases') as string}'`, 'none')
  await expectSeen('a contractor', 'newel_party', party, 'case_parties', 'party_id = nullif(asking(5), \'\')::uuid', 'some')
  await expectSeen('a contractor', 'newel_party', party, 'case_parties', 'party_id <> nullif(asking(5), \'\')::uuid', 'none')
  for (const table of walled) {
    const rows = planted.get(table)!
    await expectRefused('a contractor', 'newel_party', party, `delete from ${table}`, false)
    await expectRefused('a contractor', 'newel_party', party, `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, ${quoted(rows[0]!.row)})`, false)
    for (const column of Object.keys(rows[0]!.row)) if (!readByParties[table]?.includes(column)) await expectRefused('a contractor', 'newel_party', party, `select ${column} from ${table}`, false)
  }
}
