import { adaptationKinds } from '../../rules/adaptations/adaptation-kinds.ts'
import { complaintKinds, complaintOutcomes } from '../../rules/complaints/kinds.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { signpostOutcomes } from '../../rules/directory/options.ts'
import { topics } from '../../rules/directory/topics.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { triageLevels } from '../../rules/enquiries/triage-levels.ts'
import { outcomes } from '../../rules/outcomes/outcomes.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { pathways, pathwayTitles } from '../../rules/pathways/pathways.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { schemeKinds } from '../../rules/schemes/scheme.ts'

/** The words a question is made of. Saved questions hold the keys: add one, never rename or remove one; what each is in the database stands in `compile.sql.ts`. */
export type Of = 'cases' | 'enquiries' | 'signposts' | 'complaints'
export type Options = Readonly<Record<string, string>>

/** Lists that differ from agency to agency. */
export interface Lists { readonly councils: Options; readonly services: Options }

interface Count { readonly title: string; readonly of: Of; readonly counts: string }
export const counts = {
  'cases-opened': { title: 'Cases opened', of: 'cases', counts: 'Cases by the day they were opened, whatever became of them.' },
  'cases-completed': { title: 'Cases completed', of: 'cases', counts: 'Cases by the day they were completed.' },
  'cases-closed': { title: 'Cases closed, completed or not', of: 'cases', counts: 'Cases closed now, by the day they were closed; one that was opened again is not counted.' },
  'cases-open': { title: 'Cases open on the last day', of: 'cases', counts: 'Cases opened on or before the last day, and not closed by then. The first day does not matter.' },
  'people-helped': { title: 'People helped: with a case completed', of: 'cases', counts: 'People with a case completed on a day of the period, each once. Somebody with cases in two rows or columns is counted in both, and once in the total.' },
  'enquiries-received': { title: 'Enquiries received', of: 'enquiries', counts: 'Enquiries by the day they came.' },
  'enquiries-advised': { title: 'Enquiries on which advice was given', of: 'enquiries', counts: 'Enquiries by the day advice was given.' },
  'signposts-given': { title: 'Signposts given', of: 'signposts', counts: 'Signposts by the day somebody was pointed there; a person pointed to two places is two.' },
  'complaints-received': { title: 'Complaints received', of: 'complaints', counts: 'Complaints by the day they were received.' },
} as const satisfies Readonly<Record<string, Count>>
export type CountKey = keyof typeof counts
export const countOf = (key: CountKey): Count => counts[key]

export interface Dimension {
  readonly title: string
  /** Of which records it can be said; of those, which may be broken down by it: a case may have two of some things. */
  readonly of: readonly Of[]
  readonly breaks: readonly Of[]
  /** Comes from the person’s own record, which only those who may see people read. */
  readonly ofPeople?: true
  options(lists: Lists): Options
}

/** For what was left empty. */
export const notRecorded = 'none'
const none = { [notRecorded]: 'Not recorded' }
const dimension = (title: string, of: readonly Of[], options: Options | ((lists: Lists) => Options), rest: Partial<Pick<Dimension, 'breaks' | 'ofPeople'>> = {}): Dimension =>
  ({ title, of, breaks: of, options: typeof options === 'function' ? options : () => options, ...rest })
const titles = <T extends { readonly title: string }>(of: Readonly<Record<string, T>>): Options => Object.fromEntries(Object.entries(of).map(([key, { title }]) => [key, title]))

const stages: Options = Object.fromEntries(pathwayKeys.flatMap(key => {
  const longest = Math.max(...pathways[key].map(version => version.stages.length))
  return Array.from({ length: longest }, (_, at) => [`${key}.${at + 1}`, `${pathwayTitles[key]}: ${pathways[key].findLast(version => version.stages[at])!.stages[at]!.title}`])
}))

export const ages = { under18: 'Under 18', '18to64': '18 to 64', '65to79': '65 to 79', '80plus': '80 and over', ...none } as const

/** What a question can be narrowed by and broken down by. */
export const dimensions = {
  council: dimension('Council', ['cases', 'enquiries', 'signposts', 'complaints'], ({ councils }) => ({ ...councils, ...none })),
  pathway: dimension('Pathway', ['cases'], pathwayTitles),
  stage: dimension('Stage now', ['cases'], stages),
  scheme: dimension('Scheme', ['cases'], { ...titles(schemeKinds), ...none }),
  status: dimension('Open or closed now', ['cases', 'enquiries'], { open: 'Open', paused: 'Open, its clock stopped', closed: 'Closed' }),
  urgency: dimension('Urgent or not', ['cases'], { urgent: 'Urgent', standard: 'Not urgent' }),
  reason: dimension('Why it was closed', ['cases'], { ...reasonsToClose, ...none }),
  fitted: dimension('What was fitted', ['cases'], adaptationKinds, { breaks: [], ofPeople: true }),
  claimed: dimension('Outcome claimed', ['cases'], outcomes, { breaks: [] }),
  channel: dimension('How they came', ['cases', 'enquiries', 'signposts'], { ...channels, ...none }),
  source: dimension('Who referred them', ['cases', 'enquiries', 'signposts'], { ...referralSources, ...none }),
  age: dimension('Age on the day counted', ['cases', 'enquiries'], ages, { ofPeople: true }),
  triage: dimension('Triage level', ['enquiries'], { ...triageLevels, ...none }),
  topic: dimension('Topic', ['enquiries', 'signposts'], { ...topics, ...none }, { breaks: ['signposts'] }),
  service: dimension('Service pointed to', ['signposts'], ({ services }) => ({ ...services, [notRecorded]: 'A place that is not in the directory' })),
  passed: dimension('Their details passed on', ['signposts'], { yes: 'Passed on, with their consent', no: 'Not passed on' }),
  came: dimension('What came of it', ['signposts'], { ...signpostOutcomes, [notRecorded]: 'Not yet asked' }),
  about: dimension('What the complaint is about', ['complaints'], complaintKinds),
  complaintStage: dimension('Stage of the complaint now', ['complaints'], titles(complaintStages)),
  complaintOutcome: dimension('Outcome of the complaint', ['complaints'], { ...complaintOutcomes, [notRecorded]: 'None yet' }),
} as const satisfies Readonly<Record<string, Dimension>>
export type NarrowKey = keyof typeof dimensions
export const dimensionOf = (key: NarrowKey): Dimension => dimensions[key]
export const narrowKeys = Object.keys(dimensions) as readonly NarrowKey[]

/** Parts of time, of the day that is counted by. */
export const times = { month: 'Month', quarter: 'Quarter', year: 'Financial year' } as const
export type TimeKey = keyof typeof times
export type BreakKey = NarrowKey | TimeKey

export const isNarrowKey = (key: string): key is NarrowKey => Object.hasOwn(dimensions, key)
export const isTimeKey = (key: string): key is TimeKey => Object.hasOwn(times, key)
export const titleOfBreak = (key: BreakKey): string => isTimeKey(key) ? times[key] : dimensions[key].title
export const breakTitles: Readonly<Record<string, string>> = { ...Object.fromEntries(narrowKeys.filter(key => dimensionOf(key).breaks.length).map(key => [key, dimensions[key].title])), ...times }
