import { day as asDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { readQuestion, type Asked } from './question.ts'

export interface SavedQuestion {
  readonly id: string; readonly authorityId: string; readonly council: string; readonly name: string; readonly askedFor: string; readonly asked: Asked
  readonly savedBy: string; readonly savedAt: Date; readonly changedBy: string; readonly changedAt: Date; readonly putAwayOn: Day | null; readonly version: number
}
interface Row extends Record<string, unknown> { readonly asks: unknown; readonly from: Day; readonly to: Day }

const rows = (which: string): string => `select q.id, q.authority_id as "authorityId", case when a.kind in ('district', 'unitary') then a.short_name else '' end as council, q.name, q.asked_for as "askedFor", q.asks, q.from_day as "from", q.to_day as "to",
  s.name as "savedBy", q.saved_at as "savedAt", c.name as "changedBy", q.changed_at as "changedAt", q.put_away_on as "putAwayOn", q.version
  from saved_questions q join authorities a on a.id = q.authority_id join users s on s.id = q.saved_by join users c on c.id = q.changed_by where ${which}`
const inUse = { name: 'saved questions', text: `${rows('q.put_away_on is null')} order by q.name, q.id limit 500` }
const putAway = { name: 'saved questions put away', text: `${rows('q.put_away_on is not null')} order by q.name, q.id limit 500` }
const one = { name: 'a saved question', text: rows('q.id = $1') }

/** Whoever does not read people’s records has questions that cannot be asked by them: those are in the list, and refused when they are opened. */
const saved = ({ asks, from, to, ...rest }: Row): SavedQuestion[] => {
  const question = readQuestion(asks)
  return question ? [{ ...rest, asked: { question, period: { from: asDay(from), to: asDay(to) } } } as unknown as SavedQuestion] : []
}

export const savedQuestions = async ({ run }: Pick<Here, 'run'>, away: boolean): Promise<SavedQuestion[]> => (await run<Row>(away ? putAway : inUse, [])).flatMap(saved)

/** The saved question in the address. */
export async function theSavedQuestion({ run, params }: Pick<Here, 'run' | 'params'>): Promise<SavedQuestion> {
  const [row] = isUuid(params.id ?? '') ? await run<Row>(one, [params.id]) : []
  if (!row) throw new NotFound()
  const [found] = saved(row)
  if (!found) throw new Refusal('This question was saved in words that are no longer known, so it cannot be asked. Ask it afresh, and save it again.')
  return found
}

export interface Saying { readonly name: string; readonly askedFor: string; readonly authorityId: string; readonly asked: Asked }

/** Whom a question can be saved for: the agency, or a council of those whoever asks may see. The agency’s own row is seen by nobody of a council. */
export async function whoMaySee({ db, user }: Pick<Here, 'db' | 'user'>): Promise<Record<string, string>> {
  const found = await db.selectFrom('authorities').select(['id', 'short_name', 'kind']).where('id', 'in', [...user.authorityIds]).where('kind', 'in', ['agency', 'district', 'unitary']).orderBy('short_name').execute()
  const agency = found.filter(({ kind }) => kind === 'agency')
  return Object.fromEntries([...agency.map(({ id }): [string, string] => [id, 'Those at the agency']), ...found.filter(({ kind }) => kind !== 'agency').map(({ id, short_name: name }): [string, string] => [id, `Those at the agency and at ${name}`])])
}

async function happened(here: Here, { id, authorityId }: Pick<SavedQuestion, 'id' | 'authorityId'>, kind: string, said: object): Promise<void> {
  await here.run(...inserting('saved_question_events', { id: here.newId(), authority_id: authorityId, question_id: id, kind, said: JSON.stringify(said), by_user: here.user.id, at: here.now }))
}

/** Saves a question under a name. Returns its id. */
export async function saveQuestion(here: Here, { name, askedFor, authorityId, asked: { question, period } }: Saying): Promise<string> {
  const id = here.newId()
  await here.run(...inserting('saved_questions', {
    id, authority_id: authorityId, name, asked_for: askedFor, asks: JSON.stringify(question), from_day: period.from, to_day: period.to, saved_by: here.user.id, saved_at: here.now, changed_by: here.user.id, changed_at: here.now,
  }))
  await happened(here, { id, authorityId }, 'saved', { name, question, period })
  return id
}

/** Changes it. Throws Stale when somebody else was first. It stays with those it was saved for. */
export async function changeQuestion(here: Here, before: SavedQuestion, { name, askedFor, asked: { question, period } }: Omit<Saying, 'authorityId'>): Promise<void> {
  await update(here, before, { name, asked_for: askedFor, asks: JSON.stringify(question), from_day: period.from, to_day: period.to, changed_by: here.user.id, changed_at: here.now })
  await happened(here, before, 'changed', { name, question, period })
}

/** Puts it away, or takes it out again. Nothing is deleted. */
export async function putQuestionAway(here: Here, before: SavedQuestion): Promise<void> {
  await update(here, before, { put_away_on: before.putAwayOn ? null : here.today })
  await happened(here, before, before.putAwayOn ? 'taken out' : 'put away', {})
}

async function update(here: Here, { id, version }: SavedQuestion, set: { name?: string; asked_for?: string; asks?: string; from_day?: Day; to_day?: Day; changed_by?: string; changed_at?: Date; put_away_on?: Day | null }): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('saved_questions').set({ ...set, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}

export interface HappenedTo extends Record<string, unknown> { readonly kind: string; readonly by: string; readonly at: Date }
const story = { name: 'story of a saved question', text: 'select e.kind, u.name as by, e.at from saved_question_events e join users u on u.id = e.by_user where e.authority_id = $1 and e.question_id = $2 order by e.at desc, e.id desc limit 50' }
export const storyOfQuestion = ({ run }: Pick<Here, 'run'>, { id, authorityId }: SavedQuestion): Promise<HappenedTo[]> => run<HappenedTo>(story, [authorityId, id])
