import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { agencyDetails, councilsOn, switchedOn } from '../councils/index.ts'
import type { Guide } from './as-text.ts'
import { withWritten, type Section } from './guide.ts'
import { standardSections } from './standard-words.ts'
import { theDraft, versionNumbered, versionOn, type Draft, type Version } from './versions.sql.ts'

type Asking = Pick<Here, 'run' | 'db' | 'agency' | 'today'>

/** The standard words, from what is entered today. */
export async function standardToday(here: Asking): Promise<readonly Section[]> {
  const [details, councils, on] = await Promise.all([agencyDetails(here), councilsOn(here, here.today), switchedOn(here, here.today)])
  const help = pathwayKeys.map(key => ({ key, where: councils.filter(({ id }) => on.some(one => one.council === id && one.pathway === key)).map(({ shortName }) => shortName) })).filter(({ where }) => where.length)
  return standardSections({ ...details, agency: here.agency.name, councils: councils.map(({ name }) => name), help: help.map(({ key, where }) => ({ key, where: where.length < councils.length ? where : [] })) })
}

const titleOf = ({ agency }: Asking): string => `A guide to ${agency.name}`
const asGuide = (here: Asking, { number, standsFrom, reviewDue, approvedOn, easyRead, sections }: Version): Guide => ({ title: titleOf(here), number, standsFrom, reviewDue, approvedOn, easyRead, sections })
const unpublished = (here: Asking, easyRead: string, sections: readonly Section[]): Guide => ({ title: titleOf(here), number: null, standsFrom: null, reviewDue: null, approvedOn: null, easyRead, sections })

/** The version asked for in the address, or the one that stands today, or the standard words while there is none. Throws NotFound. */
export async function theGuide(here: Asking & Pick<Here, 'query'>): Promise<Guide> {
  const { version } = here.query
  if (!version) {
    const now = await versionOn(here, here.today)
    return now ? asGuide(here, now) : unpublished(here, '', await standardToday(here))
  }
  const found = /^\d{1,6}$/.test(version) ? await versionNumbered(here, Number(version)) : undefined
  if (!found) throw new NotFound()
  return asGuide(here, found)
}

/** What would be published now. */
export async function nextGuide(here: Asking): Promise<{ readonly draft: Draft; readonly standard: readonly Section[]; readonly guide: Guide }> {
  const [draft, standard] = await Promise.all([theDraft(here), standardToday(here)])
  return { draft, standard, guide: unpublished(here, draft.easyRead, withWritten(standard, draft.written)) }
}
