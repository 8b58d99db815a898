import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { asAdmin } from '../../platform/db/prepare.ts'
import { columnsOf, loadPostcodes, placeOf } from './postcode-directory.sql.ts'

const house = await openHouse()
const known = () => asAdmin(house.adminUrl, async admin => (await admin.query<{ postcode: string; council_code: string; invented: boolean }>("select * from public.postcodes where postcode like 'ZZ99%' order by postcode")).rows)

describe('loading the postcode directory', () => {
  const columns = columnsOf(['pcd', 'pcds', 'doterm', 'lad25cd'])
  it('finds its columns by the first line, whatever year the boundaries are of', () => expect([columns, columnsOf(['pcds', 'oslaua'])]).toEqual([{ postcode: 0, council: 3, ended: 2 }, { postcode: 0, council: 1, ended: -1 }]))
  it('says which column is missing, and what there was', () => expect(() => columnsOf(['postcode', 'council'])).toThrow('must name the columns pcds and oslaua (or lad25cd). It says: postcode, council'))
  it('reads a postcode however it is spaced, and leaves those that have ended or lie in no council', () => {
    const at = columnsOf(['pcds', 'doterm', 'oslaua'])
    expect([placeOf(['wr12aa', '', 'E07999999'], at), placeOf(['WR1 2AA', '202001', 'E07999999'], at), placeOf(['WR1 2AA', '', ''], at), placeOf([], at)]).toEqual([{ postcode: 'WR1 2AA', council: 'E07999999' }, 'ended', 'unread', 'unread'])
  })
  it('moves a postcode to the council that the file says, and is no different when it is loaded again', async () => {
    const load = (council: string) => asAdmin(house.adminUrl, admin => loadPostcodes(admin, [{ postcode: 'ZZ99 1AA', council: 'X07000009' }, { postcode: 'ZZ99 1AA', council }]))
    await load('X07000001')
    await load('X07000002')
    await load('X07000002')
    expect(await known()).toEqual([{ postcode: 'ZZ99 1AA', council_code: 'X07000002', invented: false }])
  })
})
