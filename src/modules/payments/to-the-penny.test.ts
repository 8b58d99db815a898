import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { grants } from '../../../test/house/grants.ts'
import { pence, pounds } from '../../rules/money.ts'
import { newId } from '../../platform/ids.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { addFund, allocate, commit, fundsOf, leftToCommit, moneyOfCase, release, type MoneyOfCase } from '../funds/index.ts'
import { hands } from './hands.testing.ts'
import { answerPayment, askForPayment, askForRetention, makeBatch, takeBack, type InvoiceTold } from './index.ts'

const house = await openHouse()
const { known, needed, tested, applied, delegated, prepared, decided } = grants(house)
const by = hands(house)
/** Two cases in one council, one in the other, each with £6,317.17 approved. */
const cases: { readonly reference: string; readonly council: 'RIV' | 'HIL'; readonly officer: 'dev' | 'hal' }[] = []
const money = (here: Here, reference: string): Promise<MoneyOfCase> => moneyOfCase(here, reference) as Promise<MoneyOfCase>

beforeAll(async () => {
  const amara = await house.as('amara')
  for (const [surname, postcode, council, officer, howMany] of [['Stairwell', 'ZE1 1AA', 'RIV', 'dev', 2], ['Hillside', 'ZE2 2AA', 'HIL', 'hal', 1]] as const) {
    const at = (await amara.send('/enquiries/new', { channel: 'phone', givenName: 'Vera', surname, line1: '8 Station Road', postcode })).headers.location!
    await delegated(officer)
    for (let n = 0; n < howMany; n++) {
      await amara.send(`${at}/open-cases`, { pathways: ['major-adaptation'], owner: await house.userId('amara'), recommendedBy: 'somebody-else', recommender: 'The hospital' })
      const { reference } = (await house.sql<{ reference: string }>('select reference from cases order by id desc limit 1'))[0]!
      await known(reference, 'owner')
      await needed(reference)
      await tested(reference)
      await applied(reference)
      await prepared(reference)
      await decided(reference, {}, officer)
      cases.push({ reference, council, officer })
    }
    for (const [name, stream, amount] of [['Grants', 'dfg-capital', 12_000], ['Top-up', 'district-top-up', 3_000]] as const)
      await by('maya', async here => addFund(here, { authorityId: await house.council(council), year: 2026, stream, name, source: 'The budget', pence: pounds(amount), on: here.today }))
  }
}, 120_000)

/** What an act comes to: done, or refused with a reason. Anything else is a fault. */
async function tries(act: () => Promise<unknown>): Promise<'done' | 'refused'> {
  try {
    await act()
    return 'done'
  } catch (error) {
    if (error instanceof Refusal || error instanceof Stale) return 'refused'
    throw error
  }
}
const invoice = (number: number, net: number, more: Partial<InvoiceTold> = {}): InvoiceTold => ({ kind: 'stage', contractor: 'Mason Builders', invoice: `INV-${number}`, invoiceOn: '2026-11-17', net: pence(net), vat: pence(0), others: pence(0), retention: pence(0), satisfied: 'yes', satisfiedWhy: '', ...more })

/** Every council’s dial against its cases, as its own officer sees both; what a case was paid against what was granted; and each invoice. */
async function inOrder(): Promise<{ committed: number; spent: number }[]> {
  const sums: { committed: number; spent: number }[] = []
  for (const [council, officer] of [['RIV', 'dev'], ['HIL', 'hal']] as const)
    await by(officer, async here => {
      const funds = await fundsOf(here)
      const mine = await Promise.all(cases.filter(one => one.council === council).map(({ reference }) => money(here, reference)))
      for (const fund of funds) {
        const of = mine.flatMap(c => c.funds.filter(({ fundId }) => fundId === fund.id))
        expect([fund.council, fund.name, fund.committed, fund.spent]).toEqual([fund.council, fund.name, of.reduce((sum, one) => sum + one.committed, 0), of.reduce((sum, one) => sum + one.spent, 0)])
        expect(fund.committed <= fund.allocated && fund.spent <= fund.committed).toBe(true)
      }
      for (const c of mine) {
        expect(c.funds.filter(({ drawn, committed, spent }) => drawn > committed || spent > drawn)).toEqual([])
        expect(c.funds.reduce((sum, one) => sum + one.spent, 0)).toBeLessThanOrEqual(631_717)
      }
      sums.push({ committed: funds.reduce((sum, one) => sum + one.committed, 0), spent: funds.reduce((sum, one) => sum + one.spent, 0) })
    })
  expect(await house.sql("select r.contractor_key, r.invoice_key from payments y join payment_requests r on r.id = y.request_id where y.answer <> 'refused' group by 1, 2 having sum(case y.answer when 'approved' then 1 else -1 end) > 1")).toEqual([])
  expect(await house.sql('select payment_id from batched_payments group by 1 having count(*) > 1')).toEqual([])
  return sums
}

const step = fc.record({
  what: fc.constantFrom('allocate', 'commit', 'release', 'ask', 'ask', 'retention', 'answer', 'answer', 'answer', 'take back', 'batch', 'certify'),
  which: fc.nat({ max: 2 }), number: fc.nat({ max: 7 }), amount: fc.integer({ min: 1, max: 700_000 }), yes: fc.boolean(),
})

describe('councils’ money', { timeout: 600_000 }, () => {
  it('whatever is allocated, committed, given back, asked for, paid and taken back: after each step every council’s dial is the sum of its cases to the penny, and no invoice is paid twice', async () => {
    const told: Record<string, number> = {}
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 25 }), async steps => {
      for (const { what, which, number, amount, yes } of steps) {
        const { reference, council, officer } = cases[which]!
        const before = await inOrder()
        let [committed, spent] = [0, 0]
        const came = await tries(() => {
          switch (what) {
            case 'allocate': return by('maya', async here => allocate(here, (await fundsOf(here, { authorityId: await house.council(council) }))[number % 2]!, { pence: pence(yes ? amount : 0 - amount), because: 'A change', on: here.today }))
            case 'commit': return by('tariq', async here => {
              const c = await money(here, reference)
              const [one, other] = await fundsOf(here, { authorityId: c.authorityId })
              const all = leftToCommit(c)
              const first = Math.min(all, amount)
              committed = all
              await commit(here, c, { parts: [{ fundId: one!.id, pence: pence(first) }, ...first < all ? [{ fundId: other!.id, pence: pence(all - first) }] : []], because: 'As approved', overspend: '' })
            })
            case 'release': return by(officer, async here => {
              const c = await money(here, reference)
              const from = c.funds[number % Math.max(1, c.funds.length)]
              committed = 0 - Math.max(1, amount % 100_000)
              await release(here, c, { fundId: from?.fundId ?? newId(), pence: pence(0 - committed), because: 'Cheaper works' }).catch((error: unknown) => { throw from ? error : new Refusal('Nothing is committed') })
            })
            case 'ask': return by('tariq', async here => askForPayment(here, await money(here, reference), invoice(number, 1 + amount % 300_000, yes ? { retention: pence(amount % 1_000) } : {})))
            case 'retention': return by('amara', async here => {
              const c = await money(here, reference)
              await askForRetention(here, c, c.asked.find(({ retention }) => retention > 0)?.id ?? newId(), { satisfied: 'yes', satisfiedWhy: '' })
            })
            case 'answer': return by(officer, async here => {
              const c = await money(here, reference)
              const one = c.asked.find(({ answer }) => answer === null)
              if (!one) throw new Refusal('Nothing waits')
              const approve = yes || number > 2
              spent = approve ? one.pence : 0
              await answerPayment(here, c, one.id, { approve, because: 'As checked' })
            })
            case 'take back': return by(officer, async here => {
              const c = await money(here, reference)
              const one = c.asked.findLast(({ answer, reversedOn }) => answer === 'approved' && !reversedOn)
              if (!one) throw new Refusal('Nothing is paid')
              spent = 0 - one.pence
              await takeBack(here, c, one.id, 'To the wrong account')
            })
            case 'batch': return by(officer, async here => makeBatch(here, await house.council(council)))
            case 'certify': return house.sql(`insert into events (id, authority_id, case_id, kind, on_day, by_user) select $2, authority_id, id, 'works.certified', '2026-11-18', (select id from users limit 1) from cases where reference = $1`, [reference, newId()])
          }
        })
        told[`${what} ${came}`] = (told[`${what} ${came}`] ?? 0) + 1
        const after = await inOrder()
        const at = council === 'RIV' ? 0 : 1
        // What the act says it did is what moved, in its own council and no other.
        expect([what, came, after[at]!.committed - before[at]!.committed, after[at]!.spent - before[at]!.spent]).toEqual([what, came, came === 'done' ? committed : 0, came === 'done' ? spent : 0])
        expect(after[1 - at]).toEqual(before[1 - at])
      }
    }), process.env.NEWEL_FULL ? { numRuns: 40 } : { numRuns: 5, seed: 3 })
    // Each kind of act was done and not only refused: five histories of any kind may lack one, so those of every day are always the same.
    for (const what of ['allocate', 'commit', 'release', 'ask', 'answer', 'take back']) expect(Object.keys(told)).toContain(`${what} done`)
  })

  it('is paid once for an invoice that several ask for and approve at the same moment', async () => {
    const [one, other] = cases as [typeof cases[0], typeof cases[0]]
    await by('maya', async here => allocate(here, (await fundsOf(here, { authorityId: await house.council('RIV') }))[0]!, { pence: pounds(20_000), because: 'Room for both', on: here.today }))
    for (const { reference } of [one, other]) await tries(() => by('dev', async here => {
      const c = await money(here, reference)
      const [fund] = await fundsOf(here, { authorityId: c.authorityId })
      await commit(here, c, { parts: [{ fundId: fund!.id, pence: leftToCommit(c) }], because: 'As approved', overspend: '' })
    }))
    for (let round = 0; round < 4; round++) {
      // Room on both cases: what was paid before is taken back.
      for (const { reference } of [one, other]) for (;;) {
        const came = await tries(() => by('dev', async here => {
          const c = await money(here, reference)
          const paid = c.asked.findLast(({ answer, reversedOn }) => answer === 'approved' && !reversedOn)
          const waiting = c.asked.find(({ answer }) => answer === null)
          if (waiting) await answerPayment(here, c, waiting.id, { approve: false, because: 'Another round' })
          else if (paid) await takeBack(here, c, paid.id, 'Another round')
          else throw new Refusal('Nothing is left')
        }))
        if (came === 'refused') break
      }
      const asked = await Promise.all([one, other, one, other, one].map(({ reference }) => tries(() => by('tariq', async here => askForPayment(here, await money(here, reference), invoice(1000 + round, 200_000))))))
      expect(asked.filter(came => came === 'done')).toHaveLength(1)
      const approved = await Promise.all([one, other, one, other, one].map(({ reference }) => tries(() => by('dev', async here => {
        const c = await money(here, reference)
        const waiting = c.asked.find(({ answer }) => answer === null)
        if (!waiting) throw new Refusal('Nothing waits')
        await answerPayment(here, c, waiting.id, { approve: true, because: '' })
      }))))
      expect(approved.filter(came => came === 'done')).toHaveLength(1)
      // Two invoices together are more than the grant that is left: one of them is refused.
      const both = await Promise.all([0, 1, 2, 3].map(n => tries(() => by('amara', async here => askForPayment(here, await money(here, one.reference), invoice(2000 + round * 10 + n, 300_000))))))
      expect(both.filter(came => came === 'done').length).toBeLessThanOrEqual(2)
      const batches = await Promise.all([0, 1, 2].map(() => tries(() => by('dev', async here => makeBatch(here, await house.council('RIV'))))))
      expect(batches.filter(came => came === 'done')).toHaveLength(1)
      await inOrder()
    }
  })
})
