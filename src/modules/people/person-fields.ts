import { emailAddress, nhsNumber, telephone } from '../../platform/http/known-fields.ts'
import { day, text } from '../../platform/http/fields.ts'

/** The questions about a person, asked on an enquiry and on their own record. All may be left empty, which each page says once: half an answer is kept too. */
export const personFields = {
  givenName: text('First name', { max: 100, width: 20, autocomplete: 'off' }),
  surname: text('Last name', { max: 100, width: 20, autocomplete: 'off' }),
  bornOn: day('Date of birth', { hint: 'For example, 27 3 1946' }),
  nhsNumber: nhsNumber('NHS number', 'For example, 999 000 0018'),
  noNhsNumber: text('Why there is no NHS number', { max: 200 }),
  phone: telephone('Telephone'),
  email: emailAddress('Email'),
}

/** A date of birth cannot lie ahead, nor more than 120 years back. */
export function bornBy(bornOn: string | null, today: string): string | undefined {
  if (!bornOn) return undefined
  if (bornOn > today) return 'Date of birth must be in the past'
  return Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) > 120 ? 'Check the year of birth: it is more than 120 years ago' : undefined
}
