import { createHmac } from 'node:crypto'
import { networkOf } from '../../rules/identifiers/network.ts'

/** What stands for a network where tries are counted: keyed, so that no table holds where anybody wrote from. */
export const placeOf = (secret: string, ip: string): Buffer => createHmac('sha256', secret).update(`place ${networkOf(ip)}`).digest()
