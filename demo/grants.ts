import { pounds } from '../src/rules/money.ts'
import type { Here } from '../src/platform/here.ts'
import { councilsOn } from '../src/modules/councils/index.ts'
import { setDelegation } from '../src/modules/decisions/index.ts'
import { askForEvidence, beginTest, makeDetermination, testOfCase, type CaseTested, type Told } from '../src/modules/tests-of-resources/index.ts'
import type { Tell } from './teller.ts'

/** What each officer’s council has delegated to them: made up, and marked so. */
export const whoMayDecide = (tell: Tell): Promise<void> => tell('maya', 280, async here => {
  const officers = await here.db.selectFrom('users').select(['id', 'authority_ids']).where('role', '=', 'district grants officer').execute()
  const councils = new Set((await councilsOn(here, here.today)).map(({ id }) => id))
  for (const { id, authority_ids: of } of officers)
    for (const authorityId of of.filter(one => councils.has(one)))
      await setDelegation(here, { authorityId, userId: id, from: here.today, until: null, limit: pounds(30_000), source: 'Made up for the demonstration: no council’s scheme of delegation' })
})

const tested = async (here: Here, reference: string): Promise<CaseTested> => (await testOfCase(here, reference))!
const week = (sum: string) => ({ pounds: sum, per: 'week' })
const everything = ['partner', 'children', 'others', 'benefits', 'incomes', 'work', 'capital', 'earlier-grants']

/** Mrs Okafor lives on her pensions: the test is being taken, and her letter about the pension from work has not come. */
export async function mrsOkaforsTest(tell: Tell, reference: string): Promise<void> {
  await tell('amara', 18, async here => {
    const told: Told = {
      appliedOn: here.today, approvedOn: here.today, certificate: 'owner', expense: '2350.00',
      households: [{ person: { name: 'Grace Okafor', born: '1944-03-12', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, { kind: 'state-pension', amount: week('204.10') }], incomes: [{ kind: 'occupational-pension', amount: { pounds: '188.00', per: 'month' } }], capital: [{ kind: 'savings', value: '7400.00' }] } }],
    }
    await beginTest(here, await tested(here, reference), told, everything.filter(one => one !== 'earlier-grants'), '')
  })
  await tell('amara', 17, async here => askForEvidence(here, await tested(here, reference), ['Grace Okafor: letter or statement about Pension from work', 'Grace Okafor: statement of Money in a bank, building society or at home']))
}

/** Nobody’s resources are looked at for Rahim, who is nine: that is determined all the same, and written down. */
export async function theBegumsTest(tell: Tell, reference: string): Promise<void> {
  await tell('tariq', 35, async here => {
    const c = await tested(here, reference)
    await beginTest(here, c, { appliedOn: here.today, approvedOn: here.today, certificate: 'tenant', expense: '66000.00', households: [{ person: { name: 'Rahim Begum', born: c.bornOn!, disabledOccupant: true } }] }, everything, '')
    const begun = await tested(here, reference)
    await makeDetermination(here, begun, begun.test!)
  })
}
