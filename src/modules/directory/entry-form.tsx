import { readPlace, readAreas } from '../../rules/directory/postcode-area.ts'
import { readSpans, sayHours, weekDayKeys, weekDays, type Hours, type WeekDay } from '../../rules/directory/hours.ts'
import { referWays, serviceStates } from '../../rules/directory/options.ts'
import { topics, topicsInOrder } from '../../rules/directory/topics.ts'
import { Checkboxes, Part, Radios, Select, Textarea, TextInput, type TextProps } from '../../platform/components/index.ts'
import { choice, choices, text, typedText, type Field } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { emailAddress, postcode, telephone } from '../../platform/http/known-fields.ts'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import type { Kept } from './entries.sql.ts'
import { organisationsToChoose } from './organisations.sql.ts'
import type { Service } from './entry.ts'
import { webAddress } from './web-address-fields.ts'

/** What the form offers besides what it asks. */
export const around = async (here: Here) => ({ organisations: await organisationsToChoose(here), councils: asOptions(await councilsOn(here, here.today)) })
type Around = Awaited<ReturnType<typeof around>>

const age = (label: string) => typedText(label, { width: 4, inputMode: 'numeric', max: 10 }, typed => /^\d{1,3}$/.test(typed) && Number(typed) <= 120 ? { value: String(Number(typed)) } : { error: `${label} must be a whole number of years, up to 120` })
const inputOf = (day: WeekDay) => `open${day}` as const
const openOn = (day: WeekDay): Field<string, TextProps> => typedText(weekDays[day], { width: 20, max: 80, autocomplete: 'off' }, typed => {
  const spans = readSpans(typed)
  return spans ? { value: sayHours(spans) } : { error: `${weekDays[day]}: enter times in order, such as 9:00 to 17:00, or 9am to 12 and 1pm to 5pm` }
})
const days = Object.fromEntries(weekDayKeys.map(day => [inputOf(day), openOn(day)])) as Record<`open${WeekDay}`, Field<string, TextProps>>

export const ourTopics = choices('What is it about?', topics, { missing: 'Select what it is about' })
export const ourWays = choices('How does one get there?', referWays)
export const ourProtocol = text('How we go about it', { max: 2000, hint: 'What to say, what to send and to whom. Only staff read this' })

export const entryForm = form(
  {
    organisation: choice('Who offers it?', ({ organisations }: Around) => organisations, { missing: 'Select who offers it', hint: 'Add the organisation first if it is not here' }),
    name: text('Name of the service', { missing: 'Enter the name of the service', max: 150 }),
    description: text('What it does', { missing: 'Enter what it does', max: 3000 }),
    topics: ourTopics,
    forWhom: text('Who it is for', { max: 500 }),
    minimumAge: age('Youngest age'),
    maximumAge: age('Oldest age'),
    eligibility: text('Who can have it', { max: 1000, hint: 'Conditions in plain words, such as “on Pension Credit”' }),
    cost: text('What it costs', { max: 500, hint: 'For example: free, or £4 an hour' }),
    area: text('Where it is offered, in words', { max: 300 }),
    councils: choices('In these councils', ({ councils }: Around) => councils, { hint: 'With no council and no postcode area it is offered everywhere' }),
    areas: typedText('In these postcode areas', { max: 300, hint: 'For example: WR, DY10' }, typed => { const areas = readAreas(typed); return areas ? { value: areas.join(', ') } : { error: 'Enter postcode areas with commas between them, such as WR, DY10' } }),
    ways: ourWays,
    protocol: ourProtocol,
    phone: telephone('Telephone'),
    email: emailAddress('Email'),
    url: webAddress('Web address'),
    line1: text('Address line 1', { max: 100, hint: 'Leave the address empty where there is none to go to' }),
    line2: text('Address line 2', { max: 100 }),
    town: text('Town or city', { max: 60 }),
    county: text('County', { max: 60 }),
    postcode: postcode('Postcode'),
    ...days,
    hoursNote: text('More about opening times', { max: 300, hint: 'For example: closed on bank holidays' }),
    status: choice('State', serviceStates, { missing: 'Select its state', hint: 'Only active services are shown to the public' }),
    alert: text('What people must know just now', { max: 300, hint: 'For example: closed until 6 January' }),
  },
  ({ minimumAge, maximumAge, line1, town, county, postcode, status, alert }) => {
    const some = [line1, town, county, postcode].some(Boolean)
    const lacks = (value: string, what: string) => some && !value ? `Enter ${what}, or leave the whole address empty` : undefined
    return {
      maximumAge: minimumAge && maximumAge && Number(minimumAge) > Number(maximumAge) ? 'The oldest age must be the youngest or more' : undefined,
      line1: lacks(line1, 'the first line of the address'), town: lacks(town, 'the town or city'), county: lacks(county, 'the county'), postcode: lacks(postcode, 'the postcode'),
      alert: status === 'temporarily closed' && !alert ? 'Enter why it is closed, and until when if that is known' : undefined,
    }
  },
)
export type EntryAnswers = Answers<(typeof entryForm)['fields']>

export const keptIn = (answers: EntryAnswers): Kept => {
  const { organisation, ways, minimumAge, maximumAge, councils, areas, name, description, forWhom, eligibility, cost, area, protocol, phone, email, url, line1, line2, town, county, postcode, hoursNote, alert } = answers
  return {
    name, description, forWhom, eligibility, cost, area, protocol, phone, email, url, line1, line2, town, county, postcode, hoursNote, alert, status: answers.status, organisationId: organisation, topics: topicsInOrder(answers.topics), referWays: ways, councilIds: councils,
    minimumAge: minimumAge ? Number(minimumAge) : null, maximumAge: maximumAge ? Number(maximumAge) : null, postcodeAreas: areas ? areas.split(', ') : [],
    hours: weekDayKeys.flatMap((day): Hours[] => answers[inputOf(day)] ? readSpans(answers[inputOf(day)])!.map(span => ({ day, ...span })) : []),
  }
}

/** The other way round. */
export const answersOf = (service: Service, { councils }: Around): Partial<EntryAnswers> => {
  const { organisationId, name, description, forWhom, eligibility, cost, area, protocol, phone, email, url, line1, line2, town, county, postcode, hoursNote, alert } = service
  return {
    organisation: organisationId, name, description, forWhom, eligibility, cost, area, protocol, phone, email, url, line1, line2, town, county, postcode, hoursNote, alert, status: service.status as EntryAnswers['status'],
    topics: topicsInOrder(service.topics), ways: (Object.keys(referWays) as (keyof typeof referWays)[]).filter(way => service.referWays.includes(way)), councils: Object.keys(councils).filter(id => service.councilIds.includes(id)),
    minimumAge: service.minimumAge?.toString() ?? '', maximumAge: service.maximumAge?.toString() ?? '', areas: service.postcodeAreas.filter(one => readPlace(one)).join(', '),
    ...Object.fromEntries(weekDayKeys.map(day => [inputOf(day), sayHours(service.hours.filter(one => one.day === day))])),
  }
}

export const EntryFields = ({ form: f }: { readonly form: FormView<(typeof entryForm)['fields']> }) => (
  <>
    <Part title="What it is">
      <Select {...f.organisation} /><TextInput {...f.name} /><Textarea {...f.description} rows={5} />
      <div class="newel-topics"><Checkboxes {...f.topics} small /></div>
    </Part>
    <Part title="Whom it is for">
      <TextInput {...f.forWhom} />
      <div class="newel-columns"><TextInput {...f.minimumAge} /><TextInput {...f.maximumAge} /></div>
      <Textarea {...f.eligibility} rows={2} /><TextInput {...f.cost} />
    </Part>
    <Part title="Where it is offered">
      <TextInput {...f.area} /><Checkboxes {...f.councils} small /><TextInput {...f.areas} />
    </Part>
    <Part title="How one gets there">
      <Checkboxes {...f.ways} small /><Textarea {...f.protocol} rows={3} /><TextInput {...f.phone} /><TextInput {...f.email} /><TextInput {...f.url} />
    </Part>
    <Part title="Where it is">
      <TextInput {...f.line1} /><TextInput {...f.line2} /><TextInput {...f.town} /><TextInput {...f.county} /><TextInput {...f.postcode} />
    </Part>
    <Part title="When it is open">
      <p class="govuk-hint">For example: 9:00 to 17:00. Leave a day empty when it is closed, and all of them when the times are not known.</p>
      <div class="newel-columns">{weekDayKeys.map(day => <TextInput {...f[inputOf(day)]} />)}</div>
      <TextInput {...f.hoursNote} />
    </Part>
    <Part title="Its state">
      <Radios {...f.status} small /><TextInput {...f.alert} />
    </Part>
  </>
)
