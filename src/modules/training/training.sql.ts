import { addDays, type Day } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { quarterBefore, quarterOf, type Quarter } from '../../rules/calendar/period.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { courses, peopleFacing, trainedOn, type CourseKey } from '../../rules/training/training.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'

interface Member extends Record<string, unknown> { readonly id: string; readonly createdAt: Date; readonly disabledAt: Date | null }
const staffText = { name: 'people-facing staff', text: 'select id, created_at as "createdAt", disabled_at as "disabledAt" from users where role = any($1)' }
const doneText = { name: 'courses done', text: 'select user_id as "userId", done_on as "on" from training_courses where course = $1 and withdrawn_on is null' }

export interface TakeUp { readonly quarter: Quarter; readonly trained: number; readonly staff: number }

/** Of the people-facing staff at the end of each of the last quarters, how many had training that counted; the latest first, and as it stands today for the one that runs. */
export async function takeUp({ run, today }: Pick<Here, 'run' | 'today'>, course: CourseKey): Promise<TakeUp[]> {
  const [staff, done] = await Promise.all([run<Member>(staffText, [peopleFacing]), run<{ userId: string; on: Day }>(doneText, [course])])
  const found: TakeUp[] = []
  for (let quarter = quarterOf(today), n = 0; n < 8; quarter = quarterBefore(quarter), n++) {
    const at = quarter.to < today ? quarter.to : today
    const there = staff.filter(({ createdAt, disabledAt }) => (dayInLondon(createdAt) <= at || n === 0) && !(disabledAt && dayInLondon(disabledAt) <= at)).map(({ id }) => id)
    if (there.length) found.push({ quarter, trained: trainedOn(there, done, at).length, staff: there.length })
  }
  return found
}

export interface Standing extends Record<string, unknown> { readonly userId: string; readonly name: string; readonly role: string; readonly courseId: string | null; readonly on: Day | null; readonly evidence: string | null }
const registerText = {
  name: 'register of training',
  text: `select u.id as "userId", u.name, u.role, t.id as "courseId", t.done_on as "on", t.evidence from users u
    left join lateral (select * from training_courses t where t.user_id = u.id and t.course = $2 and t.withdrawn_on is null order by t.done_on desc, t.id desc limit 1) t on true
    where u.role = any($1) and u.disabled_at is null order by u.name`,
}
/** Every member of the people-facing staff, with the last time they did the course. */
export const register = ({ run }: Pick<Here, 'run'>, course: CourseKey): Promise<Standing[]> => run<Standing>(registerText, [peopleFacing, course])

export interface CourseDone { readonly userId: string; readonly on: Day; readonly evidence: string }

/** Writes down that somebody did a course. */
export async function recordCourse(here: Here, course: CourseKey, { userId, on, evidence }: CourseDone): Promise<void> {
  await here.run(...inserting('training_courses', { id: here.newId(), user_id: userId, course, done_on: on, evidence, recorded_by: here.user.id, recorded_at: here.now }))
  await recordSetting(here, 'training.recorded', { course: courses[course], on }, { userId })
}

export interface Recorded extends Record<string, unknown> { readonly id: string; readonly userId: string; readonly name: string; readonly on: Day; readonly evidence: string; readonly withdrawnOn: Day | null; readonly version: number }
const one = { name: 'a course done', text: 'select t.id, t.user_id as "userId", u.name, t.done_on as "on", t.evidence, t.withdrawn_on as "withdrawnOn", t.version from training_courses t join users u on u.id = t.user_id where t.id = $1' }

/** The course in the address, while it stands. */
export async function theCourse({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Recorded> {
  const [found] = isUuid(params.id ?? '') ? await run<Recorded>(one, [params.id]) : []
  if (!found) throw new NotFound()
  if (found.withdrawnOn) throw new Refusal('This course has been withdrawn already.')
  return found
}

/** It was written down wrongly. Throws Stale when somebody else was first. */
export async function withdrawCourse(here: Here, { id, userId, on, version }: Recorded, because: string): Promise<void> {
  const rows = await here.run({ name: 'course withdrawn', text: 'update training_courses set withdrawn_on = $3, withdrawn_because = $4, version = version + 1 where id = $1 and version = $2 and withdrawn_on is null returning id' }, [id, version, here.today, because])
  if (!rows.length) throw new Stale()
  await recordSetting(here, 'training.withdrawn', { on, because }, { userId })
}

/** Whom a course can be recorded for. */
export async function staffToTrain(here: Pick<Here, 'run'>, course: CourseKey): Promise<Record<string, string>> {
  return Object.fromEntries((await register(here, course)).map(({ userId, name, role }) => [userId, `${name}, ${role}`]))
}
export const earliest = (today: Day): Day => addDays(today, -365 * 20)
