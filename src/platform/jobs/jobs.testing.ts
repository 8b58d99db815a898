import { appendFileSync } from 'node:fs'
import type { Job, JobHere } from './job.ts'

/** Where a worker is killed: it has the job; it has done half; it has done all and not committed; it has committed. */
export const steps = ['held', 'half', 'whole', 'never'] as const
export type Step = (typeof steps)[number]

const happened = (here: JobHere, kind: string, subjectId: string): Promise<unknown> =>
  here.run({ name: 'tried', text: 'insert into account_events (id, kind, said, at, by_user) values ($1, $2, $3, $4, $5)' }, [here.newId(), kind, JSON.stringify({ subject: subjectId }), here.now, here.user.id])

/** A job with two effects in the database and one outside, in a file; `die` is called at each step. */
export const tried = (mail: string, die: (at: Step) => void): Job => ({
  kind: 'test.tried',
  async work(here, subjectId) {
    die('held')
    await happened(here, 'test.first', subjectId!)
    die('half')
    appendFileSync(mail, `${subjectId}\n`)
    await happened(here, 'test.second', subjectId!)
    die('whole')
  },
})
