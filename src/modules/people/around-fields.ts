import { actingFor } from '../../rules/people/acting-for.ts'
import { capacities } from '../../rules/people/capacities.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { telephone } from '../../platform/http/known-fields.ts'

/** The questions about somebody around a person. */
export const aroundFields = {
  name: text('Their name', { max: 120, width: 30, autocomplete: 'off' }),
  phone: telephone('Their telephone'),
  capacity: choice('Who are they to this person?', capacities, { missing: 'Select who they are to this person' }),
  firstToRing: choices('Whom to ring (optional)', { first: 'Ring them first' }),
  actsBy: choices('By what may they speak or act for this person? (optional)', actingFor, { hint: 'Leave empty if they may not' }),
  evidence: text('What was seen or heard that shows it? (optional)', { max: 500, hint: 'For example, the stamped power of attorney, or her own words on the telephone' }),
  from: day('From which day? (optional)'),
  to: day('Until which day? (optional)', { hint: 'Leave empty if no end is known' }),
}
