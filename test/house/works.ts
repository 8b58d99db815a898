import type { House } from '../../src/platform/testing/house.ts'
import { png } from '../../src/platform/testing/made-up-files.ts'
import type { Typed } from '../../src/platform/testing/visitor.ts'
import { needs } from './need.ts'

const on = (name: string, d: number): Typed => ({ [`${name}-day`]: String(d), [`${name}-month`]: '11', [`${name}-year`]: '2026' })

/** The steps from a case whose scheme is agreed to works that are certified, each as whoever does it. */
export function worksOn(house: House) {
  const { agreed, sends } = needs(house)
  const at = (reference: string): string => `/cases/${reference}/works`
  /** A case of an enquiry that asks for no mandatory grant: nobody need approve one. */
  const open = async (enquiry: string): Promise<string> => {
    await sends('amara', `/enquiries/${enquiry}/open-cases`, { pathways: ['standard-adaptation'], owner: await house.userId('amara') })
    return (await house.sql<{ reference: string }>("select reference from cases where pathway = 'standard-adaptation' order by id desc limit 1"))[0]!.reference
  }
  const agree = async (reference: string, why: string): Promise<string> => { await agreed(reference, why); return reference }
  const begin = async (reference: string, changed = ''): Promise<string> => { await sends('tariq', `${at(reference)}/specify`, { basis: 'itemised', ...changed ? { changed } : {} }); return reference }
  const specify = async (reference: string, why: string, changed = '', price = '1000'): Promise<string> => {
    await begin(reference, changed)
    const [adaptation] = await house.sql<{ id: string }>('select k.id from recommended_adaptations k join recommendations r on r.id = k.recommendation_id join cases c on c.id = r.case_id where c.reference = $1 order by k.id desc limit 1', [reference])
    await sends('tariq', `${at(reference)}/line`, { kind: 'one-off', description: `${why} line`, price, vat: 'standard', because: `${why} because`, quantity: '1', for: adaptation!.id })
    return reference
  }
  /** A photograph on the case, attached to all of the works. */
  const attach = async (reference: string, why: string): Promise<string> => {
    await sends('tariq', `${at(reference)}/attach`, { documents: [await photograph(reference, why)], to: 'all' })
    return reference
  }
  const photograph = async (reference: string, why: string): Promise<string> => {
    const answer = await (await house.as('amara')).sendFiles(`/cases/${reference}/documents/add`, { kind: 'photo', what: `${why} photograph` }, { file: { name: 'a.png', type: 'image/png', body: png(5, 5, [1, 1, 1]) } })
    if (answer.statusCode !== 303) throw new Error(`Adding a photograph answered ${answer.statusCode}`)
    return (await house.sql<{ id: string }>('select id from documents order by id desc limit 1'))[0]!.id
  }
  const choose = async (reference: string, why: string): Promise<string> => {
    const [line] = await house.sql<{ id: string }>('select l.id from specification_lines l join specifications s on s.id = l.specification_id join cases c on c.id = s.case_id where c.reference = $1 order by l.id desc limit 1', [reference])
    await sends('amara', `${at(reference)}/product`, { line: line!.id, what: `${why} product`, make: `${why} make`, model: `${why} model`, colour: `${why} colour`, by: `${why} chooser` })
    return reference
  }
  const order = async (reference: string, why: string): Promise<string> => { await sends('tariq', `${at(reference)}/order`, { contractor: `${why} builder`, ...on('startsOn', 16), ...on('finishesOn', 27) }); return reference }
  const sign = async (reference: string, why: string): Promise<string> => {
    for (const side of ['person', 'contractor']) await sends('amara', `${at(reference)}/sign`, { side, name: `${why} ${side}`, way: 'paper' })
    return reference
  }
  const start = async (reference: string): Promise<string> => { await sends('amara', `${at(reference)}/begun`, {}); return reference }
  const vary = async (reference: string, why: string): Promise<string> => { await sends('tariq', `${at(reference)}/vary`, { what: `${why} variation`, reason: `${why} reason`, direction: 'more', sum: '50', vat: 'zero' }); return reference }
  const inspect = async (reference: string, why: string, satisfactory = true): Promise<string> => { await sends('tariq', `${at(reference)}/inspect`, { seen: `${why} seen`, satisfactory: satisfactory ? 'yes' : 'no', ...satisfactory ? {} : { putRight: `${why} to be put right` } }); return reference }
  const judge = async (reference: string, why: string): Promise<string> => { await sends('amara', `${at(reference)}/satisfaction`, { answer: 'yes', words: `${why} satisfied` }); return reference }
  const certify = async (reference: string, why: string): Promise<string> => { await sends('maya', `${at(reference)}/certify`, { delegation: `${why} delegation`, words: `${why} certified` }); return reference }
  const defect = async (reference: string, why: string): Promise<string> => { await sends('amara', `${at(reference)}/defect`, { what: `${why} defect`, by: `${why} reporter` }); return reference }
  const underWay = async (reference: string, why: string): Promise<string> => start(await sign(await order(await specify(reference, why), why), why))
  const certified = async (reference: string, why: string): Promise<string> => certify(await judge(await inspect(await underWay(reference, why), why), why), why)

  /** From a grant that was approved to works that are under way: they begin no earlier. */
  const begunGrant = async (reference: string, why: string, price?: string, from = 18): Promise<string> => {
    await specify(reference, why, '', price)
    await sends('tariq', `${at(reference)}/order`, { contractor: `${why} builder`, ...on('startsOn', from), ...on('finishesOn', 27) })
    return start(await sign(reference, why))
  }
  const finishedGrant = async (reference: string, why: string): Promise<string> => certify(await judge(await inspect(reference, why), why), why)
  const certifiedGrant = async (reference: string, why: string): Promise<string> => finishedGrant(await begunGrant(reference, why), why)

  /** What a page of the works needs, on a case that nobody has used. */
  async function for_(path: string, reference: string, why = 'Fresh'): Promise<string> {
    await agree(reference, why)
    const what = path.slice(path.lastIndexOf('/') + 1)
    if (what === 'specify') return reference
    if (what === 'line') return begin(reference)
    if (what === 'attach') { await photograph(reference, why); return begin(reference) }
    if (what === 'product') return specify(reference, why)
    if (what === 'take-off') return attach(await begin(reference), why)
    if (what === 'order') return specify(reference, why)
    if (what === 'sign') return order(await specify(reference, why), why)
    if (what === 'begun') return sign(await order(await specify(reference, why), why), why)
    if (what === 'variation') return vary(await underWay(reference, why), why)
    if (what === 'certify') return judge(await inspect(await underWay(reference, why), why), why)
    if (what === 'defect') return certified(reference, why)
    if (what === 'mended') return defect(await certified(reference, why), why)
    return underWay(reference, why)
  }

  /** Works with something of every kind, in words that stand nowhere else: an order that ended, and one whose works are certified, with a defect. */
  async function all(enquiry: string, why: string): Promise<string> {
    const reference = await agree(await open(enquiry), why)
    await order(await choose(await attach(await specify(reference, why), why), why), why)
    await sends('tariq', `${at(reference)}/end-order`, { because: `${why} ended` })
    await begin(reference, `${why} otherwise`)
    await start(await sign(await order(reference, why), why))
    await sends('maya', `${at(await vary(reference, why))}/variation`, { decision: 'refused', because: `${why} refused` })
    await inspect(reference, why, false)
    await certify(await judge(await inspect(reference, why), why), why)
    await sends('amara', `${at(await defect(reference, why))}/mended`, { mended: `${why} mended` })
    return defect(reference, why)
  }
  return { open, specify, for: for_, all, begunGrant, finishedGrant, certifiedGrant }
}
