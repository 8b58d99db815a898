import type { Day } from '../../rules/calendar/day.ts'
import type { Cause, Option, Step } from '../../rules/housing-options/housing-options.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Pence } from '../../rules/money.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { caseNumbered } from '../cases/index.ts'

export interface HousingCase { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly status: string }

export interface Move {
  readonly cause: Cause
  readonly happened: string
  readonly chosen: Option | ''
  readonly chosenBecause: string
  readonly chosenOn: Day | null
  readonly asked: Pence | null
  readonly askedOn: Day | null
  readonly decision: '' | 'approved' | 'refused'
  readonly granted: Pence | null
  readonly decidedOn: Day | null
  readonly decidedBecause: string
  readonly version: number
}
export interface Weighed { readonly option: Option; readonly theirFor: string; readonly theirAgainst: string; readonly ourFor: string; readonly ourAgainst: string }
export interface StepTaken { readonly id: string; readonly reference: string; readonly kind: Step; readonly what: string; readonly withWhom: string; readonly on: Day; readonly position: number | null; readonly outcome: string; readonly outcomeOn: Day | null; readonly version: number }

const aboutCase = ({ id, authorityId, circleId }: HousingCase) => ({ authorityId, circleId, caseId: id })

/** The case in the address, which must be about housing options. */
export async function housingCase(here: Pick<Here, 'run' | 'params'>, reference = (here.params.reference ?? '').toUpperCase()): Promise<HousingCase> {
  const found = await caseNumbered(here, reference)
  if (found.pathway !== 'housing-options') throw new Refusal(`${found.reference} is not a case about housing options. Open one for this person first.`)
  return found
}
/** The same, for what can only be done while it is open. */
export async function openHousingCase(here: Pick<Here, 'run' | 'params'>, reference?: string): Promise<HousingCase> {
  const found = await housingCase(here, reference)
  if (found.status === 'closed') throw new Refusal(`${found.reference} is closed. Open it again first.`)
  return found
}

const move = { name: 'housing options', text: 'select cause, happened, chosen, chosen_because as "chosenBecause", chosen_on as "chosenOn", grant_asked as asked, grant_asked_on as "askedOn", grant_decision as decision, grant_pence as granted, grant_on as "decidedOn", grant_because as "decidedBecause", version from housing_options where authority_id = $1 and case_id = $2' }
export const moveOf = async ({ run }: Pick<Here, 'run'>, c: HousingCase): Promise<Move | undefined> => (await run<Move & Record<string, unknown>>(move, [c.authorityId, c.id]))[0]

/** The same, for what comes after it. Throws a Refusal when nobody has said yet why a move is thought of. */
export async function moveBegun(here: Pick<Here, 'run'>, c: HousingCase): Promise<Move> {
  const found = await moveOf(here, c)
  if (!found) throw new Refusal('Say first why a move is thought of.')
  return found
}

const weighed = { name: 'options weighed', text: 'select distinct on (option) option, their_for as "theirFor", their_against as "theirAgainst", our_for as "ourFor", our_against as "ourAgainst" from options_weighed where authority_id = $1 and case_id = $2 order by option, said_at desc, id desc' }
/** What speaks for and against each option that was talked about, as it was last said. */
export const weighedOf = ({ run }: Pick<Here, 'run'>, c: HousingCase): Promise<Weighed[]> => run<Weighed & Record<string, unknown>>(weighed, [c.authorityId, c.id])

const stepRow = (which: string): string => `select s.id, c.reference, s.kind, s.what, s.with_whom as "withWhom", s.on_day as "on", s.position, s.outcome, s.outcome_on as "outcomeOn", s.version from housing_steps s join cases c on c.authority_id = s.authority_id and c.id = s.case_id where ${which}`
const stepsTaken = { name: 'housing steps', text: `${stepRow('s.authority_id = $1 and s.case_id = $2')} order by s.on_day desc, s.id desc limit 200` }
const oneStep = { name: 'housing step', text: stepRow('s.id = $1') }
export const stepsOf = ({ run }: Pick<Here, 'run'>, c: HousingCase): Promise<StepTaken[]> => run<StepTaken & Record<string, unknown>>(stepsTaken, [c.authorityId, c.id])

/** The step in the address. Throws NotFound. */
export async function theStep({ run, params }: Pick<Here, 'run' | 'params'>): Promise<StepTaken> {
  const [found] = isUuid(params.id ?? '') ? await run<StepTaken & Record<string, unknown>>(oneStep, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

/** Says why a move is thought of, or says it better. Throws Stale when somebody else was first. */
export async function sayWhy(here: Here, c: HousingCase, before: Move | undefined, cause: Cause, happened: string): Promise<void> {
  const rows = before
    ? await here.run({ name: 'housing cause changed', text: 'update housing_options set cause = $3, happened = $4, version = version + 1 where authority_id = $1 and case_id = $2 and version = $5 returning version' }, [c.authorityId, c.id, cause, happened, before.version])
    : await here.run({ name: 'housing cause', text: 'insert into housing_options (authority_id, case_id, circle_id, cause, happened) values ($1, $2, $3, $4, $5) on conflict do nothing returning version' }, [c.authorityId, c.id, c.circleId, cause, happened])
  if (!rows.length) throw new Stale()
  await record(here, aboutCase(c), 'move.considered', { cause, happened })
}

/** What speaks for and against one option, in the person’s words and in ours. */
export async function weigh(here: Here, c: HousingCase, { option, theirFor, theirAgainst, ourFor, ourAgainst }: Weighed): Promise<void> {
  await here.run(...inserting('options_weighed', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, option, their_for: theirFor, their_against: theirAgainst, our_for: ourFor, our_against: ourAgainst, said_by: here.user.id, said_at: here.now }))
  await record(here, aboutCase(c), 'option.weighed', { option, theirFor, theirAgainst, ourFor, ourAgainst })
}

/** What the person chose, and why. */
export async function chooseOption(here: Here, c: HousingCase, { version }: Move, option: Option, because: string): Promise<void> {
  const rows = await here.run({ name: 'housing option chosen', text: 'update housing_options set chosen = $4, chosen_because = $5, chosen_on = $6, version = version + 1 where authority_id = $1 and case_id = $2 and version = $3 returning version' }, [c.authorityId, c.id, version, option, because, here.today])
  if (!rows.length) throw new Stale()
  await record(here, aboutCase(c), 'option.chosen', { option, because })
}

export interface Grant { readonly asked: Pence; readonly askedOn: Day; readonly decision: '' | 'approved' | 'refused'; readonly granted: Pence | null; readonly decidedOn: Day | null; readonly because: string }

/** The relocation grant, asked for and decided. */
export async function sayGrant(here: Here, c: HousingCase, { version }: Move, { asked, askedOn, decision, granted, decidedOn, because }: Grant): Promise<void> {
  const rows = await here.run({ name: 'relocation grant', text: 'update housing_options set grant_asked = $4, grant_asked_on = $5, grant_decision = $6, grant_pence = $7, grant_on = $8, grant_because = $9, version = version + 1 where authority_id = $1 and case_id = $2 and version = $3 returning version' }, [c.authorityId, c.id, version, asked, askedOn, decision, granted, decidedOn, because])
  if (!rows.length) throw new Stale()
  await (decision ? record(here, aboutCase(c), 'relocation.decided', { decision, pence: granted, because }) : record(here, aboutCase(c), 'relocation.asked', { pence: asked }))
}

export interface NewStep { readonly kind: Step; readonly what: string; readonly withWhom: string; readonly on: Day; readonly position: number | null }

export async function takeStep(here: Here, c: HousingCase, { kind, what, withWhom, on, position }: NewStep): Promise<void> {
  await here.run(...inserting('housing_steps', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, kind, what, with_whom: withWhom, on_day: on, position, made_by: here.user.id, made_at: here.now }))
  await record(here, aboutCase(c), 'step.taken', { kind, what, withWhom }, on)
}

/** What came of a step. */
export async function sayOutcome(here: Here, c: HousingCase, { id, version, kind, what }: StepTaken, outcome: string, on: Day): Promise<void> {
  const rows = await here.run({ name: 'housing step answered', text: 'update housing_steps set outcome = $3, outcome_on = $4, version = version + 1 where id = $1 and version = $2 returning version' }, [id, version, outcome, on])
  if (!rows.length) throw new Stale()
  await record(here, aboutCase(c), 'step.answered', { kind, what, outcome }, on)
}
