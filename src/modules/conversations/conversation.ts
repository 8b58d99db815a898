import { meccPromptKeys, type MeccAnswer, type MeccPrompt } from '../../rules/conversations/mecc-prompts.ts'
import { addMoney, type Pence } from '../../rules/money.ts'
import type { Day } from '../../rules/calendar/day.ts'

/** What was said in a conversation. Any of it may be empty. */
export interface Told {
  readonly matters: string
  readonly different: string
  readonly atHome: string
  readonly health: string
  readonly aroundThem: string
  readonly talkedAbout: readonly string[]
  readonly accepted: readonly string[]
  readonly declined: readonly string[]
  readonly acceptedBecause: string
  readonly declinedBecause: string
  readonly levels: readonly string[]
  readonly meccOffered: readonly string[]
  readonly meccAccepted: readonly string[]
  readonly meccDeclined: readonly string[]
  readonly flags: readonly string[]
}

/** A conversation that was begun, and no more. */
export const saidNothing: Told = {
  matters: '', different: '', atHome: '', health: '', aroundThem: '', talkedAbout: [], accepted: [], declined: [], acceptedBecause: '', declinedBecause: '', levels: [], meccOffered: [], meccAccepted: [], meccDeclined: [], flags: [],
}

type Raised = Pick<Told, 'meccOffered' | 'meccAccepted' | 'meccDeclined'>
/** What came of each prompt; the empty text where it was not raised. */
export type MeccAnswers = Readonly<Record<MeccPrompt, MeccAnswer | ''>>

/** The prompts by what came of them, from the answers one by one. */
export function raisedOf(answers: MeccAnswers): Raised {
  const those = (wanted: MeccAnswer) => meccPromptKeys.filter(key => answers[key] === wanted)
  return { meccOffered: those('offered'), meccAccepted: those('accepted'), meccDeclined: those('declined') }
}

/** The answers one by one: the other way round. */
export const meccAnswersOf = ({ meccOffered, meccAccepted, meccDeclined }: Raised): MeccAnswers =>
  Object.fromEntries(meccPromptKeys.map(key => [key, meccAccepted.includes(key) ? 'accepted' : meccDeclined.includes(key) ? 'declined' : meccOffered.includes(key) ? 'offered' : ''])) as unknown as MeccAnswers

/** What somebody is better off by, after a check or a claim. Nothing of either was a check that found nothing. */
export interface Gain {
  readonly benefit: string
  readonly name: string
  readonly help: string
  readonly weekly: Pence
  readonly once: Pence
  readonly on: Day
}

export const gainedInAll = (gains: readonly Pick<Gain, 'weekly' | 'once'>[]): { weekly: Pence; once: Pence } =>
  ({ weekly: addMoney(...gains.map(({ weekly }) => weekly)), once: addMoney(...gains.map(({ once }) => once)) })
