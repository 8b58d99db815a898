import { channels } from '../../rules/enquiries/channels.ts'
import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { differs, fieldKeys, inWords, mergedFields, type Answers, type FieldKey } from './merged-fields.ts'

export interface Sides { readonly kept: Answers; readonly other: Answers }

/** Which of two answers stands; a question only where they differ. */
const side = (key: FieldKey) => choice(mergedFields[key].label, ({ kept, other }: Sides): Record<string, string> => differs(key, kept, other) ? { kept: inWords(key, kept), other: inWords(key, other) } : {})

export const sidesForm = form(
  {
    title: side('title'), givenName: side('givenName'), surname: side('surname'), bornOn: side('bornOn'), nhsNumber: side('nhsNumber'),
    phone: side('phone'), email: side('email'), language: side('language'), interpreter: side('interpreter'), letterFormat: side('letterFormat'), reachBy: side('reachBy'), ringWhen: side('ringWhen'), needs: side('needs'),
  },
  (answers, { kept, other }: Sides) => Object.fromEntries(fieldKeys.filter(key => differs(key, kept, other) && !answers[key]).map(key => [key, `Select which answer stands for: ${mergedFields[key].label}`])),
)

/** What is chosen before anybody chooses: what the kept record says, and where it says nothing, what the other does. */
export const firstChoice = ({ kept, other }: Sides): Record<FieldKey, string> =>
  Object.fromEntries(fieldKeys.map(key => [key, !differs(key, kept, other) ? '' : mergedFields[key].words(kept) ? 'kept' : 'other'])) as Record<FieldKey, string>

/** What makes it likely that these are two people after all. */
export function doubts({ kept, other }: Sides): string[] {
  return [
    ...(kept.nhs_number && other.nhs_number && kept.nhs_number !== other.nhs_number ? ['They have different NHS numbers. A person has only one: make sure that these are not two people.'] : []),
    ...(kept.born_on && other.born_on && kept.born_on !== other.born_on ? ['They have different dates of birth. Make sure that these are not two people.'] : []),
  ]
}

interface Belongings {
  readonly cases: readonly { readonly reference: string; readonly pathway: string; readonly status: string }[]
  readonly enquiries: readonly { readonly reference: string; readonly receivedOn: Day; readonly channel: string }[]
}

/** Cases and enquiries, each with its reference; `none` is said when there are none. */
export const Belongings = ({ cases, enquiries, none }: Belongings & { readonly none: string }) => cases.length + enquiries.length === 0 ? <p class="govuk-body">{none}</p> : (
  <ul class="govuk-list">
    {cases.map(c => <li><a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> {pathwayTitles[c.pathway as PathwayKey]}{c.status === 'closed' && ' (closed)'}</li>)}
    {enquiries.map(e => <li><a class="govuk-link newel-ref" href={`/enquiries/${e.reference}`}>{e.reference}</a> enquiry of {shortDay(e.receivedOn)}, {(channels[e.channel as keyof typeof channels] ?? e.channel).toLowerCase()}</li>)}
  </ul>
)
