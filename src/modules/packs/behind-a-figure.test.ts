import { beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import type { CastMember } from '../../platform/testing/cast.ts'
import { recordsIn } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const year = 'from=2018-04-01&to=2019-03-31'
const get = async (member: CastMember, path: string) => (await house.as(member)).get(path)

beforeAll(async () => {
  const [home, person] = [await tell.home(), await tell.person()]
  for (const council of ['RIV', 'HIL'])
    for (const [at, pathway] of (['minor-adaptation', 'handyperson', 'home-repairs', 'dementia-grant', 'major-adaptation', 'advice'] as const).entries()) {
      const scheme = { 'dementia-grant': 'dementia-dwelling-grant', 'major-adaptation': 'disabled-facilities-grant' } as const
      await tell.aCase({
        council, pathway, home, person, opened: '2018-02-01', completed: '2018-06-01', urgent: at % 2 === 0, claims: ['independence-2', 'reduce-falls'],
        left: [['2018-04-03', 3], ['2018-05-03', 30]], ...(pathway in scheme ? { scheme: scheme[pathway as keyof typeof scheme] } : {}),
      })
      await tell.aCase({ council, pathway, opened: '2018-05-01', ...(at % 2 ? { closed: '2018-07-01' } : {}), claims: ['carer-pressure'], left: [['2018-06-03', 300]] })
    }
  await tell.aCase({ pathway: 'minor-adaptation', home, person, opened: '2018-05-01', completed: '2018-08-01', claims: ['prevent-admission', 'timely-discharge'] })
  for (const channel of ['phone', 'email', 'letter']) await tell.anEnquiry({ received: '2018-05-01', channel, advised: '2018-05-02' })
  await tell.anEnquiry({ council: 'HIL', received: '2018-05-01', source: '' })
})

/** Every figure of a page that leads somewhere. */
const links = (body: string): { href: string; figure: string }[] =>
  [...body.matchAll(/href="(\/packs\/cases\?[^"]+)">([^<]+)</g)].map(([, href, figure]) => ({ href: href!.replaceAll('&amp;', '&'), figure: figure! }))

const listed = (body: string): number => Number(/<strong>([\d,]+)<\/strong>/.exec(body)![1]!.replaceAll(',', ''))

describe('the records behind a figure', () => {
  it('are as many as the figure says, for every figure of the pack', async () => {
    const found = links((await get('maya', `/packs/report?${year}`)).body)
    expect(found.length).toBeGreaterThan(200)
    const measured = new Map(found.filter(({ figure }) => /^[\d,]+$/.test(figure)).map(({ href, figure }) => [href, figure]))
    for (const [href, figure] of measured) {
      if (href.includes('stages-left') && found.some(other => other.href === href && other.figure !== figure)) continue   // its median leads there too
      const page = await get('maya', href)
      expect([href, listed(page.body)]).toEqual([href, Number(figure.replaceAll(',', ''))])
      expect((page.body.match(/<tr class="govuk-table__row">/g) ?? []).length - 1).toBe(listed(page.body))
    }
  }, 120_000)

  it('of cases that left a stage are as many as the figure beside the median', async () => {
    const page = (await get('maya', `/packs/cases?measure=stages-left.advice.understand-what-is-needed&${year}`)).body
    expect(listed(page)).toBe(4)
    expect(page).toContain('300')
  })

  it('are each a way to the record itself, with names for those who may see them', async () => {
    const page = (await get('maya', `/packs/cases?measure=repairs&${year}&council=RIV`)).body
    expect(page).toMatch(/<a class="govuk-link" href="\/cases\/RIV-2018-\d+">/)
    expect(page).toContain('Grace Okafor')
  })

  it('show the county commissioner references and days, and no names', async () => {
    for (const measure of ['repairs', 'people-advised', 'minor-adaptations', 'outcomes.reduce-falls', 'stages-left.advice.give-the-advice']) {
      const page = await get('celia', `/packs/cases?measure=${measure}&${year}`)
      expect(page.statusCode).toBe(200)
      expect(page.body).toMatch(/(RIV|HIL|ENQ)-2018-\d+/)
      expect(page.body).not.toContain('Okafor')
      expect(page.body).not.toMatch(/href="\/(cases|enquiries)\//)
    }
  })

  it('are those of a district grants officer’s own council, whatever the address says', async () => {
    const own = (await get('dev', `/packs/cases?measure=repairs&${year}`)).body
    expect(listed(own)).toBe(1)
    expect(own).not.toContain('HIL-')
    expect((await get('dev', `/packs/cases?measure=repairs&${year}&council=HIL`)).statusCode).toBe(404)
    expect((await get('dev', `/packs/cases?measure=repairs&${year}&council=ZZZ`)).statusCode).toBe(404)
  })

  it('are not for a Board member, nor for anybody without packs', async () => {
    for (const member of ['bernard', 'amara', 'ada', 'kit'] as const) expect((await get(member, `/packs/cases?measure=repairs&${year}`)).statusCode).toBe(403)
  })

  it('are written down as looked at, each one that was shown', async () => {
    await house.sql('delete from access_log')
    await get('celia', `/packs/cases?measure=cases-completed.minor-adaptation&${year}&council=RIV`)
    const looks = await house.sql<{ kind: string; number: number }>('select kind, sum(cardinality(subject_ids))::int as number from access_log group by kind')
    expect(looks).toEqual([{ kind: 'case', number: 2 }])
  })

  it('do not exist for a measure or a period that is not there', async () => {
    for (const asked of [`measure=none&${year}`, 'measure=repairs&from=2018-04-01&to=2018-02-31', 'measure=repairs', `measure=high-level-outcomes.wider-economic-benefits&${year}`])
      expect((await get('maya', `/packs/cases?${asked}`)).statusCode).toBe(404)
  })

  it('come 200 to a page, each once', async () => {
    for (let n = 0; n < 405; n += 1) await tell.anEnquiry({ received: '2020-05-01', channel: 'fax' })
    let path: string | undefined = '/packs/cases?measure=enquiries-by-channel.fax&from=2020-04-01&to=2021-03-31'
    const seen: string[] = []
    const sizes: number[] = []
    while (path) {
      const page: string = (await get('maya', path)).body
      const references = [...page.matchAll(/href="\/enquiries\/(ENQ-[^"]+)"/g)].map(([, reference]) => reference!)
      seen.push(...references)
      sizes.push(references.length)
      path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(sizes).toEqual([200, 200, 5])
    expect(new Set(seen).size).toBe(405)
  })
})
