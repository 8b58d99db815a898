import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { may } from '../../src/rules/permissions.ts'
import { cast, everybody } from '../../src/platform/testing/cast.ts'
import { openHouse } from '../../src/platform/testing/house.ts'
import { codeFor, makeTheWorld, recordIn, records, withRecord } from './world.ts'

const lines: string[] = []
const house = await openHouse({ log: { write: line => void lines.push(line) }, post: { send: async () => { throw new TypeError('Zzriverquill of 1 Zzriverquill Street') } } })
const worlds = await makeTheWorld(house)

describe('what is written down about running the site', { timeout: 600_000 }, () => {
  it('names nobody and gives no secret away, whatever is asked and whatever goes wrong', async () => {
    const river = worlds[0]!
    const code = await codeFor(house, river.enquiry)
    const amara = await house.as('amara')
    const bodies: string[] = []
    // Everything is asked for, by everybody, and by a stranger with a code.
    for (const page of modules.flatMap(module => [...module.pages, ...module.downloads ?? []])) {
      const record = recordIn(page.path)
      const path = record ? withRecord(page.path, records[record]?.of(river)[0] ?? records[record]?.never ?? 'x') : page.path
      for (const member of [everybody.find(one => may(cast[one].role, page.permit)), everybody.find(one => !may(cast[one].role, page.permit)), undefined] as const) {
        const answer = await (await house.as(member)).get(`${path}?q=Zzriverquill`)
        if (answer.statusCode >= 500) bodies.push(answer.body)
      }
    }
    const stranger = await house.as(undefined)
    await stranger.send('/where-am-i', code)
    await stranger.send('/following/message', { words: `${river.why} wrote` })
    // A message that cannot be carried, whose carrier complains aloud.
    await amara.send(`/cases/${river.openCase}/messages`, { words: `${river.why} carried`, way: 'email', address: 'river.quill@example.com' })
    await house.work()
    // The database refuses at the last moment, and says whom it was about.
    await house.sql("create table kept_out (id uuid primary key); alter table events add constraint fails foreign key (id) references kept_out (id) not valid")
    const failed = await amara.send(`/cases/${river.openCase}/note`, { note: `${river.why} note` })
    expect(failed.statusCode).toBe(500)
    bodies.push(failed.body)
    await house.sql('alter table events drop constraint fails; drop table kept_out')

    const jobs = JSON.stringify(await house.sql('select * from jobs'))
    const secrets = [...worlds.flatMap(({ who, why, findBy }) => [who, why, ...findBy.filter(word => /^\d{10}$/.test(word))]), amara.token!, code.code as string, 'river.quill', '01632 96']
    for (const [where, text] of [['the log', lines.join('')], ['a job', jobs], ['an error', bodies.join('')]] as const)
      expect(secrets.filter(secret => text.includes(secret)), where).toEqual([])
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('')).toContain('unexpected')
    expect(jobs).toContain('TypeError')
  })
  it('would have been found there', () => {
    lines.push('Zzriverquill')
    expect(lines.join('')).toContain(worlds[0]!.who)
  })
})
