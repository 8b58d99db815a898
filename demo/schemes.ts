import { readFileSync } from 'node:fs'
import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { pounds } from '../src/rules/money.ts'
import type { Condition } from '../src/rules/schemes/conditions.ts'
import type { EvidenceKind, Repayment, SchemeVersion } from '../src/rules/schemes/policy.ts'
import type { SchemeKey } from '../src/rules/schemes/scheme.ts'
import { project } from '../src/platform/project.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { addVersion, caseLookedAt, recordPrecedent, tellFacts, type VersionTold } from '../src/modules/schemes/index.ts'
import type { Tell } from './teller.ts'

type Asked = Exclude<Condition, { readonly asks: 'capital-below' }> | { readonly asks: 'capital-below'; readonly pounds: number; readonly clause: Condition['clause'] }
/** A scheme in schemes.json: what was found of it in public, whose it is, and why nobody may rely on it. */
interface Found {
  readonly councils: 'all' | readonly string[]; readonly but?: readonly string[]; readonly scheme: SchemeKey; readonly from: Day; readonly until?: Day; readonly title: string
  readonly maximum: number | null; readonly years?: number; readonly test: SchemeVersion['test']; readonly charge: Repayment['charge']; readonly commonPolicy?: string
  readonly evidence: readonly EvidenceKind[]; readonly document: string; readonly clause: string; readonly conditions?: readonly Asked[]; readonly because: string; readonly unconfirmed: string
}

const repayment = (charge: Repayment['charge']): Repayment => charge === 'none' ? { charge } : charge === 'whole' ? { charge, years: null } : { charge, years: 10 }
const condition = (asked: Asked): Condition => asked.asks === 'capital-below' ? { asks: asked.asks, pence: pounds(asked.pounds), clause: asked.clause } : asked

const versionOf = (found: Found, authorityId: string): VersionTold => ({
  authorityId, scheme: found.scheme, from: found.from, until: found.until ?? null, title: found.title, because: found.because, commonPolicy: found.commonPolicy ?? '',
  maximum: found.maximum === null ? null : { pence: pounds(found.maximum), years: found.years ?? null }, minimum: null, test: found.test, conditions: (found.conditions ?? []).map(condition), repayment: repayment(found.charge),
  evidence: found.evidence, source: { document: found.document, clause: found.clause, day: null }, confirmed: found.unconfirmed,
})

/** What is known in public of each council’s schemes, none of it confirmed. */
export const theSchemes = (tell: Tell): Promise<void> => tell('maya', 250, async here => {
  const found = JSON.parse(readFileSync(project('demo/schemes.json'), 'utf8')) as readonly Found[]
  for (const { id, code } of await councilsOn(here, here.today))
    for (const one of found.filter(({ councils, but = [] }) => councils === 'all' ? !but.includes(code) : councils.includes(code))) await addVersion(here, versionOf(one, id))
})

/** Somebody who asks for repairs was asked about savings, and the officer once set a rule aside for another. */
export async function whoIsEligible(tell: Tell): Promise<void> {
  const dev = await tell('dev', 0, here => Promise.resolve(here.user.authorityIds[0]!))
  await tell('dev', 140, here => recordPrecedent(here, {
    authorityId: dev, scheme: 'home-repairs-assistance', reference: '', asked: 'A new boiler before the winter, for somebody who had lived there for nine months', outcome: 'agreed', decided: 'The rule of twelve months was set aside, and the boiler was put in.',
    because: 'She had moved in from a home of the same council that flooded. The rule is there so that nobody buys a home to have it repaired, and she did not.', decidedBy: 'The head of housing, who is invented', on: addDays(here.today, -3),
  }))
  await tell('dev', 60, here => recordPrecedent(here, {
    authorityId: dev, scheme: 'home-repairs-assistance', reference: '', asked: 'A roof that costs £13,400, above the most that may be granted', outcome: 'refused', decided: 'No more than £10,000. A charity was asked for the rest.',
    because: 'Others wait for the same fund, and part of the roof is sound.', decidedBy: 'The head of housing, who is invented', on: here.today,
  }))
  await tell('amara', 4, async here => {
    const [open] = await here.run<{ reference: string }>({ name: 'repairs to tell of', text: "select c.reference from cases c where c.authority_id = $1 and c.pathway = 'home-repairs-assistance' and c.status = 'open' and c.opened_on < $2 order by c.reference limit 1" }, [dev, here.today])
    if (!open) return
    const looked = await caseLookedAt({ ...here, params: { reference: open.reference }, query: {} })
    if (looked.version) await tellFacts(here, { case: looked.case, version: looked.version }, [{ fact: 'capital', told: { pence: pounds(4_200) } }, { fact: 'lived-since', told: { since: '2011-06-30' } }, { fact: 'earlier-grant', told: { on: addDays(here.today, -900), pence: pounds(2_750) } }], here.today, 'The bank’s letters were shown on the visit')
  })
}
