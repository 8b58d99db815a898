import { shortDay } from '../../rules/calendar/day.ts'
import { Button, InsetText, Radios, Select, Textarea } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form, type FormView } from '../../platform/http/form.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { openEmergencies } from './emergencies.sql.ts'
import { alreadyLinked, emergenciesOf, linkTo, whoseLink, type InSight, type Of } from './links.sql.ts'

/** Whom or what is linked, the emergencies that are open, and those it is linked to. */
export async function loadLink(here: Here, of: Of) {
  const whose = await whoseLink(here, of, here.params.id)
  const open = await openEmergencies(here)
  if (!open.length) throw new Refusal('No emergency is open. The service manager records one first.')
  const there = of === 'person' ? await emergenciesOf(here, [whose.id], []) : await emergenciesOf(here, [], [whose.id])
  return { of, whose, open, there, councils: Object.keys(whose.councils).length > 1 ? whose.councils : {} }
}
type Loaded = Awaited<ReturnType<typeof loadLink>>

const fields = {
  emergency: choice('Which emergency?', ({ open }: Loaded) => Object.fromEntries(open.map(({ reference, name, beganOn }) => [reference, `${name}, from ${shortDay(beganOn)}`])), { missing: 'Select which emergency' }),
  council: choice('In which council were they affected?', ({ councils }: Loaded) => councils),
  how: text('How are they affected, and where are they now?', { missing: 'Enter how they are affected', max: 1000, hint: 'For example: water in the downstairs rooms; she is at her daughter’s until Friday' }),
}
export const linkForm = form(fields, ({ emergency, council }, { open, there, councils }: Loaded) => ({
  emergency: there.some(one => one.emergencyId === open.find(({ reference }) => reference === emergency)?.id) ? alreadyLinked : undefined,
  council: Object.keys(councils).length && !council ? 'Select in which council they were affected' : undefined,
}))

/** Links them, and goes on to writing down what was done. */
export async function saveLink(here: Here, { emergency, council, how }: { readonly emergency: string; readonly council: string; readonly how: string }, { of, whose, open }: Loaded): Promise<string> {
  const chosen = open.find(({ reference }) => reference === emergency)
  if (!chosen) throw new NotFound()
  return `/affected/${await linkTo(here, chosen, of, whose, { council, how })}/help`
}

export const pathOf = (of: Of, { id }: Pick<InSight, 'id'>): string => `/${of === 'person' ? 'people' : 'homes'}/${id}`

export const LinkPage = ({ of, whose, there, councils, form: f, wanted }: Loaded & { readonly form: FormView<typeof fields>; readonly wanted: string | undefined }) => (
  <Page title={of === 'person' ? 'Link this person to an emergency' : 'Link this home to an emergency'} caption={whose.name} back={{ href: pathOf(of, whose), text: of === 'person' ? 'Back to the person' : 'Back to the home' }} form={f}>
    <Form of={f}>
      <Radios {...f.emergency} value={f.emergency.value || (wanted && Object.hasOwn(f.emergency.options, wanted) ? wanted : '')} />
      {there.length > 0 && <InsetText>Linked already: {there.map(({ id, name, linkedOn }, at) => <>{at > 0 && ', '}<a class="govuk-link" href={`/affected/${id}`}>{name}</a> (on {shortDay(linkedOn)})</>)}</InsetText>}
      {Object.keys(councils).length > 0 && <Select {...f.council} />}
      <Textarea {...f.how} rows={3} />
      <Button>Link to the emergency</Button>
    </Form>
  </Page>
)
