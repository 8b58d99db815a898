import type { Here } from '../../platform/here.ts'

/** Cases that were offered to a party, with the person’s name, telephone and address: row security leaves in only theirs. */
export const jobsOffered = ({ db }: Pick<Here, 'db'>) =>
  db.selectFrom('cases').innerJoin('case_parties', join => join.onRef('case_parties.case_id', '=', 'cases.id').onRef('case_parties.authority_id', '=', 'cases.authority_id').on('case_parties.capacity', '=', 'offered to'))
    .innerJoin('people', 'people.id', 'cases.person_id').innerJoin('homes', 'homes.id', 'cases.home_id')
    .select(['cases.id', 'cases.authority_id as authorityId', 'cases.reference', 'cases.pathway', 'cases.person_id as personId', 'cases.home_id as homeId', 'cases.next_action_on as nextActionOn', 'people.given_name as givenName', 'people.surname', 'people.phone', 'homes.line1', 'homes.town', 'homes.postcode'])
    .where('cases.status', '=', 'open').orderBy('cases.next_action_on').orderBy('cases.id').limit(200).execute()
