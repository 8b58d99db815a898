import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../testing/house.ts'
import { createAgency, type Agency } from './agencies.ts'
import { asAdmin } from './prepare.ts'
import { byRealRoles, contextsOf, openedBy, setTheStage } from './protection-stage.ts'
import { transaction } from './transaction.ts'

const house = await openHouse()
const { schema } = house.agency
const stage = await setTheStage(house)
const [own, foreign] = stage.councils as [string, string]
const ownContext = (): Promise<string> => openedBy(house, 'newel_web', stage.players.officers.get(own)!)

/** Ways that text slipped into a statement could change the context before, beside or after the rows are read. `to` is what it is changed to. */
const shapes: Readonly<Record<string, (table: string, set: string) => string>> = {
  'beside the columns': (table, set) => `select authority_id, ${set} from ${table}`,
  'beside the columns, read again': (table, set) => `select t.authority_id from (select ${set} as done offset 0) s, ${table} t where s.done is not null`,
  'in a lateral join': (table, set) => `select t.authority_id from (select ${set} as done) s cross join lateral (select * from ${table} where s.done is not null) t`,
  'in a with': (table, set) => `with done as materialized (select ${set} as it) select t.authority_id from done, ${table} t where done.it is not null`,
  'in a union': (table, set) => `select null::uuid as authority_id from (select ${set} as it) s where s.it is not null union all select authority_id from ${table}`,
  'in the order': (table, set) => `select authority_id from ${table} order by (select ${set})`,
  'in a condition': (table, set) => `select authority_id from ${table} where (select ${set}) is not null`,
  'in a function that runs text': (table, set) => `select (xpath('//authority_id/text()', query_to_xml('select authority_id from ${table} where (select ${set.replaceAll("'", "''")}) is not null', false, false, '')))::text[]::uuid[] as several`,
}
const setTo = (setting: string, value: string): string => `set_config('${setting}', '${value}', true)`
const foreignRows = (rows: readonly Record<string, unknown>[], ids: readonly string[]): number =>
  rows.flatMap(row => [row.authority_id, ...(row.several as unknown[] | undefined ?? [])]).filter(id => ids.includes(id as string)).length
const others = stage.councils.filter(council => council !== own)

let neighbour: Agency
/** What another agency would sign for somebody who sees every council of ours. */
let neighbourContext: () => Promise<string>

beforeAll(async () => {
  neighbour = await createAgency(house.adminUrl, { id: 'nextshire', name: 'Nextshire Home Improvement Agency' })
  neighbourContext = async () => (await house.sql<{ context: string }>(`select "${neighbour.schema}".sign_context($1) as context`, [`${await house.userId('amara')}|caseworker|${stage.councils.join(',')}|||${Math.floor(Date.now() / 1000) + 60}`]))[0]!.context
})

const forgeries = async (): Promise<Record<string, string>> => ({ ...(await contextsOf(house, stage)).forged, 'another agency’s signature': await neighbourContext(), 'nothing': '' })

describe('a context that is forged by text slipped into a statement', () => {
  it('shows no row of another council: the website may not call set_config()', async () => {
    for (const [shape, statement] of Object.entries(shapes)) {
      const came = await byRealRoles(house)('newel_web', await ownContext(), statement('cases', setTo('newel.context', await neighbourContext())))
      expect(came, shape).toMatchObject({ refused: '42501', why: expect.stringContaining('set_config') as string })
    }
  })

  it('shows none either where set_config() could not be closed, because the database itself checks who signed', async () => {
    await house.sql('grant execute on function pg_catalog.set_config(text, text, boolean) to newel_web')
    try {
      let tried = 0
      for (const [shape, statement] of Object.entries(shapes))
        for (const [how, forged] of Object.entries(await forgeries())) {
          const came = await byRealRoles(house)('newel_web', await ownContext(), statement('cases', setTo('newel.context', forged)))
          tried++
          if ('rows' in came) expect(foreignRows(came.rows, others), `${shape}, ${how}`).toBe(0)
          else expect(came.refused, `${shape}, ${how}: ${came.why}`).toBe('42501')
        }
      expect(tried).toBe(Object.keys(shapes).length * 6)
    } finally {
      await house.sql('revoke execute on function pg_catalog.set_config(text, text, boolean) from newel_web')
    }
  })

  it('would have shown them, had the walls believed a plain setting', async () => {
    await house.sql(`create table naive as select authority_id from cases; alter table naive enable row level security; grant select on naive to newel_web;
      create policy council on naive to newel_web using (authority_id = current_setting('app.council')::uuid); grant execute on function pg_catalog.set_config(text, text, boolean) to newel_web`)
    try {
      const leaks: string[] = []
      for (const [shape, statement] of Object.entries(shapes)) {
        const came = await byRealRoles(house)('newel_web', await ownContext(), `set local app.council = '${own}'; ${statement('naive', setTo('app.council', foreign))}`)
        if ('rows' in came && foreignRows(came.rows, [foreign])) leaks.push(shape)
      }
      expect(leaks.length).toBeGreaterThanOrEqual(3)
    } finally {
      await house.sql('drop table naive; revoke execute on function pg_catalog.set_config(text, text, boolean) from newel_web')
    }
  })
})

describe('a second statement slipped into a first', () => {
  const inTransaction = async (work: Parameters<typeof transaction<unknown>>[3]): Promise<unknown> => {
    const client = await house.pools.newel_web.connect()
    try { return await transaction(client, schema, await ownContext(), work) } finally { client.release() }
  }

  it('is taken as the text it is when it comes in an answer', async () => {
    const slipped = `x'; set local newel.context = '${await neighbourContext()}'; select '`
    const found = await inTransaction(({ db }) => db.selectFrom('cases').select('authority_id').where('reference', '<>', slipped).execute()) as { authority_id: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect(foreignRows(found as never, others)).toBe(0)
  })

  it('is refused when it stands in the statement itself, with answers or without', async () => {
    for (const text of [sql.raw(`select 1; set local newel.context = '${await neighbourContext()}'`), sql`select ${1}::int${sql.raw('; set local newel.context = \'\'')}`])
      await expect(inTransaction(({ db }) => text.execute(db))).rejects.toThrow(/multiple commands/)
    await expect(inTransaction(({ run }) => run({ name: 'two at once', text: "select 1; set local newel.context = ''" }, []))).rejects.toThrow(/multiple commands/)
  })
})

describe('a context', () => {
  it('is refused when it was altered, is old, is not signed, or was signed by another agency', async () => {
    for (const [how, forged] of Object.entries(await forgeries()))
      expect(await byRealRoles(house)('newel_web', forged, 'select count(*) from cases'), how).toMatchObject({ refused: '42501' })
    expect(await byRealRoles(house)('newel_web', await ownContext(), 'select count(*) from cases')).toMatchObject({ touched: 1 })
  })

  it('is refused a minute after it was signed', async () => {
    const context = await ownContext()
    const expiry = Number(context.split(/[|~]/)[5])
    expect(expiry - Date.now() / 1000).toBeLessThanOrEqual(61)
    const [{ said }] = await house.sql<{ said: string }>('select sign_context($1) as said', [context.split('|').slice(0, 5).concat(String(Math.floor(Date.now() / 1000) - 1)).join('|')]) as [{ said: string }]
    expect(await byRealRoles(house)('newel_web', said, 'select 1 from cases')).toMatchObject({ refused: '42501', why: 'the context has expired' })
  })

  it('of another agency opens nothing here, even when that agency has given a council of its own the same id', async () => {
    await house.sql(`insert into "${neighbour.schema}".authorities (id, code, name, short_name, prefix, kind, from_day) values ($1, 'X99', 'Borrowed', 'Borrowed', 'BOR', 'district', '2020-01-01')`, [foreign])
    const inTheirTransaction = async (what: string): Promise<string | number> => {
      const client = await house.pools.newel_web.connect()
      try {
        await client.query(`begin; set local search_path = "${neighbour.schema}", public; set local newel.context = '${await neighbourContext()}'`)
        return (await client.query<{ n: number }>(`select count(*)::int as n from "${schema}".${what}`)).rows[0]!.n
      } catch (error) {
        return (error as pg.DatabaseError).code!
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    for (const table of [...stage.walled.filter(table => table !== 'imported'), 'users', 'authorities', 'submissions', 'access_log']) expect(await inTheirTransaction(table), table).toBe('42501')
    await house.sql('alter function visible_authorities() reset search_path; alter function visible_circles() reset search_path')
    try {
      expect(await inTheirTransaction('cases'), 'the functions of the walls name their own schema for a reason').toBeGreaterThan(0)
    } finally {
      await house.sql(`alter function visible_authorities() set search_path = "${schema}", public, pg_temp; alter function visible_circles() set search_path = "${schema}", public, pg_temp`)
    }
  })

  it('cannot be signed with a key of one’s own, even where temporary tables are allowed', async () => {
    const [{ database }] = await house.sql<{ database: string }>('select current_database() as database') as [{ database: string }]
    await house.sql(`grant temporary on database "${database}" to newel_web`)
    try {
      const key = Buffer.alloc(64, 7)
      const pad = (byte: number): Buffer => Buffer.from(key.map(one => one ^ byte))
      const said = `${await house.userId('amara')}|caseworker|${stage.councils.join(',')}|||${Math.floor(Date.now() / 1000) + 60}`
      const signature = createHmac('sha256', key).update(said).digest('hex')
      expect(createHash('sha256').update(Buffer.concat([pad(92), createHash('sha256').update(Buffer.concat([pad(54), Buffer.from(said)])).digest()])).digest('hex')).toBe(signature)
      const withOwnKey = `create temporary table pg_temp.context_keys (id int, inner_key bytea, outer_key bytea, made_at timestamptz); insert into pg_temp.context_keys values (9, '\\x${pad(54).toString('hex')}', '\\x${pad(92).toString('hex')}', now()); grant select on pg_temp.context_keys to public`
      const attack = async (): Promise<string | number> => {
        const client = await house.pools.newel_web.connect()
        try {
          await client.query(`begin; set local search_path = "${schema}", public, pg_temp; ${withOwnKey}; set local newel.context = '${said}~${signature}'`)
          return (await client.query<{ n: number }>('select count(*)::int as n from cases')).rows[0]!.n
        } catch (error) {
          return (error as pg.DatabaseError).code!
        } finally {
          await client.query('rollback')
          client.release()
        }
      }
      expect(await attack()).toBe('42501')
      await asAdmin(house.adminUrl, admin => admin.query(`alter function "${schema}".asking(int) set search_path = "${schema}", public`))
      expect(await attack(), 'temporary tables are looked in last for a reason').toBeGreaterThan(0)
    } finally {
      await house.sql(`alter function asking(int) set search_path = "${schema}", public, pg_temp; revoke temporary on database "${database}" from newel_web`)
    }
  })
})
