import type { PoolClient } from 'pg'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import type { Agency } from '../db/agencies.ts'
import type { Pools } from '../db/pools.ts'
import { transaction, type Transaction } from '../db/transaction.ts'
import type { Asker } from '../here.ts'
import { newId } from '../ids.ts'
import type { Post } from '../post/post.ts'
import { Hopeless, type Job } from './job.ts'

export interface Workplace {
  readonly pools: Pick<Pools, 'newel_worker'>
  readonly agency: Agency
  readonly jobs: readonly Job[]
  now(): Date
  readonly post: Post | undefined
  readonly siteAddress?: string
  /** How long a worker may hold a job, in seconds; `leaseSeconds` unless told otherwise. */
  readonly lease?: number
}

/** A job that a killed worker held is free again this soon. */
export const leaseSeconds = 20
/** How often a job is tried before somebody must look at it, and the seconds it waits after each time. */
const waits = [5, 30, 120, 600] as const

interface Held { readonly id: string; readonly kind: string; readonly subject_id: string | null; readonly attempts: number }

// The database's clock says when a lease has run out: it is the one that all workers share. When a job is due is the site's.
const hold = {
  name: 'job held',
  text: `update jobs set leased_until = clock_timestamp() + make_interval(secs => $3), lease = $1, attempts = attempts + 1
    where id = (select id from jobs where done_at is null and dead_at is null and run_at <= $2 and (leased_until is null or leased_until < clock_timestamp()) order by run_at, id for update skip locked limit 1)
    returning id, kind, subject_id, attempts`,
}
const done = { name: 'job done', text: 'update jobs set done_at = $3, leased_until = null where id = $1 and lease = $2 and done_at is null and dead_at is null returning id' }
const failed = { name: 'job failed', text: 'update jobs set leased_until = null, failed_because = $3, run_at = coalesce($4, run_at), dead_at = $5 where id = $1 and lease = $2 and done_at is null' }
const daily = { name: 'job of a day', text: 'insert into jobs (id, kind, for_day, run_at, made_by) values ($1, $2, $3, $4, $5) on conflict (kind, for_day) where for_day is not null do nothing' }

/** One connection as the agency's system actor. Each transaction says anew who is asking. */
async function asSystem<T>({ pools, agency }: Workplace, work: (t: Transaction, actor: string) => Promise<T>): Promise<T> {
  const connection: PoolClient = await pools.newel_worker.connect()
  try {
    const { rows: [row] } = await connection.query<{ context: string; user_id: string }>(`select * from "${agency.schema}".open_worker_context()`)
    return await transaction(connection, agency.schema, row!.context, t => work(t, row!.user_id))
  } finally {
    connection.release()
  }
}

/** Does one job that is due, if there is one, and says whether there was. */
export async function workOnce(place: Workplace): Promise<boolean> {
  const lease = newId()
  const [held] = await asSystem(place, ({ run }) => run<Held & Record<string, unknown>>(hold, [lease, place.now(), place.lease ?? leaseSeconds]))
  if (!held) return false
  try {
    await asSystem(place, (t, actor) => doIt(place, t, actor, held, lease))
  } catch (error) {
    await asSystem(place, ({ run }) => run(failed, [held.id, lease, ...whatNow(place, held, error)]))
  }
  return true
}

/** The effect and its being done, together. When the lease has gone to another worker meanwhile, neither. */
async function doIt(place: Workplace, t: Transaction, actor: string, held: Held, lease: string): Promise<void> {
  const job = place.jobs.find(one => one.kind === held.kind)
  if (!job) throw new Hopeless(`Nothing here does ${held.kind}`)
  const now = place.now()
  const user: Asker = { id: actor, name: '', role: 'system', sessionId: '', partyId: null, authorityIds: [] }
  await job.work({ ...t, user, newId, now, today: dayInLondon(now), agency: place.agency, post: place.post, siteAddress: place.siteAddress ?? '' }, held.subject_id)
  const [written] = await t.run(done, [held.id, lease, now])
  if (!written) throw new Error('another worker has it')
}

/** Why it failed, when to try again, and whether it has been tried often enough. Only the kind of an error is kept: what it says may name somebody. */
function whatNow(place: Workplace, { attempts }: Held, error: unknown): [because: string, again: Date | null, dead: Date | null] {
  const because = error instanceof Hopeless ? error.message : error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'it failed'
  const wait = error instanceof Hopeless ? undefined : waits[attempts - 1]
  return [because, wait === undefined ? null : new Date(place.now().getTime() + wait * 1000), wait === undefined ? place.now() : null]
}

/** Asks for today's daily work, once whoever asks and however often. */
export async function wantDailyWork(place: Workplace): Promise<void> {
  const now = place.now()
  const due = place.jobs.filter(job => job.dailyFrom !== undefined && Number(timeInLondon(now).slice(0, 2)) >= job.dailyFrom)
  if (due.length) await asSystem(place, async ({ run }, actor) => { for (const { kind } of due) await run(daily, [newId(), kind, dayInLondon(now), now, actor]) })
}

/** Does all the work that is due now. Says how many jobs that were. */
export async function workUntilDone(place: Workplace): Promise<number> {
  let many = 0
  while (await workOnce(place)) many++
  return many
}
