import type { Client } from 'pg'
import type { Day } from '../../rules/calendar/day.ts'
import { cast, emailOf, partyKindOf, type CastMember } from '../testing/cast.ts'
import { newId } from '../ids.ts'
import type { Agency } from './agencies.ts'

export interface CouncilRow {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly prefix: string
  readonly kind: 'district' | 'county' | 'unitary'
  readonly from: Day
  /** The code of the county it lies in. */
  readonly partOf?: string
}

/** Writes the first rows of an agency, as its owner: what must be there before anybody can sign in. */
export async function foundAgency(admin: Client, agency: Agency, councils: readonly CouncilRow[], pathways: readonly string[], switchedOnFrom: Day): Promise<Map<string, string>> {
  await admin.query(`begin; set local role newel_owner; set local search_path = "${agency.schema}", public`)
  const ids = new Map(councils.map(council => [council.code, newId()]))
  for (const { code, name, shortName, prefix, kind, from, partOf } of [...councils].sort((a, b) => Number(a.partOf !== undefined) - Number(b.partOf !== undefined)))
    await admin.query('insert into authorities (id, code, name, short_name, prefix, kind, from_day, part_of) values ($1, $2, $3, $4, $5, $6, $7, $8)', [ids.get(code), code, name, shortName, prefix, kind, from, partOf ? ids.get(partOf) : null])
  for (const { code, kind } of councils.filter(council => council.kind !== 'county'))
    for (const pathway of pathways)
      await admin.query('insert into pathway_switches (id, authority_id, pathway, from_day, reason) values ($1, $2, $3, $4, $5)', [newId(), ids.get(code), pathway, switchedOnFrom, `On from the start in every ${kind}`])
  await admin.query('commit')
  return ids
}

/** Gives the cast their accounts. `passwordHash` is the same for all: they are invented people. Returns the id of each. */
export async function foundCast(admin: Client, agency: Agency, domain: string, passwordHash: string, councils: { readonly first: string; readonly second: string }): Promise<Map<CastMember, string>> {
  const ids = new Map<CastMember, string>()
  await admin.query(`begin; set local role newel_owner; set local search_path = "${agency.schema}", public`)
  for (const [member, { name, role, place, ...rest }] of Object.entries(cast) as [CastMember, (typeof cast)[CastMember]][]) {
    const id = newId()
    const party = 'party' in rest ? newId() : null
    if (party) await admin.query('insert into parties (id, kind, name) values ($1, $2, $3)', [party, partyKindOf(role), (rest as { party: string }).party])
    const own = place === 'first council' ? [councils.first] : place === 'second council' ? [councils.second] : []
    await admin.query('insert into users (id, name, email, role, authority_ids, party_id) values ($1, $2, $3, $4, $5, $6)', [id, name, emailOf(member, domain), role, own, party])
    await admin.query('insert into credentials (user_id, password_hash) values ($1, $2)', [id, passwordHash])
    ids.set(member, id)
  }
  await admin.query('commit')
  return ids
}
