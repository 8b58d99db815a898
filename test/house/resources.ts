import type { House } from '../../src/platform/testing/house.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'

const born: Typed = { 'born-day': '1', 'born-month': '7', 'born-year': '1947' }
const day = (name: string): Typed => ({ [`${name}-day`]: '2', [`${name}-month`]: '11', [`${name}-year`]: '2026' })
/** What is told for a test: each page of it, in words that stand nowhere else where it takes words. */
const told = (why: string): readonly (readonly [page: string, typed: Typed])[] => [
  ['adult?at=households.0.person', { name: `${why} person`, ...born, is: ['disabledOccupant'] }],
  ['adult?at=households.0.partner', { name: `${why} partner`, ...born, is: [] }],
  ['child', { name: `${why} child`, 'born-day': '1', 'born-month': '7', 'born-year': '2017' }],
  ['other', { name: `${why} lodger`, ...born, as: 'relative or friend' }],
  ['benefit', { kind: 'attendance-allowance' }],
  ['income', { kind: 'other-counted', amount: '80', per: 'week', why: `${why} income` }],
  ['work', { of: 'an employer', hours: '8', per: 'week', net: '60' }],
  ['capital', { kind: 'other-counted', value: '7000', why: `${why} savings` }],
  ['earlier-grant', { reference: `${why} grant`, ...day('appliedOn'), certificate: 'owner', reducedBy: '10' }],
]
const everything = ['partner', 'children', 'others', 'benefits', 'incomes', 'work', 'capital', 'earlier-grants']

/** The pages of the test of resources on a case, each as Amara fills it in. */
export function resources(house: House) {
  const sends = async (reference: string, page: string, typed: Typed): Promise<void> => {
    const path = `/cases/${reference}/resources/${page}`
    const answer = await (await house.as('amara')).send(path, typed)
    if (answer.statusCode !== 303) throw new Error(`${path} answered ${answer.statusCode}: ${/There is a problem[\s\S]{0,600}/.exec(answer.body)?.[0].replace(/<[^>]+>/g, ' ') ?? answer.body.slice(0, 300)}`)
  }
  const begin = (reference: string, because = ''): Promise<void> => sends(reference, 'begin', { certificate: 'owner', ...day('appliedOn'), ...day('approvedOn'), expense: '9000', because })
  const tell = async (reference: string, why: string): Promise<void> => { for (const [page, typed] of told(why)) await sends(reference, page, typed) }
  const asked = (reference: string): Promise<void> => sends(reference, 'asked', { asked: everything })
  const evidence = (reference: string, why: string): Promise<void> => sends(reference, 'evidence/ask', { other: `${why} paper` })
  return { sends, begin, tell, asked, evidence }
}

/** One test that was determined and another that is being taken, with evidence that was seen and evidence that was not. */
export async function testResources(house: House, reference: string, why: string): Promise<void> {
  const { sends, begin, tell, asked, evidence } = resources(house)
  await begin(reference)
  await tell(reference, why)
  await asked(reference)
  await sends(reference, 'determine', {})
  await begin(reference, `${why} has changed`)
  await evidence(reference, `${why} first`)
  await sends(reference, 'evidence/seen', { how: 'copy', note: `${why} copy` })
  await evidence(reference, why)
}

/** A test on a case that nobody has used, as far as this page needs it. */
export async function readyFor(house: House, page: string, reference: string): Promise<void> {
  const { begin, tell, asked, evidence } = resources(house)
  if (page.endsWith('/begin')) return
  await begin(reference)
  if (page.endsWith('/adult')) return
  await tell(reference, 'Fresh')
  if (page.endsWith('/determine')) await asked(reference)
  if (/\/evidence\/(chase|seen)$/.test(page)) await evidence(reference, 'Fresh')
}
