import type { Day } from '../../rules/calendar/day.ts'
import { checkEligibility } from '../../rules/schemes/conditions.ts'
import { factsKnown, factTitles, type FactKey, type FactTold } from '../../rules/schemes/facts.ts'
import { schemeKinds, isSchemeKey, schemesOn, type SchemeKey } from '../../rules/schemes/scheme.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { versionOn, type Stored } from './scheme-version.ts'
import { versionsOf } from './versions.sql.ts'

export type FactRow = FactTold & { readonly scheme: string; readonly on: Day; readonly how: string; readonly by: string }
interface CaseRow extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly pathway: PathwayKey; readonly scheme: string; readonly status: string; readonly openedOn: Day; readonly council: string; readonly born: Day | null; readonly tenure: string; readonly facts: readonly FactRow[] }

const numbered = {
  name: 'eligibility of a case',
  text: `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.pathway, c.scheme, c.status, c.opened_on as "openedOn", a.short_name as council, p.born_on as born, h.tenure,
      (select coalesce(json_agg(json_build_object('fact', f.fact, 'told', f.told, 'scheme', f.scheme, 'on', f.on_day, 'how', f.how, 'by', u.name) order by f.on_day desc, f.at desc, f.id desc), '[]')
        from eligibility_facts f join users u on u.id = f.by_user where f.authority_id = c.authority_id and f.case_id = c.id) as facts
    from cases c join authorities a on a.id = c.authority_id join people p on p.id = c.person_id join homes h on h.id = c.home_id where c.reference = $1`,
}

/** A case, the schemes it may have, the one that is looked at, and the version of it that held on the day the case was opened. */
export interface Looked {
  readonly case: CaseRow
  readonly schemes: Readonly<Record<string, string>>
  readonly scheme: SchemeKey | undefined
  readonly version: Stored | undefined
}

/** The case in the address, with the scheme that the address names, or else its own. Throws NotFound. */
export async function caseLookedAt(here: Pick<Here, 'run' | 'params' | 'query'>): Promise<Looked> {
  const [found] = await here.run<CaseRow>(numbered, [(here.params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  const own = isSchemeKey(found.scheme) ? found.scheme : undefined
  const schemes: Record<string, string> = { ...own && { [own]: schemeKinds[own].title }, ...schemesOn(found.pathway) }
  const asked = here.query.scheme ?? ''
  const scheme = isSchemeKey(asked) && Object.hasOwn(schemes, asked) ? asked : own ?? (Object.keys(schemes)[0] as SchemeKey | undefined)
  const version = scheme && versionOn(await versionsOf(here, { authorityId: found.authorityId, scheme }), found.openedOn)
  return { case: found, schemes, scheme, version }
}

/** What was told that bears on one scheme: of earlier grants, only those under it. */
export const factsFor = ({ facts }: Pick<CaseRow, 'facts'>, scheme: SchemeKey): readonly FactRow[] => facts.filter(({ fact, scheme: of }) => fact !== 'earlier-grant' || of === scheme)

/** Each condition of a version as it stands for a case on a day. */
export const checkedFor = (c: Pick<CaseRow, 'facts' | 'born' | 'tenure'>, version: Stored, day: Day) =>
  checkEligibility(version, factsKnown(version.conditions, c, factsFor(c, version.scheme), day))

/** Keeps what was told, beside what was told before, and says in the case’s story how the conditions stand now. */
export async function tellFacts(here: Here, { case: c, version }: { readonly case: CaseRow; readonly version: Stored }, told: readonly FactTold[], on: Day, how: string): Promise<void> {
  for (const { fact, told: what } of told)
    await here.run(...inserting('eligibility_facts', { id: here.newId(), authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, scheme: version.scheme, fact, told: JSON.stringify(what), on_day: on, how, by_user: here.user.id, at: here.now }))
  const [now] = await here.run<CaseRow>(numbered, [c.reference])
  const standings = checkedFor(now!, version, here.today).map(({ standing }) => standing)
  const count = (which: string): number => standings.filter(one => one === which).length
  const facts = [...new Set(told.map(({ fact }) => factTitles[fact as FactKey]))]
  await record(here, { authorityId: c.authorityId, circleId: c.circleId, caseId: c.id }, 'eligibility.checked', { scheme: version.title, facts, met: count('met'), notMet: count('not met'), notKnown: count('not known') }, on)
}
