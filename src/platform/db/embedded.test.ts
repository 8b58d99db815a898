import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { installedPackage } from './embedded-binaries.ts'
import { readPostmaster } from './embedded-server.ts'
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './embedded.ts'

/** Making a cluster takes most of a second, and several on a busy machine. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const asRoot = process.getuid?.() === 0
const nobody = 65534
const here = fileURLToPath(new URL('.', import.meta.url))
const nobodyCanReadTheProject = asRoot && spawnSync('/bin/ls', [here], { uid: nobody, gid: nobody }).status === 0

/** Tests that leave their cluster whole share one. */
let sharedHome = ''
beforeAll(async () => { sharedHome = await mkdtemp(join(tmpdir(), 'newel-embedded-')) })
afterAll(() => rm(sharedHome, { recursive: true, force: true }))

let leftovers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clear of leftovers.reverse()) await clear()
  leftovers = []
})

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newel-embedded-'))
  leftovers.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function started(home: string, options: EmbeddedOptions = { durable: false }): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(home, options)
  leftovers.push(() => database.stop())
  return database
}

async function asked<T extends pg.QueryResultRow>(database: { adminUrl: string }, sql: string): Promise<T[]> {
  const client = new pg.Client(database.adminUrl)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another Node process that starts the database, says what it got and then waits to be ended. */
async function startedElsewhere(home: string, account: { uid?: number; gid?: number } = {}) {
  const script = `import { startEmbedded } from ${JSON.stringify(join(here, 'embedded.ts'))}
    const database = await startEmbedded(process.argv[1], { durable: false })
    console.log(JSON.stringify(database))
    process.once('SIGTERM', () => database.stop().then(() => process.exit(0)))
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script, home],
    { ...account, cwd: here, stdio: ['ignore', 'pipe', 'pipe'] })
  leftovers.push(async () => child.exitCode ?? child.kill('SIGKILL'))
  let complaint = ''
  child.stderr.on('data', (text) => { complaint += String(text) })
  const said = await Promise.race([once(child.stdout, 'data').then(String), once(child, 'exit').then(() => complaint)])
  if (!said.startsWith('{')) throw new Error(said)
  return { child, database: JSON.parse(said) as EmbeddedDatabase }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}

const pidOf = async (database: EmbeddedDatabase) => (await readPostmaster(database.dataFolder))?.pid ?? 0

describe('the embedded database', () => {
  it('starts on an empty folder, and again with what was in it, on the same port', async () => {
    const home = await temporaryFolder()
    const cold = performance.now()
    const first = await started(home, {})
    const coldTook = performance.now() - cold
    await asked(first, 'create table if not exists notes as select 42 as answer')
    await first.stop()
    const warm = performance.now()
    const second = await started(home, {})
    const warmTook = performance.now() - warm
    console.log(`cold ${coldTook.toFixed(0)} ms, warm ${warmTook.toFixed(0)} ms`)
    expect(await asked(second, 'select answer from notes')).toEqual([{ answer: 42 }])
    expect(second).toMatchObject({ port: first.port, adopted: false, adminPassword: first.adminPassword })
  })

  it('writes every commit to the disk, keeps statements out of its log, and listens on this machine alone', async () => {
    const database = await started(sharedHome, {})
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'wal_level', 'server_encoding', 'TimeZone',
      'listen_addresses', 'log_statement', 'log_min_error_statement', 'log_parameter_max_length_on_error']
    const rows = await asked<{ name: string; setting: string }>(database, `select name, setting from pg_settings where name in ('${names.join("','")}')`)
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on', wal_level: 'replica', server_encoding: 'UTF8', TimeZone: 'UTC',
      listen_addresses: '127.0.0.1', log_statement: 'none', log_min_error_statement: 'panic', log_parameter_max_length_on_error: '0',
    })
    await expect(asked(database, `select 'a secret token' from nowhere`)).rejects.toThrow('does not exist')
    expect(await readFile(database.log, 'utf8')).not.toContain('secret token')
    await expect(asked({ adminUrl: database.adminUrl.replace(database.adminPassword, 'guess') }, 'select 1')).rejects.toThrow('password')
  })

  it('brings sound-alike and part-of-a-name search', async () => {
    const database = await started(sharedHome)
    for (const extension of ['pg_trgm', 'fuzzystrmatch', 'unaccent']) await asked(database, `create extension ${extension}`)
    expect(await asked(database, `select unaccent('Zoë') as plain, daitch_mokotoff('Smyth') && daitch_mokotoff('Smith') as alike`))
      .toEqual([{ plain: 'Zoe', alike: true }])
  })

  it('makes the library links that an install script would have made, in its own copy', async () => {
    await started(sharedHome)
    const { folder, version } = await installedPackage()
    const links = JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
    expect(links.length).toBeGreaterThan(10)
    for (const { source, target } of links)
      expect(source).toContain(await readlink(join(sharedHome, 'postgres', version, target.replace('native/', ''))))
  })

  it('keeps its password where only the starting user can read it, and leaves no second copy', async () => {
    await started(sharedHome)
    expect((await stat(join(sharedHome, 'secrets/postgres-password'))).mode & 0o777).toBe(0o600)
    expect((await readdir(join(sharedHome, 'postgres'))).filter((name) => name.includes('password'))).toEqual([])
  })

  it('leaves no process behind when it is stopped', async () => {
    const database = await started(sharedHome)
    const pid = await pidOf(database)
    expect(isAlive(pid)).toBe(true)
    const begun = performance.now()
    await database.stop()
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(isAlive(pid)).toBe(false)
    expect(spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout).toBe('')
    await database.stop()
  })
})

describe('an embedded database after something went wrong', () => {
  it('is found running, with every record, when the process that started it was killed', async () => {
    const elsewhere = await startedElsewhere(sharedHome)
    await asked(elsewhere.database, 'create table if not exists notes as select 42 as answer')
    await ended(elsewhere.child, 'SIGKILL')
    const found = await started(sharedHome)
    expect(found).toMatchObject({ adopted: true, port: elsewhere.database.port })
    expect(await asked(found, 'select answer from notes')).toEqual([{ answer: 42 }])
    const pid = await pidOf(found)
    await found.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('recovers when the server itself was killed', async () => {
    const first = await started(sharedHome, {})
    await asked(first, 'create table kept as select 42 as answer')
    process.kill(await pidOf(first), 'SIGKILL')
    const second = await started(sharedHome, {})
    expect(second.adopted).toBe(false)
    expect(await asked(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('starts when the number in a stale pid file is some other program by now', async () => {
    const first = await started(sharedHome)
    const pidFile = await readFile(join(first.dataFolder, 'postmaster.pid'), 'utf8')
    await first.stop()
    const { uid, gid } = await stat(first.dataFolder)
    const bystander = spawn('sleep', ['60'], { uid, gid })
    leftovers.push(async () => bystander.kill())
    await writeFile(join(first.dataFolder, 'postmaster.pid'), pidFile.replace(/^.*/, String(bystander.pid)))
    expect((await started(sharedHome)).adopted).toBe(false)
    expect(bystander.exitCode).toBe(null)
  })

  it('takes another port when its own was taken meanwhile', async () => {
    const first = await started(sharedHome)
    await first.stop()
    const intruder = await import('node:net').then(({ createServer }) => createServer().listen(first.port, '127.0.0.1'))
    leftovers.push(async () => intruder.close())
    await once(intruder, 'listening')
    const second = await started(sharedHome)
    expect(second.port).not.toBe(first.port)
    await second.stop()
    await expect(startEmbedded(sharedHome, { port: first.port, durable: false })).rejects.toThrow(`Port ${first.port} is taken by another program.`)
  })

  it('starts again after a first start that was cut short', async () => {
    const home = await temporaryFolder()
    await mkdir(join(home, 'postgres/data.unfinished/base'), { recursive: true })
    await mkdir(join(home, 'postgres/18.4.0-beta.17.unfinished/bin'), { recursive: true })
    expect(await asked(await started(home), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('says what to do when the password is gone or wrong', async () => {
    const home = await temporaryFolder()
    const first = await started(home)
    await first.stop()
    await rm(join(home, 'secrets/postgres-password'))
    await expect(startEmbedded(home)).rejects.toThrow('Put that file back from a backup.')
    await writeFile(join(home, 'secrets/postgres-password'), 'another')
    await expect(startEmbedded(home)).rejects.toThrow('does not accept the password')
    leftovers.push(async () => process.kill(await pidOf(first), 'SIGQUIT'))
  })

  it('will not open data that another version of PostgreSQL wrote', async () => {
    const home = await temporaryFolder()
    const first = await started(home)
    await first.stop()
    await writeFile(join(first.dataFolder, 'PG_VERSION'), '17\n')
    await expect(startEmbedded(home)).rejects.toThrow('was written by PostgreSQL 17')
  })
})

describe('two starts at once', () => {
  it('share one server, which stops with the last of them', async () => {
    const home = await temporaryFolder()
    const [one, other] = await Promise.all([startedElsewhere(home), startedElsewhere(home)])
    expect([one.database.adopted, other.database.adopted].sort()).toEqual([false, true])
    expect(one.database.port).toBe(other.database.port)
    const pid = await pidOf(one.database)
    await ended(one.child, 'SIGTERM')
    expect(isAlive(pid)).toBe(true)
    await ended(other.child, 'SIGTERM')
    expect(isAlive(pid)).toBe(false)
  })
})

describe.runIf(asRoot)('started by root', () => {
  it('runs as an account without privileges', async () => {
    const database = await started(sharedHome)
    expect((await stat(database.dataFolder)).uid).not.toBe(0)
    expect(spawnSync('ps', ['-o', 'uid=', '-p', String(await pidOf(database))], { encoding: 'utf8' }).stdout.trim()).not.toBe('0')
  })

  it('keeps the database elsewhere, and finds it again, when the home lies under a closed folder', async () => {
    const closed = await temporaryFolder()
    const home = join(closed, 'checkout/.newel')
    const first = await started(home)
    leftovers.unshift(() => rm(first.movedTo ?? '', { recursive: true, force: true }))
    expect(first.movedTo).toMatch(/^\/var\/(lib|tmp)\/newel-[0-9a-f]{12}$/)
    expect(first.dataFolder).toBe(join(first.movedTo ?? '', 'data'))
    await asked(first, 'create table if not exists notes as select 42 as answer')
    await first.stop()
    await chmod(closed, 0o755)
    expect(await asked(await started(home), 'select answer from notes')).toEqual([{ answer: 42 }])
  })

  it.runIf(nobodyCanReadTheProject)('is a different matter from an ordinary user, who needs nothing of it', async () => {
    const home = await temporaryFolder()
    await chown(home, nobody, nobody)
    const { child, database } = await startedElsewhere(home, { uid: nobody, gid: nobody })
    expect(await asked(database, 'select 1 as one')).toEqual([{ one: 1 }])
    expect((await stat(database.dataFolder)).uid).toBe(nobody)
    await ended(child, 'SIGTERM')
    const bySudo = await started(home)
    expect((await stat(join(bySudo.dataFolder, 'postmaster.pid'))).uid).toBe(nobody)
  })

  it.runIf(nobodyCanReadTheProject)('leaves a database that an ordinary user cannot open by mistake', async () => {
    const home = await temporaryFolder()
    await (await started(home)).stop()
    await expect(startedElsewhere(home, { uid: nobody, gid: nobody })).rejects.toThrow('belongs to another user')
  })
})
