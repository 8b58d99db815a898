import type { Here } from '../../platform/here.ts'

/** Cases a party may see, with the person’s name, telephone and address: row security leaves in only what was offered to them or referred by them. */
const ofParty = ({ db }: Pick<Here, 'db'>, capacity: 'offered to' | 'referred by') =>
  db.selectFrom('cases').innerJoin('case_parties', join => join.onRef('case_parties.case_id', '=', 'cases.id').onRef('case_parties.authority_id', '=', 'cases.authority_id').on('case_parties.capacity', '=', capacity))
    .innerJoin('people', 'people.id', 'cases.person_id').innerJoin('homes', 'homes.id', 'cases.home_id')

export const jobsOffered = (here: Pick<Here, 'db'>) => ofParty(here, 'offered to')
  .select(['cases.id', 'cases.authority_id as authorityId', 'cases.reference', 'cases.pathway', 'cases.person_id as personId', 'cases.home_id as homeId', 'cases.next_action_on as nextActionOn', 'people.given_name as givenName', 'people.surname', 'people.phone', 'homes.line1', 'homes.town', 'homes.postcode'])
  .where('cases.status', '=', 'open').orderBy('cases.next_action_on').orderBy('cases.id').limit(200).execute()

export const referralsMade = (here: Pick<Here, 'db'>) => ofParty(here, 'referred by')
  .select(['cases.id', 'cases.authority_id as authorityId', 'cases.reference', 'cases.pathway', 'cases.pathway_version as pathwayVersion', 'cases.stage', 'cases.stage_on as stageOn', 'cases.status', 'cases.completed_on as completedOn', 'cases.closed_on as closedOn', 'people.given_name as givenName', 'people.surname'])
  .orderBy('cases.opened_on', 'desc').orderBy('cases.id').limit(200).execute()
