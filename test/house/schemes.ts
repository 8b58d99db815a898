import type { House } from '../../src/platform/testing/house.ts'
import type { Typed, Visitor } from '../../src/platform/testing/visitor.ts'

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

async function saves(visitor: Visitor, path: string, typed: Typed): Promise<void> {
  const answer = await visitor.send(path, typed)
  if (answer.statusCode !== 303) throw new Error(`${path} answered ${answer.statusCode}: ${/There is a problem[\s\S]{0,600}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? answer.body.slice(0, 300)}`)
}

/** Two schemes of a council, one of them in two versions, and a decision outside the rule that is about no case: in words that stand nowhere else. */
export async function offerSchemes(maya: Visitor, council: string, why: string): Promise<void> {
  const version = (scheme: string, d: number): Typed => ({
    council, scheme, title: `${why} scheme`, because: `${why} because`, maximum: '1000', years: '5', test: 'own rules', charge: 'whole', evidence: ['savings'], document: `${why} document`, confirmed: 'no', unconfirmed: `${why} unconfirmed`, ...on('from', d),
    capitalPence: String(16_000 + d), capitalNumber: '4.2', capitalQuoted: `${why} quoted`, capitalPlain: `${why} plain`,
  })
  for (const [scheme, d] of [['minor-adaptation', 1], ['minor-adaptation', 2], ['handyperson-subsidy', 1]] as const) await saves(maya, '/schemes/add', version(scheme, d))
  await saves(maya, '/schemes/precedents/record', { council, scheme: 'minor-adaptation', asked: `${why} asked`, outcome: 'part', decided: `${why} decided`, because: `${why} reasons`, decidedBy: `${why} decider` })
}

/** What was found out for a scheme on a case, and a decision about it outside the rule. */
export async function checkFor(house: House, amara: Visitor, maya: Visitor, reference: string, why: string): Promise<void> {
  await saves(amara, `/cases/${reference}/eligibility/facts`, { capital: '300', earlier: 'yes', earlierPence: '100', ...on('earlierOn', 1), how: `${why} letters` })
  const [{ council }] = await house.sql<{ council: string }>('select authority_id as council from cases where reference = $1', [reference]) as [{ council: string }]
  await saves(maya, '/schemes/precedents/record', { council, scheme: 'minor-adaptation', reference, asked: `${why} asked of the case`, outcome: 'agreed', decided: `${why} decided on the case`, because: `${why} reasons of the case`, decidedBy: `${why} decider of the case` })
}
