import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { channels } from '../../rules/enquiries/channels.ts'
import { newId } from '../../platform/ids.ts'
import type { CastMember } from '../../platform/testing/cast.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { numbers } from './made-up-quarters.testing.ts'
import { recordsIn } from './records.testing.ts'

const house = await openHouse()
const tell = await recordsIn(house)
const next = numbers(20261118)
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
const dayIn = (): string => `2026-0${7 + Math.floor(next() * 3)}-${String(1 + Math.floor(next() * 30)).padStart(2, '0')}`

/** Everybody who reads a signed pack; the Board has a version of its own. */
const audience: readonly CastMember[] = ['maya', 'dev', 'hal', 'celia', 'bernard', 'gwen']
const signed = '/packs/signed/2026-07-01-v1'
const live = 'from=2026-07-01&to=2026-09-30'

/** At their desks before anything happens: some of them are renamed meanwhile. */
const visitors = new Map(await Promise.all(audience.map(async member => [member, await house.as(member)] as const)))

const sealed = (body: Buffer | string): string => createHash('sha256').update(body).digest('hex')
/** The part of a page that comes from the pack: not the frame around it, nor the list of versions below it. */
const packOn = (html: string): string => {
  const body = /<div class="newel-pack">[\s\S]*<\/main>/.exec(html)?.[0].replace(/<section class="[^"]*" aria-label="Signed packs"[\s\S]*/, '</main>')
  if (!body) throw new Error('There is no pack on the page')
  return body
}

async function seals(addresses: Readonly<Record<'page' | 'csv' | 'xlsx' | 'ods', string>>): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const member of audience) {
    const visitor = visitors.get(member)!
    for (const [what, address] of Object.entries(addresses)) {
      const answer = await visitor.get(address)
      expect([member, what, answer.statusCode]).toEqual([member, what, 200])
      found[`${member} ${what}`] = sealed(what === 'page' ? packOn(answer.body) : answer.rawPayload)
    }
  }
  return found
}
const ofSigned = () => seals({ page: signed, csv: `${signed}/pack.csv`, xlsx: `${signed}/pack.xlsx`, ods: `${signed}/pack.ods` })
/** A Board member’s report of a signed quarter is the signed one, so that they are not asked here. */
const liveFiles = async (): Promise<string> => (await visitors.get('celia')!.get(`/packs/export.csv?${live}`)).body

/** Kinds of change that come after a quarter: records written down late, put right, claimed, withdrawn, restricted, renamed. */
const changes: readonly (() => Promise<unknown>)[] = [
  () => tell.anEnquiry({ council: pick(['RIV', 'HIL']), received: dayIn() as never, channel: pick(Object.keys(channels)), advised: dayIn() as never }),
  () => tell.aCase({ council: pick(['RIV', 'HIL']), pathway: 'dementia-grant', scheme: 'dementia-dwelling-grant', opened: '2026-06-15', completed: dayIn() as never, left: [['2026-07-01', 5]], claims: ['carer-pressure'] }),
  () => house.sql('update enquiries set received_on = $2, channel = $3 where id = $1', [pick(enquiries), dayIn(), pick(Object.keys(channels))]),
  () => house.sql('update enquiries set advice_given_on = $2 where id = $1', [pick(enquiries), pick([null, '2026-08-15'])]),
  () => house.sql('update enquiries set source = $2 where id = $1', [pick(enquiries), pick(['hospital', 'gp', 'self'])]),
  () => house.sql("update cases set opened_on = opened_on - $2::int where id = $1 and opened_on > '2026-01-01'", [pick(cases), Math.floor(next() * 5)]),
  () => house.sql('update cases set left_days[1] = left_days[1] + 1, stage_working_days[1] = stage_working_days[1] + 1, stage_net_days[1] = stage_net_days[1] + 1 where id = $1', [pick(cases)]),
  () => house.sql("update outcomes set withdrawn_at = '2026-11-01' where case_id = $1", [pick(cases)]),
  () => house.sql('update cases set circle_id = $2 where id = $1', [pick(cases), circle]),
  () => house.sql('update authorities set short_name = $1 where prefix = $2', [`Renamed ${Math.floor(next() * 100)}`, pick(['RIV', 'HIL'])]),
  () => house.sql('update users set name = $1 where name like $2', [`Maya ${Math.floor(next() * 100)}`, 'Maya%']),
]
let [enquiries, cases, circle]: [string[], string[], string] = [[], [], '']

beforeAll(async () => {
  circle = newId()
  await house.sql("insert into circles (id, name) values ($1, 'Sanctuary')", [circle])
  for (let n = 0; n < 40; n++) await tell.anEnquiry({ council: n % 3 ? 'RIV' : 'HIL', received: dayIn() as never, advised: dayIn() as never })
  for (let n = 0; n < 30; n++) await tell.aCase({ council: n % 2 ? 'RIV' : 'HIL', pathway: 'dementia-grant', scheme: 'dementia-dwelling-grant', opened: '2026-06-01', completed: dayIn() as never, left: [['2026-07-06', 3]], claims: n % 3 ? ['carer-pressure'] : [] })
  enquiries = (await house.sql<{ id: string }>('select id from enquiries')).map(({ id }) => id)
  cases = (await house.sql<{ id: string }>('select id from cases')).map(({ id }) => id)
})

describe('a quarter that was signed', { timeout: 120_000 }, () => {
  it('is the same, byte for byte, for everybody and in every format after a thousand later changes', async () => {
    const maya = visitors.get('maya')!
    const amara = await house.as('amara')
    expect((await maya.send('/packs/sign/2026-07-01', {})).headers.location).toBe(signed)
    const [before, figures] = [await ofSigned(), await liveFiles()]
    expect(Object.keys(before)).toHaveLength(audience.length * 4)
    expect(before['bernard csv']).not.toBe(before['maya csv'])
    expect(before['dev csv']).toBe(before['maya csv'])

    house.itIs('2026-12-20')
    for (let n = 0; n < 990; n++) await changes[n % changes.length]!()
    for (let n = 0; n < 10; n++) expect((await amara.send('/enquiries/new', { channel: 'phone', asked: `A rail ${n}` })).statusCode).toBe(303)

    expect(await ofSigned()).toEqual(before)
    // The same comparison finds the report drawn from the records changed: it would have found the signed one changed too.
    expect(sealed(await liveFiles())).not.toBe(sealed(figures))
  })

  it('stays as it was when another version is signed over it', async () => {
    const before = await ofSigned()
    const maya = visitors.get('maya')!
    expect((await maya.send('/packs/sign/2026-07-01', { reason: 'Much was written down late' })).headers.location).toBe('/packs/signed/2026-07-01-v2')
    const { body } = await maya.get('/packs/signed/2026-07-01-v2/pack.csv')
    expect(sealed(body)).not.toBe(before['maya csv'])
    expect(await ofSigned()).toEqual(before)
  })
})
