import { record } from '../../platform/events/record.ts'
import { Refusal, Stale, type Here } from '../../platform/here.ts'
import { giveCasesTo } from '../cases/index.ts'
import { giveEnquiriesTo } from '../enquiries/index.ts'
import { consentsFollow, giveConsentsTo } from '../consents/index.ts'
import { emergenciesFollow, giveEmergenciesTo } from '../emergencies/index.ts'
import { giveWarningsTo, warningsFollow } from '../warnings/index.ts'
import { answerFor, aroundFollows, giveAroundTo, holdPeople, mergedInto, type PersonWhole } from '../people/index.ts'
import { whatMoved, type Merge } from './merges.sql.ts'
import { againstUndoing } from './undo.ts'

/** Takes a merge apart: what moved goes back, the answers it changed become what they were, and both records stand. Throws Stale when either was changed meanwhile. */
export async function undoMerge(here: Here, { merge, ...seen }: Merge, reason: string): Promise<void> {
  const [kept, other] = await holdPeople(here, seen.kept.id, seen.other.id)
  if (kept.version !== seen.kept.version || other.version !== seen.other.version) throw new Stale()
  const against = againstUndoing({ merge, kept, ...await whatMoved(here, merge) })
  if (against.length) throw new Refusal(against.join(' '))
  const cases = await giveCasesTo(here, kept.id, other.id, merge.case_ids.map((id, at) => ({ id, name: merge.case_names[at]! })))
  // It moved away between the check and now: nothing has been changed.
  if (cases.length !== merge.case_ids.length) throw new Stale()
  // An enquiry that was since said to be about somebody else stays where it was said to be.
  await giveEnquiriesTo(here, kept.id, other.id, merge.enquiry_ids)
  await Promise.all([giveWarningsTo(here, kept.id, other.id, merge.warning_ids), giveAroundTo(here, kept.id, other.id, merge.relationship_ids), giveConsentsTo(here, kept.id, other.id, merge.consent_ids), giveEmergenciesTo(here, kept.id, other.id, merge.emergency_link_ids)])
  const councils = await councilsLeft(here, merge, kept)
  await Promise.all([
    answerFor(here, kept, merge.before, councils),
    mergedInto(here, other, null),
    here.db.updateTable('merges').set({ undone_at: here.now, undone_by: here.user.id, undone_reason: reason }).where('id', '=', merge.id).execute(),
    record(here, { authorityId: kept.authorityId, circleId: kept.circle_id, personId: kept.id }, 'person.unmerged', { merge: merge.id, kept: true, reason }),
    record(here, { authorityId: other.authorityId, circleId: other.circle_id, personId: other.id }, 'person.unmerged', { merge: merge.id, kept: false, reason }),
  ])
  await Promise.all([warningsFollow(here, [kept.id, other.id]), aroundFollows(here, [kept.id, other.id]), consentsFollow(here, [kept.id, other.id]), emergenciesFollow(here, [kept.id, other.id])])
}

/**
 * The councils the kept person has to do with once the other’s are gone again. One that the merge added stays when it has something of the kept person’s own since,
 * or when another record merged into theirs brings it too: then it is that merge’s to take away.
 */
async function councilsLeft({ db, run }: Pick<Here, 'db' | 'run'>, merge: Merge['merge'], kept: PersonWhole): Promise<string[]> {
  if (!merge.added_authority_ids.length) return kept.authority_ids
  const others = await db.selectFrom('merges').innerJoin('people', 'people.id', 'merges.other_id').select(['merges.id', 'merges.added_authority_ids as added', 'case_ids as caseIds', 'enquiry_ids as enquiryIds', 'people.authority_ids as brings'])
    .where('kept_id', '=', kept.id).where('undone_at', 'is', null).where('merges.id', '!=', merge.id).orderBy('merges.at').orderBy('merges.id').execute()
  const broughtIn = others.flatMap(({ caseIds, enquiryIds }) => [...caseIds, ...enquiryIds])
  const own = await run<{ council: string }>(ownCouncils, [kept.id, broughtIn])
  const gone = new Set<string>()
  for (const council of merge.added_authority_ids) {
    if (own.some(one => one.council === council)) continue
    const heir = others.find(({ brings }) => brings.includes(council))
    if (!heir) { gone.add(council); continue }
    await db.updateTable('merges').set({ added_authority_ids: [...heir.added, council] }).where('id', '=', heir.id).execute()
    heir.added.push(council)
  }
  return kept.authority_ids.filter(id => !gone.has(id))
}

const ownCouncils = {
  name: 'own councils',
  text: 'select authority_id as council from cases where person_id = $1 and id <> all($2::uuid[]) union select authority_id from enquiries where person_id = $1 and id <> all($2::uuid[])',
}
