import type { Day } from '../../rules/calendar/day.ts'
import { Button, DateInput, InsetText, Radios, TextInput, WarningText } from '../../platform/components/index.ts'
import { choice, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { kindInWords, tenureDisagrees } from './landlord.ts'
import { landlordsAtMost, landlordsFound } from './landlords.sql.ts'
import { cameFrom, carriedOn, caseCarried } from './to-and-from.ts'
import { homeAndLandlords, nameLandlord, nowOf } from './whose-home.sql.ts'
import { wordsIn } from './words-in.ts'

async function load(here: Here) {
  const { home, lettings } = await homeAndLandlords(here, here.params.id)
  // What the home’s record says in words is where the search begins, as long as it finds somebody.
  const asTold = here.query.name === undefined ? await landlordsFound(here, wordsIn(home.told)) : []
  const words = asTold.length ? wordsIn(home.told) : wordsIn(here.query.name)
  const found = asTold.length ? asTold : await landlordsFound(here, words)
  return { home, lettings, words, offered: found.slice(0, landlordsAtMost), more: found.length > landlordsAtMost, today: here.today, editing: { version: home.version, answers: { from: null as Day | null } } }
}
type Loaded = Awaited<ReturnType<typeof load>>

const chooseForm = form({
  landlord: choice('Who is the landlord?', ({ offered }: Loaded) => Object.fromEntries(offered.map(({ id, name, kind, address }) => [id, [name, kindInWords(kind), address.split('\n')[0]].filter(Boolean).join(', ')])), { missing: 'Select the landlord, or add one' }),
  from: day('Since which day? (optional)', { hint: 'Leave empty when it is not known. After another landlord, leave empty for today' }),
}, ({ from }, { today }: Loaded) => ({ from: from && from > today ? 'The day must be today or in the past' : undefined }))

export const chooseTheLandlord = page({
  path: '/homes/:id/landlord',
  permit: 'landlord:write',
  about: 'home',
  load,
  form: chooseForm,
  async save(here, { landlord, from }, loaded) {
    await nameLandlord(here, loaded, landlord, from)
    return cameFrom(here.query, loaded.home.id).href
  },
  view({ home, lettings, words, offered, more, form, here }) {
    const [now, onward] = [nowOf(lettings), caseCarried(here.query)]
    return (
      <Page title="Who the landlord is" caption={home.name} back={cameFrom(here.query, home.id)} form={form}>
        {now && <InsetText>{now.name} is the landlord now. Choosing another ends that.</InsetText>}
        {home.tenure === 'owner' && <WarningText text={tenureDisagrees} iconFallbackText="Warning" />}
        <form method="get" action={`/homes/${home.id}/landlord`} noValidate>
          {onward && <input type="hidden" name="case" value={onward} />}
          <TextInput name="name" label="Search the register by name" value={words} width={20} />
          <Button look="secondary">Search</Button>
        </form>
        {offered.length === 0 ? <p class="govuk-body">{words ? `No landlord’s name has “${words}” in it.` : 'Nobody is on the register yet.'}</p> : (
          <Form of={form}>
            <Radios {...form.landlord} small />
            {more && <p class="govuk-body">These are the first {landlordsAtMost}. Search by name for others.</p>}
            <DateInput {...form.from} />
            <Button>Save</Button>
          </Form>
        )}
        <p class="govuk-body"><a class="govuk-link" href={`/homes/${home.id}/landlord/new?name=${encodeURIComponent(words || home.told)}${carriedOn(here.query)}`}>Add a landlord who is not on the register</a></p>
        {now && <p class="govuk-body"><a class="govuk-link" href={`/homes/${home.id}/landlord/end?${carriedOn(here.query).slice(1)}`}>This home has no landlord any more</a></p>}
      </Page>
    )
  },
})
