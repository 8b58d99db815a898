import { describe, expect, it } from 'vitest'
import { tellStories } from '../../demo/stories.ts'
import { openToBrowsers } from './browser.ts'

/** A daughter asks for help on her phone, and nobody goes silent. Told with JavaScript and without, on a phone and at a desk. */
export async function aDaughterAsks(scripts: boolean): Promise<void> {
  const house = await openToBrowsers()
  await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-18')
  const sits: typeof house.sits = (member, device) => house.sits(member, { scripts, ...device })
  const told = { enquiry: '', code: '', handyperson: '', dementia: '' }
  const phone = { width: 360 } as const

  describe(`a daughter asks, ${scripts ? 'with' : 'without'} JavaScript`, () => {
    it('for her mother, on her phone, and writes down a reference and a code', async () => {
      const ada = await sits(undefined, phone)
      await ada.goes('/')
      expect(ada.path).toBe('/welcome')
      await ada.follows('Ask for help')
      await ada.follows('Somebody else does')
      await ada.presses('Send')
      expect(await ada.words()).toContain('Say what would help, in your own words')
      await ada.types({ 'What would help?': 'The light over the back step has gone and Mum will not ask anybody.', 'Their first name': 'Grace', 'Their last name': 'Okafor', 'First line of their address': '14 Orchard Rise', 'Their postcode': 'ZE1 1AA', 'Your name': 'Ada Okafor', 'Your telephone': '01632 960 145' })
      await ada.ticks('Yes, and they agree', 'A member of their family', 'By telephone')
      await ada.presses('Send')
      const words = await ada.words()
      expect(words).toContain('We have received it')
      told.enquiry = /ENQ-[A-Z0-9]+/.exec(words)![0]
      told.code = /Your code is ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(words)![1]!
      expect(words).not.toMatch(/known|record|match/i)
    })

    it('Cora takes it up like any call, and finds whom it is about', async () => {
      const cora = await sits('cora')
      await cora.goes('/enquiries')
      await cora.goes(`/enquiries/${told.enquiry}`)
      expect(await cora.words()).toContain('Ada Okafor, a member of their family; by telephone')
      await cora.follows('Say who it is')
      await cora.ticks(/^Grace Okafor, born 12 Mar 1944/, /^14 Orchard Rise, ZE1 1AA/)
      await cora.presses('Save')
      await cora.goes(`/enquiries/${told.enquiry}/change`)
      await cora.selects('Referrer on our register', 'St Anne’s Hospital discharge team')
      await cora.presses('Save the enquiry')
    })

    it('opens two cases, and lets Ada follow them, for Mrs Okafor agrees', async () => {
      const cora = await sits('cora')
      await cora.goes(`/enquiries/${told.enquiry}`)
      await cora.follows('Open cases')
      await cora.ticks('Handyperson', 'Dementia grant')
      await cora.selects('Who has it from now on?', 'Amara Nwosu, caseworker')
      await cora.presses('Open the cases')
      const cases = (await cora.words()).match(/RIV-2026-\d{5} [A-Z][a-z ]+/g)!
      told.handyperson = cases.find(one => one.includes('Handyperson'))!.slice(0, 14)
      told.dementia = cases.find(one => one.includes('Dementia'))!.slice(0, 14)
      await cora.follows('Messages')
      expect(await cora.words()).toContain('Ada Okafor: sees only that the enquiry has been received')
      await cora.follows('Let somebody follow it')
      await cora.ticks(/^I have asked the person/, 'I tell them, or print it')
      await cora.presses('Make a code')
      expect(await cora.words()).toContain('It is not shown again')
    })

    it('Ada follows hers, with the code she was given first, and writes to us', async () => {
      const ada = await sits(undefined, phone)
      await ada.goes('/welcome')
      await ada.follows('See how far what you asked for has come')
      await ada.types({ Reference: told.enquiry, Code: 'AAAA-AAAA' })
      await ada.presses('See how far it has come')
      expect(await ada.words()).toContain('The reference and the code do not go together')
      await ada.types({ Reference: told.enquiry, Code: told.code.toLowerCase() })
      await ada.presses('See how far it has come')
      const words = await ada.words()
      expect(words).toContain('We have your request.')
      expect(words).toContain('We are arranging to visit.')
      expect(words).toContain('Amara Nwosu')
      expect(words).not.toMatch(/Orchard|01632|stairs|1944/)
      await ada.follows('Write to us')
      await ada.types({ 'What do you want to tell us?': 'Mum is at my house until Friday.' })
      await ada.presses('Send')
      expect(await ada.words()).toContain('Mum is at my house until Friday.')
      await ada.follows('I have finished looking')
      await ada.presses('Finish')
      expect(await ada.goes('/following')).toBe(404)
    })

    it('Amara reads what she wrote, and Ruth, who referred them, sees how far both have come and no more', async () => {
      const amara = await sits('amara')
      await amara.goes('/messages')
      await amara.follows('Mum is at my house until Friday.')
      await amara.types({ 'What was done about it?': 'Put it in the diary' })
      await amara.presses('It has been dealt with')
      const ruth = await sits('ruth')
      await ruth.goes('/referrals')
      const words = await ruth.words()
      expect(words).toContain(told.handyperson)
      expect(words).toContain(told.dementia)
      expect(words).not.toMatch(/Friday|Begum|Price/)
    })

    it('and after a month of silence Amara is told, then Maya, then Dev', async () => {
      const notice = /heard nothing/i
      const starts = async (member: 'amara' | 'maya' | 'dev'): Promise<string> => {
        const reader = await sits(member)
        await reader.goes('/start')
        return reader.words()
      }
      await house.sql("update cases set last_contact_on = '2026-11-18' where status = 'open'")
      expect([notice.test(await starts('amara')), notice.test(await starts('maya')), notice.test(await starts('dev'))]).toEqual([false, false, false])
      house.itIs('2026-12-17')
      expect([notice.test(await starts('amara')), notice.test(await starts('maya')), notice.test(await starts('dev'))]).toEqual([true, false, false])
      house.itIs('2027-01-05')
      expect([notice.test(await starts('amara')), notice.test(await starts('maya')), notice.test(await starts('dev'))]).toEqual([true, true, false])
      house.itIs('2027-01-19')
      expect([notice.test(await starts('amara')), notice.test(await starts('maya')), notice.test(await starts('dev'))]).toEqual([true, true, true])
      const dev = await sits('dev')
      await dev.goes('/silent')
      expect(await dev.words()).toContain(told.dementia)
      house.itIs('2026-11-18')
    })
  })
}
