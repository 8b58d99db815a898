import type { CouncilRow } from '../db/found.ts'

/** The two invented councils that tests are told in, and their county. Codes are of no real council. */
export const testCouncils = [
  { code: 'X10000001', name: 'Exshire County Council', shortName: 'Exshire', prefix: 'EXS', kind: 'county', from: '2010-04-01' },
  { code: 'X07000001', name: 'Riverside District Council', shortName: 'Riverside', prefix: 'RIV', kind: 'district', from: '2010-04-01', partOf: 'X10000001' },
  { code: 'X07000002', name: 'Hilltown Borough Council', shortName: 'Hilltown', prefix: 'HIL', kind: 'district', from: '2010-04-01', partOf: 'X10000001' },
] as const satisfies readonly CouncilRow[]

/** An invented table of postcodes in an area that the Post Office does not use. */
export const testPostcodes = [['ZE1 1AA', 'X07000001'], ['ZE1 1AB', 'X07000001'], ['ZE2 2AA', 'X07000002'], ['ZE2 2AB', 'X07000002']] as const
