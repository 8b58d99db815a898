import type { Day } from '../../rules/calendar/day.ts'
import { mayAssess, type Assessor, type Competence, type Entry } from '../../rules/assessments/competences.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Role } from '../../rules/roles.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'

export interface Registered extends Entry, Record<string, unknown> { readonly id: string; readonly userId: string; readonly name: string; readonly role: Role; readonly evidence: string; readonly givenBy: string; readonly endedBecause: string; readonly version: number }

const entry = `select k.id, k.user_id as "userId", u.name, u.role, k.as_what as "as", k.from_day as "from", k.until_day as "until", k.kinds, k.evidence, (select g.name from users g where g.id = k.given_by) as "givenBy", k.ended_because as "endedBecause", k.version from competences k join users u on u.id = k.user_id`
const everybody = { name: 'register of competences', text: `${entry} order by u.name, k.from_day desc, k.id desc` }
const ofOne = { name: 'competences of somebody', text: `${entry} where k.user_id = $1 order by k.from_day desc` }
const one = { name: 'a competence', text: `${entry} where k.id = $1` }

/** The whole register, what has ended too. */
export const register = ({ run }: Pick<Here, 'run'>): Promise<Registered[]> => run<Registered>(everybody, [])

/** Whoever asks, as an assessor. */
export const assessorOf = async ({ run, user }: Pick<Here, 'run' | 'user'>): Promise<Assessor> => ({ role: user.role as Role, entries: await run<Registered>(ofOne, [user.id]) })

const therapistsText = { name: 'occupational therapists', text: "select name from users where role = 'occupational therapist' and disabled_at is null order by name" }
/** Who can where an assessor cannot: the names of the occupational therapists. */
export const therapists = async ({ run }: Pick<Here, 'run'>): Promise<string> => (await run<{ name: string }>(therapistsText, [])).map(({ name }) => name).join(', ') || 'nobody has that role yet'

/** Throws a Refusal, which says who can, when whoever asks may not assess on a day. */
export async function mustBeAssessor(here: Pick<Here, 'run' | 'user' | 'today'>, on: Day = here.today): Promise<Assessor> {
  const assessor = await assessorOf(here)
  if (!mayAssess(assessor, on)) throw new Refusal(`You are not entered as a trusted assessor for ${on === here.today ? 'today' : 'that day'}. An occupational therapist can assess (${await therapists(here)}), or whoever stands on the register of assessors.`)
  return assessor
}

export interface Given { readonly userId: string; readonly as: Competence; readonly from: Day; readonly until: Day | null; readonly kinds: readonly string[]; readonly evidence: string }
/** Enters somebody on the register. */
export async function giveCompetence(here: Here, { userId, as, from, until, kinds, evidence }: Given): Promise<void> {
  await here.run(...inserting('competences', { id: here.newId(), user_id: userId, as_what: as, from_day: from, until_day: until, kinds: [...kinds], evidence, given_by: here.user.id, given_at: here.now }))
  await recordSetting(here, 'competence.given', { as, from, until, kinds }, { userId })
}

/** The entry in the address, while it holds or is still to come. Throws NotFound, or a Refusal. */
export async function theEntry({ run, params, today }: Pick<Here, 'run' | 'params' | 'today'>): Promise<Registered> {
  const [found] = isUuid(params.id ?? '') ? await run<Registered>(one, [params.id]) : []
  if (!found) throw new NotFound()
  if (found.until !== null && found.until < today) throw new Refusal('This entry has ended already.')
  return found
}

/** Ends an entry: its last day, and why. Throws Stale when somebody else was first. */
export async function endCompetence(here: Here, { id, userId, as, version }: Registered, until: Day, because: string): Promise<void> {
  if (!(await here.run({ name: 'competence ended', text: 'update competences set until_day = $3, ended_because = $4, version = version + 1 where id = $1 and version = $2 returning id' }, [id, version, until, because])).length) throw new Stale()
  await recordSetting(here, 'competence.ended', { as, until, because }, { userId })
}

const mayBeEntered = { name: 'whom to enter', text: "select id, name, role from users where role in ('caseworker', 'occupational therapist', 'technical officer', 'service manager') and disabled_at is null order by name" }
export const staffToEnter = async ({ run }: Pick<Here, 'run'>): Promise<Record<string, string>> =>
  Object.fromEntries((await run<{ id: string; name: string; role: string }>(mayBeEntered, [])).map(({ id, name, role }) => [id, `${name}, ${role}`]))
