import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { newId } from '../ids.ts'
import { project } from '../project.ts'
import { testSecret } from '../testing/cluster.ts'
import { openHouse } from '../testing/house.ts'
import { Hopeless, type Job } from './job.ts'
import { tried, type Step } from './jobs.testing.ts'
import { wantDailyWork, workOnce, workUntilDone, type Workplace } from './work.ts'

const house = await openHouse()
const place = (jobs: readonly Job[], rest: Partial<Workplace> = {}): Workplace => ({ pools: house.pools, agency: house.agency, jobs, now: () => new Date(), post: undefined, ...rest })
const wantsOne = async (kind: string): Promise<string> => {
  const subject = newId()
  await house.sql("insert into jobs (id, kind, subject_id, made_by) values ($1, $2, $3, (select id from users where role = 'system'))", [newId(), kind, subject])
  return subject
}
const effects = (subject: string) => house.sql<{ kind: string; n: number }>("select kind, count(*)::int as n from account_events where said ->> 'subject' = $1 group by kind order by kind", [subject])

describe('work that is not a page', { timeout: 120_000 }, () => {
  it('is done once in the database though its worker is killed at each step, and carried outside at least once', async () => {
    const mail = join(mkdtempSync(join(tmpdir(), 'newel-jobs-')), 'mail')
    writeFileSync(mail, '')
    const run = (at: Step): void => {
      const said = spawnSync(process.execPath, ['--import', 'tsx', project('src/platform/jobs/killed-worker.testing.ts'), JSON.stringify({ adminUrl: house.adminUrl, secret: testSecret, agency: house.agency, mail, at, lease: 1 })], { cwd: project('.') })
      expect(said.signal, said.stderr.toString()).toBe(at === 'never' ? null : 'SIGKILL')
    }
    const subjects: string[] = []
    for (let round = 0; round < 3; round++) {
      subjects.push(await wantsOne('test.tried'))
      for (const at of ['held', 'half', 'whole'] as const) {
        run(at)
        expect(await effects(subjects.at(-1)!)).toEqual([])
        await sleep(1100)
      }
      run('never')
    }
    for (const subject of subjects) {
      expect(await effects(subject)).toEqual([{ kind: 'test.first', n: 1 }, { kind: 'test.second', n: 1 }])
      expect(readFileSync(mail, 'utf8').split('\n').filter(line => line === subject).length).toBeGreaterThanOrEqual(2)
    }
    expect(await house.sql("select from jobs where kind = 'test.tried' and done_at is null")).toEqual([])
  })

  it('would be done twice if its effect did not stand in the transaction that says it is done', async () => {
    const subject = await wantsOne('test.loose')
    let times = 0
    const loose: Job = { kind: 'test.loose', work: async () => { await house.sql("insert into account_events (id, kind, said, by_user) values ($1, 'test.loose', $2, (select id from users where role = 'system'))", [newId(), JSON.stringify({ subject })]); if (++times === 1) throw new Error('killed') } }
    await workOnce(place([loose]))
    await workUntilDone(place([loose], { now: () => new Date(Date.now() + 60_000) }))
    expect(await effects(subject)).toEqual([{ kind: 'test.loose', n: 2 }])
  })

  it('is held by one worker at a time, however many look', async () => {
    const mail = join(mkdtempSync(join(tmpdir(), 'newel-jobs-')), 'mail')
    writeFileSync(mail, '')
    const subjects = [await wantsOne('test.tried'), await wantsOne('test.tried'), await wantsOne('test.tried')]
    await Promise.all([1, 2, 3, 4].map(() => workUntilDone(place([tried(mail, () => undefined)]))))
    expect(readFileSync(mail, 'utf8').split('\n').filter(Boolean).sort()).toEqual([...subjects].sort())
  })

  it('that fails is tried again later, and after five times it waits for somebody to look at it, saying no more than what kind of failure it was', async () => {
    await wantsOne('test.fails')
    const fails: Job = { kind: 'test.fails', work: async () => { throw new TypeError('Mrs Okafor of 14 Orchard Rise') } }
    let later = Date.now()
    for (let n = 0; n < 6; n++) { await workUntilDone(place([fails], { now: () => new Date(later) })); later += 700_000 }
    const [job] = await house.sql("select attempts, failed_because, dead_at is not null as dead from jobs where kind = 'test.fails'")
    expect(job).toEqual({ attempts: 5, failed_because: 'TypeError', dead: true })
  })

  it('that can never be done is not tried again', async () => {
    await wantsOne('test.hopeless')
    await workUntilDone(place([{ kind: 'test.hopeless', work: async () => { throw new Hopeless('There is no such message') } }]))
    expect(await house.sql("select attempts, failed_because, dead_at is not null as dead from jobs where kind = 'test.hopeless'")).toEqual([{ attempts: 1, failed_because: 'There is no such message', dead: true }])
  })

  it('that is wanted every day is wanted once a day, from its hour', async () => {
    const sweep: Job = { kind: 'test.sweep', dailyFrom: 7, work: async () => undefined }
    const at = (moment: string): Workplace => place([sweep], { now: () => new Date(moment) })
    await wantDailyWork(at('2026-11-18T06:30:00Z'))
    expect(await house.sql("select from jobs where kind = 'test.sweep'")).toHaveLength(0)
    for (const moment of ['2026-11-18T07:00:00Z', '2026-11-18T09:00:00Z', '2026-11-19T07:05:00Z']) await wantDailyWork(at(moment))
    expect(await house.sql("select from jobs where kind = 'test.sweep'")).toHaveLength(2)
  })
})
