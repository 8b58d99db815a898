import type { Day } from '../../rules/calendar/day.ts'
import { bookingStates, nextStates, type BookingState } from '../../rules/interpreters/bookings.ts'
import { Button, InsetText, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { wayInWords, whenInWords, type Booking } from './booking.ts'
import { sayHowItStands, theBooking } from './bookings.sql.ts'

async function load(here: Here) {
  const found = await theBooking(here)
  return { ...found, today: here.today, editing: { version: found.booking.version, answers: { bookedWith: found.booking.bookedWith, note: found.booking.note } } }
}
interface Loaded { readonly booking: Booking; readonly today: Day }

export const howItStands = page({
  path: '/interpreters/:id',
  permit: 'interpreter:write',
  about: 'case',
  load,
  form: form({
    state: choice('How does it stand?', ({ booking }: Loaded) => Object.fromEntries(nextStates[booking.state].map(state => [state, bookingStates[state]])), { missing: 'Select how it stands' }),
    bookedWith: text('Who was booked? (optional)', { max: 150, hint: 'The agency, and the interpreter’s name when it is known' }),
    note: text('More about that (optional)', { max: 500 }),
  }, ({ state, bookedWith }, { booking, today }: Loaded) => ({
    state: (state === 'came' || state === 'did-not-come') && booking.on !== null && booking.on > today ? 'That day is still to come' : undefined,
    bookedWith: state !== 'cancelled' && !bookedWith ? 'Enter who was booked' : undefined,
  })),
  async save(here, { state, bookedWith, note }, { case: c, booking }) {
    await sayHowItStands(here, c, booking, state as BookingState, bookedWith, note)
    return `/cases/${c.reference}`
  },
  view: ({ case: c, booking, form }) => (
    <Page title="How the booking stands" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }} form={form}>
      <InsetText>{booking.language}, {wayInWords(booking.way).toLowerCase()}: {booking.whatFor}<br />{whenInWords(booking)}</InsetText>
      <Form of={form}><Radios {...form.state} small /><TextInput {...form.bookedWith} /><TextInput {...form.note} /><Button>Save</Button></Form>
    </Page>
  ),
})
