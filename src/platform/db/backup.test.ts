import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { filesIn, type KeptFile } from '../files/kept.ts'
import { backUp } from './backup.ts'
import { readManifest } from './backup-manifest.ts'
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts'
import { restore } from './restore.ts'

/** Making a cluster takes most of a second, and several on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const bin = fileURLToPath(new URL('../../../bin/', import.meta.url))

let root = ''
let home = ''
let backup = ''
let before: Record<string, string> = {}
let saved = 0
let savedBefore = 0
/** What people sent: two councils’ agencies, some the same for both, and one of three megabytes. */
const sent = ['exshire', 'wyeshire'].flatMap(agency => ['one', 'two', agency, 'x'.repeat(3 << 20)].map(text => ({ agency, body: Buffer.from(text) })))
const kept: (KeptFile & { agency: string })[] = []

/** Each table's rows, in order, as one hash: equal only when every value of every row is. */
async function hashes(adminUrl: string): Promise<Record<string, string>> {
  return connected(adminUrl, async (client) => {
    const found: Record<string, string> = {}
    for (const table of ['people', 'letters', 'empty'])
      found[table] = (await client.query<{ hash: string }>(`select md5(coalesce(string_agg(t::text, '|' order by id), '')) || count(*) as hash from ${table} t`)).rows[0]?.hash ?? ''
    return found
  })
}

async function connected<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(adminUrl)
  await client.connect()
  return work(client).finally(() => client.end())
}

async function makeTables(adminUrl: string): Promise<void> {
  await connected(adminUrl, (client) => client.query(`
    create table people as select n as id, 'Person ' || n as name, date '1940-01-01' + n as born_on from generate_series(1, 20000) n;
    create index on people (name);
    create table letters as select n as id, repeat(md5(n::text), 200) as body from generate_series(1, 2000) n;
    create table empty (id int);
    create table diary (n bigint primary key, balance bigint not null, note text not null);
    create table balance as select 0::bigint as total`))
}

/** Works on through the backup: one entry after another, pages rewritten, logs filled and recycled, tables dropped. */
async function keepWriting(adminUrl: string, goesOn: () => boolean, report: (saved: number) => void): Promise<void> {
  return connected(adminUrl, async (client) => {
    let n = 0
    while (goesOn()) {
      n++
      await client.query('begin')
      await client.query('update balance set total = total + $1', [n])
      await client.query(`insert into diary select $1, total, repeat('x', 2000) from balance`, [n])
      await client.query('commit')
      report(n)
      if (n % 20 === 0) await client.query(`drop table if exists passing; create table passing as select generate_series(1, 1000)`)
      if (n % 40 === 0) await client.query(`select pg_switch_wal()`).then(() => client.query('checkpoint'))
    }
  })
}

async function ran(command: 'backup' | 'restore', args: string[], environment: Record<string, string>) {
  const child = spawn(join(bin, command), args, { env: { PATH: process.env.PATH, ...environment }, cwd: root })
  let said = ''
  child.stdout.on('data', (text) => { said += String(text) })
  child.stderr.on('data', (text) => { said += String(text) })
  const [code] = await once(child, 'close') as [number]
  return { code, said }
}

async function backUpWhileWriting(database: EmbeddedDatabase): Promise<void> {
  await writeFile(join(home, 'secrets/signing-key'), 'kept too', { mode: 0o600 })
  const files = filesIn(join(home, 'files'))
  for (const { agency, body } of sent) {
    const file = await files.hold(agency, body, 'application/pdf')
    await files.keep(agency, file)
    kept.push({ agency, ...file })
  }
  await files.hold('exshire', Buffer.from('of a form that is not finished'), 'application/pdf')
  await writeFile(join(home, 'files/exshire/coming/half'), 'not whole yet')
  await makeTables(database.adminUrl)
  before = await hashes(database.adminUrl)
  let goesOn = true
  const writing = keepWriting(database.adminUrl, () => goesOn, (entries) => { saved = entries })
  while (saved < 50) await pause(5)
  savedBefore = saved
  await backUp(database, backup).finally(() => { goesOn = false })
  await writing
}

const running: EmbeddedDatabase[] = []
afterEach(async () => { for (const database of running.splice(0)) await database.stop() })

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newel-backup-'))
  await chmod(root, 0o755)
  home = join(root, 'first')
  backup = join(root, 'backup')
  const database = await startEmbedded(home)
  await backUpWhileWriting(database).finally(() => database.stop())
  await rm(home, { recursive: true, force: true })
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('a backup that was made while people worked', () => {
  it('comes back whole in another home', async () => {
    const { database, movedAside } = await restore(backup, join(root, 'second'))
    running.push(database)
    expect(movedAside).toEqual([])
    expect(await hashes(database.adminUrl)).toEqual(before)
    const [diary] = await connected(database.adminUrl, async (client) => (await client.query<{ entries: number; last: number; broken: number; total: number }>(`
      select count(*)::int as entries, max(n)::int as last, count(*) filter (where balance <> n * (n + 1) / 2)::int as broken,
        (select total from balance)::int as total from diary`)).rows)
    if (!diary) throw new Error('no diary')
    expect(diary.last).toBe(diary.entries)
    expect(diary.entries).toBeGreaterThanOrEqual(savedBefore)
    expect(diary).toMatchObject({ broken: 0, total: diary.entries * (diary.entries + 1) / 2 })
  })

  it('has sound pages and indexes', async () => {
    const { database } = await restore(backup, join(root, 'third'))
    running.push(database)
    const checked = await connected(database.adminUrl, async (client) => {
      await client.query('create extension amcheck')
      await client.query(`select bt_index_check(indexrelid, true) from pg_index join pg_class c on c.oid = indexrelid where relam = 403 and c.relpersistence = 'p'`)
      return (await client.query<{ wrong: number }>(`select count(*)::int as wrong from pg_class, verify_heapam(oid) where relkind = 'r'`)).rows
    })
    expect(checked).toEqual([{ wrong: 0 }])
  })

  it('brings every file that documents point at, with the same SHA-256, and none that was only coming in', async () => {
    const there = filesIn(join(root, 'second/files'))
    expect(kept).toHaveLength(8)
    for (const { agency, sha256, bytes } of kept) {
      const body = await there.read(agency, sha256)
      expect([createHash('sha256').update(body!).digest('hex'), body!.length]).toEqual([sha256, bytes])
    }
    expect(Object.keys((await readManifest(backup)).files).filter((path) => path.startsWith('files/'))).toHaveLength(8)
    await expect(stat(join(root, 'second/files/exshire/coming'))).rejects.toThrow('ENOENT')
    expect((await stat(join(root, 'second/files'))).mode & 0o777).toBe(0o700)
  })

  it('brings the secrets, closed to others', async () => {
    const there = join(root, 'second/secrets')
    expect(await readFile(join(there, 'signing-key'), 'utf8')).toBe('kept too')
    for (const name of await readdir(there)) expect((await stat(join(there, name))).mode & 0o777).toBe(0o600)
    expect((await stat(backup)).mode & 0o777).toBe(0o700)
  })

  it('says when it was made, of what, and what belongs to it', async () => {
    const manifest = await readManifest(backup)
    expect(manifest.postgres).toMatch(/^18\./)
    expect(manifest.wal.to > manifest.wal.from).toBe(true)
    expect(manifest.files['data/global/pg_control']?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(Object.keys(manifest.files).filter((path) => path.includes('postmaster'))).toEqual([])
  })
})

describe('a backup is refused', () => {
  async function spoilt(spoil: (folder: string) => Promise<unknown>): Promise<string> {
    const folder = join(root, 'spoilt')
    await rm(folder, { recursive: true, force: true })
    await cp(backup, folder, { recursive: true })
    await spoil(folder)
    return folder
  }
  const cases = [
    { why: 'a byte was changed', spoil: (f: string) => writeFile(join(f, 'data/PG_VERSION'), '17\n'), says: 'data/PG_VERSION was changed' },
    { why: 'a file is shorter', spoil: (f: string) => writeFile(join(f, 'secrets/postgres-password'), ''), says: 'has 0 bytes and should have' },
    { why: 'a document was changed', spoil: async (f: string) => { const [path] = Object.keys((await readManifest(f)).files).filter(one => one.startsWith('files/')); await writeFile(join(f, path!), 'x'.repeat((await stat(join(f, path!))).size).replace('x', 'y')) }, says: 'was changed' },
    { why: 'a file is missing', spoil: (f: string) => rm(join(f, 'data/global/pg_control')), says: 'data/global/pg_control is missing' },
    { why: 'a file was added', spoil: (f: string) => writeFile(join(f, 'data/recovery.signal'), ''), says: 'data/recovery.signal does not belong to it' },
    { why: 'it was cut short', spoil: (f: string) => rm(join(f, 'manifest.json')), says: 'is not a whole backup' },
    { why: 'its list is damaged', spoil: (f: string) => appendFile(join(f, 'manifest.json'), '}'), says: 'is damaged' },
    { why: 'another PostgreSQL made it', says: 'made by PostgreSQL 17.2',
      spoil: async (f: string) => writeFile(join(f, 'manifest.json'), (await readFile(join(f, 'manifest.json'), 'utf8')).replace(/"postgres": "[^"]*"/, '"postgres": "17.2"')) },
  ]
  for (const { why, spoil, says } of cases)
    it(`when ${why}`, async () => {
      const target = join(root, 'untouched')
      await expect(restore(await spoilt(spoil), target)).rejects.toThrow(says)
      await expect(stat(join(target, 'postgres/data'))).rejects.toThrow('ENOENT')
    })
})

describe('bin/backup and bin/restore', () => {
  it('back up beside a running Newel, which goes on', async () => {
    const database = await startEmbedded(join(root, 'second'))
    running.push(database)
    const { code, said } = await ran('backup', ['by command'], { NEWEL_HOME: join(root, 'second') })
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/^Backed up \d+ files, \d+ MB, in [\d.]+ seconds to .*by command\./) })
    expect(await hashes(database.adminUrl)).toEqual(before)
  })

  it('never write over a folder that is not empty', async () => {
    const { code, said } = await ran('backup', ['by command'], { NEWEL_HOME: join(root, 'second') })
    expect(code).toBe(1)
    expect(said).toContain('is not empty')
    expect((await readManifest(join(root, 'by command'))).format).toBe('newel-backup-1')
  })

  it('refuse to restore under a running Newel', async () => {
    running.push(await startEmbedded(join(root, 'second')))
    const { code, said } = await ran('restore', ['by command', '--replace'], { NEWEL_HOME: join(root, 'second') })
    expect(code).toBe(1)
    expect(said).toContain('Stop it first, then restore.')
  })

  it('move a database that is there aside, only when asked to', async () => {
    const there = { NEWEL_HOME: join(root, 'second') }
    expect(await ran('restore', ['by command'], there)).toEqual({ code: 1, said: expect.stringContaining('With --replace it is moved aside, not deleted.') })
    const { code, said } = await ran('restore', ['by command', '--replace'], there)
    expect(said).toMatch(/^Restored the backup of .*\nWhat was there before is kept in .*\/data-before-restore-/)
    expect(code).toBe(0)
    expect((await readdir(join(root, 'second/postgres'))).filter((name) => name.startsWith('data-before-restore-'))).toHaveLength(1)
    const database = await startEmbedded(join(root, 'second'))
    running.push(database)
    expect(await hashes(database.adminUrl)).toEqual(before)
  })

  it('say how they are used, and leave a database that is not ours alone', async () => {
    expect(await ran('backup', [], {})).toEqual({ code: 2, said: expect.stringContaining('Usage: bin/backup FOLDER') })
    expect(await ran('restore', ['x', '--replce'], {})).toEqual({ code: 2, said: expect.stringContaining('--replce') })
    expect(await ran('restore', ['--help'], {})).toEqual({ code: 0, said: expect.stringContaining('Newel must not be running') })
    expect(await ran('backup', ['x'], { DATABASE_URL: 'postgres://elsewhere' })).toEqual({ code: 1, said: expect.stringContaining('pg_dump') })
    await mkdir(join(root, 'nothing'), { recursive: true })
    expect(await ran('backup', ['x'], { NEWEL_HOME: join(root, 'nothing') })).toEqual({ code: 1, said: expect.stringContaining('There is no database') })
  })
})
