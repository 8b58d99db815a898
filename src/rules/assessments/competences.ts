import { adaptationKinds, type AdaptationKind } from '../adaptations/adaptation-kinds.ts'
import type { Day } from '../calendar/day.ts'
import { inForceOn, type Dated } from '../dated.ts'
import type { Role } from '../roles.ts'
import type { Need } from './priorities.ts'

/** What the register says of a member of staff. Add one with the check of the table: never rename or remove a key. */
export const competences = {
  'trusted-assessor': 'Trusted assessor',
  supervised: 'Works under supervision',
} as const
export type Competence = keyof typeof competences

interface Limits extends Dated { readonly kinds: readonly AdaptationKind[]; readonly invented: true }
/**
 * What a trusted assessor may be entered for: what they may recommend without an occupational therapist. Add a version at the end; change none.
 * 001 SE6 and 7.7b ask for limits and name none: this list was invented for the demonstration, for the agency’s therapists and the Board to agree.
 */
export const limits: readonly Limits[] = [{ from: '2018-04-01', kinds: ['grab-rails', 'stair-rails', 'stairlift', 'ramp', 'level-access-shower', 'door-entry'], invented: true }]

/** An entry of the register: what somebody is entered as, and for what, from one day until another. */
export interface Entry { readonly as: Competence; readonly from: Day; readonly until: Day | null; readonly kinds: readonly string[] }
const standsOn = (day: Day) => ({ from, until }: Entry): boolean => from <= day && (until === null || until >= day)

export interface Assessor { readonly role: Role; readonly entries: readonly Entry[] }

/** Whether somebody may assess on a day: an occupational therapist, or a trusted assessor whose entry holds that day. */
export const mayAssess = ({ role, entries }: Assessor, day: Day): boolean =>
  role === 'occupational therapist' || entries.some(entry => entry.as === 'trusted-assessor' && standsOn(day)(entry))

/** The kinds that somebody may recommend by themselves on a day; undefined for an occupational therapist, who may recommend any. */
export const mayRecommend = ({ role, entries }: Assessor, day: Day): ReadonlySet<string> | undefined => role === 'occupational therapist' ? undefined
  : new Set(entries.filter(entry => entry.as === 'trusted-assessor' && standsOn(day)(entry)).flatMap(({ kinds }) => kinds).filter(kind => (inForceOn(limits, day).kinds as readonly string[]).includes(kind)))

export interface Proposed { readonly need: Need | ''; readonly kinds: readonly string[] }

/** Why an occupational therapist must countersign what this assessor recommends; empty when nobody need to. */
export function whyCountersigned(assessor: Assessor, { need, kinds }: Proposed, day: Day): string[] {
  const may = mayRecommend(assessor, day)
  const beyond = may ? [...new Set(kinds)].filter(kind => !may.has(kind)) : []
  return [
    ...may && need === 'complex' ? ['The need is complex, and a trusted assessor recommends for simple needs'] : [],
    ...beyond.map(kind => `${adaptationKinds[kind as AdaptationKind] ?? kind} is not among what this trusted assessor may recommend alone`),
    ...assessor.entries.some(entry => entry.as === 'supervised' && standsOn(day)(entry)) ? ['The assessor works under supervision'] : [],
  ]
}
