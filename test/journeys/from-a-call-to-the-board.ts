import { describe, expect, it } from 'vitest'
import { tellStories } from '../../demo/stories.ts'
import { openToBrowsers } from './browser.ts'

const quarter = 'from=2026-10-01&to=2026-12-31'
const withNames = /Okafor|Orchard Rise|ZE1 1AA|01632/

/** One story, each member of the cast doing their own part of it. Told with JavaScript and without. */
export async function fromACallToTheBoard(scripts: boolean): Promise<void> {
  const house = await openToBrowsers()
  await tellStories(house.pools, house.agency, 'exshire.example', ['ZE1 1AA', 'ZE2 2AA', 'ZE1 1AB'], '2026-11-18')
  const sits: typeof house.sits = (member, device) => house.sits(member, { scripts, ...device })
  const told = { enquiry: '', rails: '', dementia: '' }

  describe(`from a call to the Board, ${scripts ? 'with' : 'without'} JavaScript`, () => {
    it('Cora takes a call from a daughter, and sees that her mother may be known already', async () => {
      const cora = await sits('cora')
      await cora.goes('/start')
      await cora.follows('Take an enquiry')
      await cora.types({ 'First name': 'Grace', 'Last name': 'Okafor', Telephone: '01632 960 144', 'What do they ask for?': 'Her daughter rings: she cannot manage the front step, and forgets where the light switch is.', 'First line of the address': '14 Orchard Rise', Postcode: 'ZE1 1AA' })
      await cora.ticks('Falls Prevention', /^Level 2/)
      await cora.selects('Who sent them to us?', 'Hospital')
      await cora.types({ 'Name and telephone of who sent them': 'Her daughter Ada, whom the ward told to ring' })
      await cora.selects('Referrer on our register', 'St Anne’s Hospital discharge team')
      await cora.presses('Save the enquiry')
      expect(cora.path).toMatch(/^\/enquiries\/ENQ-[A-Z0-9]+\/who$/)
      await cora.ticks(/^Grace Okafor, born 12 Mar 1944 \(.*same telephone number/, /^14 Orchard Rise, ZE1 1AA \(same postcode and first line\)/)
      await cora.presses('Save')
      expect(await cora.words()).toContain('Advice given')
      told.enquiry = cora.path.split('/').at(-1)!
    })

    it('and opens two cases for her with a caseworker', async () => {
      const cora = await sits('cora')
      await cora.goes(`/enquiries/${told.enquiry}`)
      await cora.follows('Open cases')
      await cora.ticks('Minor adaptation', 'Dementia grant')
      await cora.selects('Who recommended it?', 'Somebody else, named below')
      await cora.types({ 'Their name, and what they are (optional)': 'Orla Doyle, occupational therapist' })
      await cora.selects('Who has it from now on?', 'Amara Nwosu, caseworker')
      await cora.presses('Open the cases')
      const cases = (await cora.words()).match(/RIV-2026-\d{5} [A-Z][a-z ]+/g)!
      told.rails = cases.find(one => one.includes('Minor'))!.slice(0, 14)
      told.dementia = cases.find(one => one.includes('Dementia'))!.slice(0, 14)
    })

    it('Amara finds both in her work, offers one to Joe and one to Kit', async () => {
      const amara = await sits('amara')
      await amara.goes('/work')
      expect(await amara.words()).toContain(told.dementia)
      await amara.follows(told.rails)
      for (const [reference, party] of [[told.rails, 'Joe Pritchard, handyperson'], [told.dementia, 'Mason Level Access (contractor)']] as const) {
        await amara.goes(`/cases/${reference}`)
        await amara.follows('Offer the work')
        await amara.ticks(party)
        await amara.presses('Offer it')
        expect(await amara.words()).toContain(`Work offered to ${party}`)
      }
    })

    it('Joe sees the job on his phone, with no more than he needs', async () => {
      const joe = await sits('joe', { width: 360 })
      await joe.goes('/start')
      await joe.follows('Work offered to you')
      const words = await joe.words()
      expect(words).toContain('Minor adaptation for Grace Okafor')
      expect(words).toContain('14 Orchard Rise')
      expect(words).not.toContain(told.dementia)
      expect(await joe.goes(`/cases/${told.rails}`)).toBe(403)
    })

    it('Amara moves the case and closes it with what came of it', async () => {
      house.itIs('2026-11-24')
      const amara = await sits('amara')
      await amara.goes(`/cases/${told.rails}`)
      await amara.follows('Move to another stage')
      await amara.ticks('Fit it')
      await amara.presses('Move the case')
      expect(await amara.words()).toContain('Came to stage 2: Fit it')
      await amara.follows('Close the case')
      await amara.ticks('Completed', 'Reduce or prevent a fall')
      await amara.selects('Promote independent living (optional)', 'Promote independent living, level 2')
      await amara.types({ 'What shows that? (optional)': 'A rail and a half step. She goes out by herself again.' })
      await amara.presses('Close the case')
      const words = await amara.words()
      expect(words).toContain('Closed on 24 November 2026: Completed')
      expect(words).toContain('Outcome claimed: Reduce or prevent a fall')
      await amara.goes('/work')
      expect(await amara.words()).not.toContain(told.rails)
    })

    it('Maya sees it in the pack for the quarter, and goes from the figure to the case', async () => {
      house.itIs('2027-01-12')
      const maya = await sits('maya')
      await maya.goes('/packs')
      await maya.leads(() => maya.page.locator(`main a[href="/packs/report?${quarter}"]`).click())
      await maya.leads(() => maya.page.getByRole('region', { name: 'Service volumes' }).getByRole('row', { name: /^Households assisted with minor adaptations/ }).getByRole('link').first().click())
      expect(await maya.words()).toContain(told.rails)
      await maya.follows(told.rails)
      expect(await maya.words()).toContain('Closed on 24 November 2026')
    })

    it('Dev, whose council it is, finds it and may not change it', async () => {
      const dev = await sits('dev')
      await dev.goes('/search?q=okafor')
      await dev.follows(told.rails)
      expect(await dev.page.locator('main a').filter({ hasText: 'Open again' }).count()).toBe(0)
      expect(await dev.goes(`/cases/${told.dementia}/move`)).toBe(403)
      expect(await dev.words()).toContain('only these roles may move cases to another stage')
    })

    it('Hal, of the other council, cannot find it by search, address, count, figure or export', async () => {
      const hal = await sits('hal')
      for (const wanted of ['Okafor', 'Okafour', 'ZE1 1AA', '14 Orchard Rise', '01632 960 144', '999 000 0018', told.rails, told.enquiry]) {
        await hal.goes(`/search?q=${encodeURIComponent(wanted)}`)
        expect(await hal.words(), wanted).toContain('nothing found')
      }
      for (const path of [`/cases/${told.rails}`, `/cases/${told.dementia}`, `/enquiries/${told.enquiry}`]) expect(await hal.goes(path), path).toBe(404)
      await hal.goes('/cases')
      expect(await hal.words()).toMatch(/^1 case$/m)
      await hal.goes('/cases?status=closed')
      expect(await hal.words()).toMatch(/^0 cases$/m)
      await hal.goes(`/packs/report?${quarter}`)
      expect(await hal.words()).not.toContain('Riverside')
      const csv = await hal.context.request.get(`${house.base}/packs/export.csv?${quarter}`)
      expect(csv.status()).toBe(200)
      expect(await csv.text()).not.toMatch(/Riverside|RIV-/)
    })

    it('Celia goes from the figure to reference and dates, and reads no name', async () => {
      const celia = await sits('celia')
      await celia.goes(`/packs/report?${quarter}`)
      await celia.leads(() => celia.page.getByRole('region', { name: 'Service volumes' }).getByRole('row', { name: /^Households assisted with minor adaptations/ }).getByRole('link').first().click())
      const words = await celia.words()
      expect(words).toContain(told.rails)
      expect(words).not.toMatch(withNames)
      expect(await celia.goes(`/cases/${told.rails}`)).toBe(403)
      expect(await celia.goes('/search?q=okafor')).toBe(403)
    })

    it('Bernard sees that small figures are hidden, and cannot go behind them', async () => {
      const bernard = await sits('bernard')
      await bernard.goes('/start')
      await bernard.follows('Quarterly pack')
      await bernard.goes(`/packs/report?${quarter}`)
      const words = await bernard.words()
      expect(words).toContain('hidden')
      expect(words).not.toMatch(withNames)
      expect(await bernard.page.locator('main a[href^="/packs/cases"]').count()).toBe(0)
      expect(await bernard.goes(`/packs/cases?measure=minor-adaptations&${quarter}`)).toBe(403)
    })

    it('Kit and Ruth each see what is theirs, and nothing else', async () => {
      const kit = await sits('kit', { width: 360 })
      await kit.goes('/jobs')
      expect(await kit.words()).toContain('Dementia grant for Grace Okafor')
      expect(await kit.words()).not.toContain(told.rails)
      expect(await kit.goes(`/cases/${told.dementia}`)).toBe(403)
      const ruth = await sits('ruth')
      await ruth.goes('/referrals')
      const words = await ruth.words()
      expect(words).toContain(told.rails)
      expect(words).toContain('Completed')
      expect(words).toContain(told.dementia)
      expect(words).not.toMatch(/Begum|Price|HIL-/)
    })

    it('Gwen reads it, cannot write, and sees who looked', async () => {
      const gwen = await sits('gwen')
      await gwen.goes(`/cases/${told.dementia}`)
      expect(await gwen.page.locator('main a').filter({ hasText: /Move|Close|Write|Offer|Plan|Change/ }).count()).toBe(0)
      for (const path of [`/cases/${told.dementia}/note`, `/enquiries/${told.enquiry}/change`, '/enquiries/new']) expect(await gwen.goes(path), path).toBe(403)
      await gwen.goes('/looks')
      const words = await gwen.words()
      expect(words).toContain('Dev Patel')
      expect(words).toContain('Kit Mason')
      expect(words).toContain(told.rails)
    })

    it('Ada looks after an account, and cannot open a case', async () => {
      const ada = await sits('ada')
      await ada.goes('/accounts')
      await ada.follows('Add an account')
      await ada.types({ 'Email address': 'nadia@exshire.example', Name: 'Nadia Karim' })
      await ada.ticks('Caseworker')
      await ada.presses('Add the account')
      expect(await ada.words()).toContain('Nadia Karim has an account')
      expect(await ada.goes(`/cases/${told.dementia}`)).toBe(403)
      expect(await ada.words()).toContain('You are signed in as administrator')
      expect(await ada.goes('/packs')).toBe(403)
    })
  })
}
