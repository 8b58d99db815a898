import { Button, InsetText, Radios, Select } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { addressOf, isAddressed, likelyHomes, recordHome } from '../homes/index.ts'
import { fullName, isNamed, likelyPeople, matchInWords, personBelongsTo, recordPerson, toldApart } from '../people/index.ts'
import { councilOf, recogniseEnquiry, theEnquiry } from './enquiries.sql.ts'

const somebodyNew = 'new'
const notYet = 'not-yet'

async function load(here: Here) {
  const enquiry = await theEnquiry(here)
  const { heard } = enquiry
  const [people, homes, councils, council] = await Promise.all([likelyPeople(here, heard), likelyHomes(here, heard), councilsOn(here, here.today), councilOf(here, heard, enquiry.receivedOn)])
  const apart = await toldApart(here, [...people.map(({ id }) => id), ...enquiry.personId ? [enquiry.personId] : []])
  here.saw('person', people)
  here.saw('home', homes)
  return { enquiry, apart, people, homes, council, councils: asOptions(councils), editing: { version: enquiry.version, answers: { council: council?.id ?? '' } } }
}
type Loaded = Awaited<ReturnType<typeof load>>

/** Whom of those offered, or whom the enquiry names now, somebody said this person is not. */
function notWhom({ enquiry, people, apart }: Pick<Loaded, 'enquiry' | 'people' | 'apart'>, id: string): string {
  const others = apart.flatMap(([one, other]) => one === id ? [other] : other === id ? [one] : [])
  const names = others.map(other => { const match = people.find(person => person.id === other); return match ? fullName(match) : enquiry.caller || 'the person it names now' })
  return names.length ? `, said not to be the same as ${names.join(' and ')}` : ''
}

const whoForm = form(
  {
    person: choice('Is it somebody we know?', ({ people, enquiry, apart }: Loaded) => ({
      ...Object.fromEntries(people.map(match => [match.id, `${matchInWords(match)}${notWhom({ enquiry, people, apart }, match.id)}`])),
      ...(isNamed(enquiry.heard) ? { [somebodyNew]: `Somebody new: ${fullName(enquiry.heard)}` } : {}),
      [notYet]: 'We cannot say yet',
    }), { missing: 'Select who it is, or that we cannot say yet' }),
    home: choice('Which home is it?', ({ homes, enquiry }: Loaded) => ({
      ...Object.fromEntries(homes.map(match => [match.id, `${addressOf(match)} (${match.because})`])),
      ...(isAddressed(enquiry.heard) ? { [somebodyNew]: `A home new to us: ${addressOf(enquiry.heard)}` } : {}),
      [notYet]: 'We cannot say yet',
    }), { missing: 'Select which home it is, or that we cannot say yet' }),
    council: choice('Which council is the home in?', ({ councils }: Loaded) => councils),
  },
  ({ home, council }, { enquiry }: Loaded) => ({
    council: home === somebodyNew && !council ? `Choose the council by hand: the postcode ${enquiry.heard.postcode || 'is not known, and'} ${enquiry.heard.postcode ? 'is not in the postcode table' : 'without it we cannot tell'}` : undefined,
  }),
)

export const whoIsIt = page({
  path: '/enquiries/:reference/who',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: whoForm,
  async save(here, answers, { enquiry, homes, council }) {
    const known = homes.find(match => match.id === answers.home)
    const authorityId = known?.authorityId ?? (answers.council || undefined)
    const byHand = !known && answers.council !== council?.id || (council?.byHand ?? false)
    if (answers.person === somebodyNew && !authorityId) throw new Refusal('Choose the council first: a person is put on record in the council of their home', 'council')
    const personId = answers.person === notYet ? null : answers.person === somebodyNew ? await recordPerson(here, enquiry.heard, authorityId!) : answers.person
    const { line1, line2, town, postcode, uprn, tenure } = enquiry.heard
    const homeId = answers.home === notYet ? null : answers.home === somebodyNew ? await recordHome(here, { line1, line2, town, postcode, uprn, tenure }, authorityId!, byHand) : answers.home
    if (personId && authorityId && answers.person !== somebodyNew) await personBelongsTo(here, personId, authorityId)
    await recogniseEnquiry(here, enquiry, { personId, homeId, authorityId: authorityId ?? enquiry.authorityId, byHand, matched: answers.person !== somebodyNew && personId !== null })
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, people, homes, council, form }) => (
    <Page title="Who is it?" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      {people.length + homes.length > 0 && <InsetText>We may know them already. Check before putting anybody on record twice.</InsetText>}
      <Form of={form}>
        <Radios {...form.person} />
        <Radios {...form.home} />
        {!council && enquiry.heard.postcode && <p class="govuk-body">The postcode {enquiry.heard.postcode} is not in the postcode table.</p>}
        <Select {...form.council} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
