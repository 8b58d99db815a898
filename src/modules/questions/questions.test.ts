import { beforeAll, describe, expect, it } from 'vitest'
import { openTheWorld } from '../../../test/house/told-world.ts'
import type { World } from '../../../test/house/world.ts'

const { house, worlds } = await openTheWorld()
const river = worlds.find(({ key }) => key === 'river') as World
const [maya, dev, hal, celia, gwen, bernard] = [await house.as('maya'), await house.as('dev'), await house.as('hal'), await house.as('celia'), await house.as('gwen'), await house.as('bernard')]
const riverside = await house.council('RIV')
const year = 'from=2026-04-01&to=2027-03-31'
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const open = async (who: typeof maya, query: string): Promise<string> => { const answer = await who.get(`/questions/ask?${query}`); expect(answer.statusCode).toBe(200); return answer.body }
const total = (html: string): number => Number(/All<\/th>[\s\S]*?<\/tr>\s*<\/tbody>/.exec(html)![0].replace(/<span[\s\S]*?<\/span>/g, '').replace(/<[^>]+>/g, ' ').trim().split(/\s+/).at(-1)!.replace(',', ''))
const direct = async (where: string): Promise<number> => (await house.sql<{ n: number }>(`select count(*)::int as n from ${where}`))[0]!.n

beforeAll(async () => {
  await house.sql("update people set born_on = '1940-01-01' where id = $1", [river.person])
})

describe('a question', () => {
  it('is answered with totals that agree with the records', async () => {
    const html = await open(maya, `count=cases-opened&${year}&rows=council&columns=pathway`)
    expect(total(html)).toBe(await direct("cases where circle_id is null and opened_on between '2026-04-01' and '2027-03-31'"))
    expect(words(html)).toContain('Cases opened, by council and pathway')
  })

  it('is the one that was asked at the meeting: people over 80, in one council, helped with what was fitted, by how they came', async () => {
    await house.sql("update adaptations set kind = 'grab-rails' where case_id = (select id from cases where reference = $1)", [river.openCase])
    const html = await open(maya, `count=cases-opened&${year}&council=${riverside}&age=80plus&fitted=grab-rails&rows=channel`)
    expect(words(html)).toMatch(/Phone 1 : Phone All 1/)
    expect(words(html)).toContain('Age on the day counted: 80 and over.')
    expect(total(await open(maya, `count=cases-opened&${year}&council=${riverside}&age=under18&fitted=grab-rails&rows=channel`))).toBe(0)
  })

  it('counts, of the same question, only what a council officer may see', async () => {
    const [ours, theirs, all] = [total(await open(dev, `count=cases-opened&${year}&rows=council`)), total(await open(hal, `count=cases-opened&${year}&rows=council`)), total(await open(maya, `count=cases-opened&${year}&rows=council`))]
    expect(ours).toBeGreaterThan(0)
    expect(ours + theirs).toBe(all)
  })

  it('leaves out whoever stands in a closed circle', async () =>
    expect(total(await open(maya, `count=enquiries-received&${year}&rows=channel`))).toBe(await direct("enquiries where circle_id is null and received_on between '2026-04-01' and '2027-03-31'")))

  it('can be asked of everything there is to count, by everything it can be broken down by', async () => {
    const { breakTitles, counts } = await import('./vocabulary.ts')
    const faults: string[] = []
    for (const count of Object.keys(counts)) for (const rows of Object.keys(breakTitles)) for (const who of [maya, celia]) {
      const answer = await who.get(`/questions/ask?count=${count}&${year}&rows=${rows}&columns=${rows === 'council' ? 'month' : 'council'}`)
      const said = answer.body.includes('govuk-table__caption') || answer.body.includes('There is a problem')
      if (answer.statusCode !== 200 || !said) faults.push(`${count} by ${rows}: ${answer.statusCode}`)
    }
    expect(faults).toEqual([])
  })

  it('can be narrowed by everything, to every answer in its list', async () => {
    const { dimensions, countOf, counts, dimensionOf } = await import('./vocabulary.ts')
    const faults: string[] = []
    for (const count of Object.keys(counts) as (keyof typeof counts)[]) for (const key of Object.keys(dimensions) as (keyof typeof dimensions)[]) {
      if (!dimensionOf(key).of.includes(countOf(count).of)) continue
      const [option] = Object.keys(dimensionOf(key).options({ councils: { [riverside]: 'R' }, services: { none: 'N' } }))
      const answer = await maya.get(`/questions/ask?count=${count}&${year}&${key}=${option}&rows=`)
      if (answer.statusCode !== 200 || !answer.body.includes('govuk-table__caption')) faults.push(`${count} ${key}=${option}: ${answer.statusCode}`)
    }
    expect(faults).toEqual([])
  })

  it('that makes no sense is answered with what to do, and keeps what was chosen', async () => {
    const no = words(await open(maya, `count=complaints-received&${year}&pathway=advice`))
    expect(no).toContain('“Pathway” is not known of complaints. Leave it at “Any”, or count something else')
    expect(words(await open(maya, `count=cases-open&${year}&rows=month`))).toContain('Cases open on one day cannot be broken down by month')
    expect(words(await open(maya, 'count=cases-opened&from=2027-03-31&to=2026-04-01'))).toContain('Last day')
    expect(words(await open(maya, 'count=cases-opened&from-day=1&from-month=4&from-year=1850&to-day=1&to-month=4&to-year=2150&rows=month'))).toContain('The last day must be within 30 years of the first')
    expect(words(await open(celia, `count=cases-opened&${year}&age=80plus`))).toContain('comes from people’s own records, which your role does not read')
    expect(words(await open(maya, "count=cases-opened' or 1=1&from=2026-04-01&to=2026-04-02&council=x';drop table cases"))).toContain('Select what to count')
  })

  it('that the database gives up on is refused in words', async () => {
    const { inTime } = await import('./compile.sql.ts')
    await expect(inTime(Promise.reject(Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })))).rejects.toThrow('This question takes too long to answer')
  })
})

describe('behind a number', () => {
  it('stand as many records as the number says, and names only for those who may see people; the look is logged', async () => {
    const query = `count=cases-opened&${year}&rows=pathway&columns=council`
    const cell = await maya.get(`/questions/behind?${query}&row=minor-adaptation&column=${riverside}`)
    expect(words(cell.body)).toContain(`${await direct(`cases where circle_id is null and pathway = 'minor-adaptation' and authority_id = '${riverside}'`)} cases`)
    expect(cell.body).toContain(river.openCase)
    expect(cell.body).toContain(river.who)
    const logged = await house.sql("select 1 from access_log l join cases c on c.id = any(l.subject_ids) where c.reference = $1 and l.user_id = $2 and l.kind = 'case'", [river.openCase, await house.userId('maya')])
    expect(logged.length).toBeGreaterThan(0)
    const figures = await celia.get(`/questions/behind?${query}&row=minor-adaptation&column=${riverside}`)
    expect(figures.body).toContain(river.openCase)
    expect(figures.body).not.toContain(river.who)
    expect((await hal.get(`/questions/behind?${query}&row=minor-adaptation&column=${riverside}`)).body).not.toContain(river.openCase)
  })
})

describe('a saved question', () => {
  const typed = { name: 'Rails, by how they came', askedFor: 'The Board meeting in May', count: 'cases-opened', 'from-day': '1', 'from-month': '4', 'from-year': '2026', 'to-day': '31', 'to-month': '3', 'to-year': '2027', rows: 'channel', council: riverside }
  const saveAs = async (who: typeof maya, more: Record<string, string>): Promise<string> => {
    const answer = await who.send('/questions/save', { ...typed, ...more })
    expect(answer.statusCode).toBe(303)
    return String(answer.headers.location)
  }

  it('is in the list, answers afresh for other days, and tells who saved it', async () => {
    const at = await saveAs(maya, { name: 'Of the agency' })
    expect((await maya.get('/questions')).body).toContain('Of the agency')
    const later = words((await maya.get(`${at}?from=2025-04-01&to=2026-03-31`)).body)
    expect(later).toContain('1 April 2025 to 31 March 2026')
    expect(later).toContain('Saved by Maya Lindqvist')
    expect((await gwen.get(at)).statusCode).toBe(200)
    expect((await gwen.get(`${at}/change`)).statusCode).toBe(403)
    const [row] = await house.sql<{ asks: unknown }>('select asks from saved_questions where id = $1', [at.split('/')[2]])
    expect(row!.asks).toEqual({ version: 1, count: 'cases-opened', narrow: { council: [riverside] }, rows: 'channel', columns: '' })
  })

  it('is seen by whom it was saved for: a council’s officers see theirs, and neither another council’s nor the agency’s own', async () => {
    const [agency, council] = [await saveAs(maya, { name: 'Only the agency' }), await saveAs(dev, { name: 'Of Riverside' })]
    expect((await maya.get(council)).statusCode).toBe(200)
    expect((await hal.get(council)).statusCode).toBe(404)
    expect((await dev.get(agency)).statusCode).toBe(404)
    expect((await celia.get(council)).statusCode).toBe(403)
    expect((await dev.send('/questions/save', { ...typed, seenBy: await house.council('HIL') })).statusCode).toBe(422)
  })

  it('is changed by one at a time, put away and taken out again', async () => {
    const at = await saveAs(maya, { name: 'To be changed' })
    const stale = (await maya.get(`${at}/change`)).body
    expect((await maya.send(`${at}/change`, { name: 'Rails again' })).statusCode).toBe(303)
    expect(stale).toContain('To be changed')
    expect((await maya.get('/questions')).body).toContain('>Rails again<')
    expect((await maya.send(`${at}/put-away`, {})).statusCode).toBe(303)
    expect((await maya.get('/questions')).body).not.toContain('>Rails again<')
    expect((await maya.get('/questions?show=put-away')).body).toContain('>Rails again<')
    expect((await maya.send(`${at}/put-away`, {})).statusCode).toBe(303)
    expect(words((await maya.get(at)).body)).toMatch(/Taken out by Maya.*Put away by Maya.*Changed by Maya.*Saved by Maya/)
  })

  it('that holds what is no question is refused, and never asked', async () => {
    const at = await saveAs(maya, { name: 'Broken' })
    for (const asks of ['{"version":1,"count":"drop table cases","narrow":{},"rows":"","columns":""}', '{"version":9}', '{"version":1,"count":"cases-opened","narrow":{"1=1":["x"]},"rows":"","columns":""}']) {
      await house.sql('update saved_questions set asks = $2 where id = $1', [at.split('/')[2], asks])
      expect((await maya.get(at)).statusCode).toBe(422)
      expect((await maya.get('/questions')).statusCode).toBe(200)
    }
  })
})

describe('an answer as a file', () => {
  it('says what the page says, and runs nothing', async () => {
    const file = await maya.get(`/questions/answer.csv?count=cases-opened&${year}&rows=council`)
    expect(file.body).toContain('Cases opened')
    expect(file.body.split('\r\n').at(-2)).toMatch(/^All,\d+$/)
    for (const ending of ['xlsx', 'ods']) expect((await maya.get(`/questions/answer.${ending}?count=cases-opened&${year}`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

it('is for those who manage, commission, check and run the councils’ grants; a Board member asks nothing', async () => {
  expect((await bernard.get('/questions/ask')).statusCode).toBe(403)
  for (const member of ['cora', 'amara', 'joe', 'kit', 'ruth', 'ada'] as const) expect((await (await house.as(member)).get('/questions')).statusCode).toBe(403)
})

describe('for publication', () => {
  it('every question that people ask is answered, with no figure under 5 in it, and as a file', async () => {
    const { readyMade } = await import('./ready-made.ts')
    for (const { key } of readyMade) for (const who of [maya, celia]) {
      house.itIs('2027-05-01')
      const { statusCode, body } = await who.get(`/questions/predictable/${key}`)
      expect(statusCode, key).toBe(200)
      const figures = [...body.matchAll(/govuk-table__cell--numeric">([^<]*)</g)].map(found => found[1]!)
      expect(figures.length).toBeGreaterThan(5)
      expect(figures.filter(figure => /^[0-4]$/.test(figure)), key).toEqual([])
      expect((await who.get(`/questions/predictable/${key}/answer.csv`)).body).toContain('Restricted records are left out')
    }
    house.itIs('2026-11-18')
  })

  it('only whole financial years that are over are drawn up, by no part of a year', async () => {
    expect(words((await maya.get(`/questions/for-publication?count=cases-opened&${year}&rows=council`)).body)).toContain('whole financial years that are over')
    expect(words((await maya.get('/questions/for-publication?count=cases-opened&from=2025-04-01&to=2026-03-31&rows=month')).body)).toContain('not broken down by month')
    house.itIs('2027-05-01')
    const { body } = await maya.get(`/questions/for-publication?count=cases-opened&${year}&rows=council&columns=pathway`)
    expect([...body.matchAll(/govuk-table__cell--numeric">([^<]*)</g)].filter(([, figure]) => /^[0-4]$/.test(figure!))).toEqual([])
    expect(body).not.toContain('/questions/behind')
    house.itIs('2026-11-18')
  })

  it('is not for a council officer, whose figures of one council would tell those of another beside it', async () => {
    expect((await dev.get('/questions/predictable')).statusCode).toBe(403)
    expect((await bernard.get('/questions/predictable')).statusCode).toBe(403)
  })
})

it('says how many were pointed to each service, and what came of it', async () => {
  const said = words((await maya.get(`/questions/referred?${year}`)).body)
  expect(said).toContain('A place that is not in the directory')
  expect(said).toContain('Not yet asked')
})
