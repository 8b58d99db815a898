import { tenures } from '../../rules/enquiries/tenures.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { postcode, uprn } from '../../platform/http/known-fields.ts'

/** The questions about a home. All may be left empty, which each page says once: half an answer is kept too. */
export const homeFields = {
  line1: text('First line of the address', { max: 120, autocomplete: 'off' }),
  line2: text('Second line', { max: 120, autocomplete: 'off' }),
  town: text('Town or village', { max: 80, width: 20, autocomplete: 'off' }),
  postcode: postcode('Postcode'),
  uprn: uprn('UPRN, if you have it'),
  tenure: choice('How do they hold this home?', tenures),
}
