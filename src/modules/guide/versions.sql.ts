import type { Day } from '../../rules/calendar/day.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { emptySections, type Section, type SectionKey, type Written } from './guide.ts'

export interface Version { readonly number: number; readonly sections: readonly Section[]; readonly easyRead: string; readonly standsFrom: Day; readonly reviewDue: Day; readonly approvedOn: Day | null }
export type VersionDays = Omit<Version, 'sections' | 'easyRead'>
/** What is being written, for the next version. */
export interface Draft { readonly id: string; readonly written: Written; readonly easyRead: string; readonly version: number }

const days = 'number, stands_from as "standsFrom", review_due as "reviewDue", approved_on as "approvedOn"'
const standing = { name: 'guide that stands', text: `select ${days}, sections, easy_read as "easyRead" from guide_versions where stands_from <= $1 order by number desc limit 1` }
const numbered = { name: 'guide numbered', text: `select ${days}, sections, easy_read as "easyRead" from guide_versions where number = $1` }
const everyOne = { name: 'every guide', text: `select ${days} from guide_versions order by number desc` }
const drafted = { name: 'guide draft', text: 'select id, sections as written, easy_read as "easyRead", version from guide_draft' }

/** The version that stands on a day: the latest that has begun. */
export const versionOn = async ({ run }: Pick<Here, 'run'>, day: Day): Promise<Version | undefined> => (await run<Version & Record<string, unknown>>(standing, [day]))[0]
export const versionNumbered = async ({ run }: Pick<Here, 'run'>, number: number): Promise<Version | undefined> => (await run<Version & Record<string, unknown>>(numbered, [number]))[0]
/** The days of every version, the latest first. */
export const everyVersion = ({ run }: Pick<Here, 'run'>): Promise<VersionDays[]> => run<VersionDays & Record<string, unknown>>(everyOne, [])
export const theDraft = async ({ run }: Pick<Here, 'run'>): Promise<Draft> => (await run<Draft & Record<string, unknown>>(drafted, []))[0]!

async function changeDraft(here: Here, before: Draft, to: { readonly sections?: string; readonly easy_read?: string }): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('guide_draft').set({ ...to, version: before.version + 1, changed_at: here.now }).where('id', '=', before.id).where('version', '=', before.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
}

/** Writes a section of the next version; null puts its standard words back. Throws Stale when somebody else was first. */
export async function writeSection(here: Here, before: Draft, key: SectionKey, section: { readonly title: string; readonly words: string } | null): Promise<void> {
  const { [key]: _was, ...others } = before.written
  await changeDraft(here, before, { sections: JSON.stringify(section ? { ...others, [key]: section } : others) })
  await recordSetting(here, 'guide.written', section ? { section: key, title: section.title } : { section: key, standard: 'yes' })
}

/** Says where the easy-read form is, or that there is none. */
export async function sayEasyRead(here: Here, before: Draft, easyRead: string): Promise<void> {
  await changeDraft(here, before, { easy_read: easyRead })
  await recordSetting(here, 'guide.easy-read', { easyRead })
}

/** Makes the next version of these sections, for good. Throws a Refusal when one has no words, and Stale when the draft has changed. */
export async function publishGuide(here: Here, draft: Draft, sections: readonly Section[], { standsFrom, reviewDue, approvedOn }: Omit<VersionDays, 'number'>): Promise<number> {
  const [empty] = emptySections(sections)
  if (empty) throw new Refusal(`Write the section “${empty.title}” first: it has no words yet`, 'standsFrom')
  await changeDraft(here, draft, {})
  const [latest] = await everyVersion(here)
  if (latest && standsFrom < latest.standsFrom) throw new Refusal('The day it stands from must not be before that of the last version', 'standsFrom')
  const number = (latest?.number ?? 0) + 1
  await here.db.insertInto('guide_versions').values({ id: here.newId(), number, sections: JSON.stringify(sections), easy_read: draft.easyRead, stands_from: standsFrom, review_due: reviewDue, approved_on: approvedOn, published_by: here.user.id, at: here.now }).execute()
  await recordSetting(here, 'guide.published', { number: String(number), from: standsFrom, reviewDue, ...(approvedOn ? { approvedOn } : {}) })
  return number
}
