import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { Button, Unseen } from '../../platform/components/index.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { hidden } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { fullName, personRow, sayNotTheSame } from '../people/index.ts'
import { recordsLike } from './likely-records.sql.ts'
import { refuseMerged } from './merges.sql.ts'

async function load(here: Here) {
  const person = await personRow(here, here.params.id ?? '')
  refuseMerged(person)
  const like = await recordsLike(here, person, here.query.q ?? '')
  here.saw('person', [...like.likely, ...like.named, ...like.toldApart])
  return { person, ...like }
}

interface Shown { readonly id: string; readonly givenName: string; readonly surname: string; readonly bornOn: string | null }
const who = ({ givenName, surname, bornOn }: Shown): string => `${fullName({ givenName, surname })}${bornOn ? `, born ${shortDay(bornOn as Day)}` : ''}`

const One = ({ of, at, because, home }: { readonly of: Shown; readonly at: string; readonly because?: string; readonly home?: string | null }) => (
  <li>
    <div>
      <a class="govuk-link govuk-!-font-weight-bold" href={`${at}/${of.id}`}>{who(of)}</a>{home && `, ${home}`}
      {because && <><br /><span class="newel-quiet">{because}</span></>}
    </div>
    <Button look="secondary" name="notTheSame" value={of.id}>Not the same person<Unseen>: {who(of)}</Unseen></Button>
  </li>
)

export const findTheOther = page({
  path: '/people/:id/merge',
  permit: 'person:merge',
  about: 'person',
  load,
  form: form({ notTheSame: hidden('Not the same person') }),
  async save(here, { notTheSame }, { person }) {
    const other = await personRow(here, notTheSame)
    if (other.circle_id !== person.circle_id) throw new NotFound()
    if (other.id === person.id) throw new Refusal('This is one record, not two.')
    await sayNotTheSame(here, person, other)
    return `/people/${person.id}/merge${here.query.q ? `?q=${encodeURIComponent(here.query.q)}` : ''}`
  },
  view({ person, likely, named, searched, toldApart, form, here }) {
    const at = `/people/${person.id}/merge`
    const name = fullName({ givenName: person.given_name, surname: person.surname })
    return (
      <Page title="Which record is of the same person?" caption={name} back={{ href: `/people/${person.id}`, text: 'Back to the person' }} form={form}>
        <p class="govuk-body">Choose a record to see both side by side. Nothing is merged until you say so there, and a merge can be undone.</p>
        <h2 class="govuk-heading-m">Likely records</h2>
        {likely.length === 0 ? <p class="govuk-body">No other record is like this one.</p>
          : <Form of={form}><ul class="newel-found newel-alike">{likely.map(match => <One of={match} at={at} because={match.because} />)}</ul></Form>}
        <h2 class="govuk-heading-m">Look for another record</h2>
        <form method="get" action={at} class="newel-find" role="search" aria-label="People">
          <label class="govuk-label govuk-label--s" for="other-words">A name, postcode, telephone number or NHS number</label>
          <div class="newel-find__row">
            <input class="govuk-input" id="other-words" name="q" type="search" value={here.query.q ?? ''} maxLength={100} autocomplete="off" />
            <button class="govuk-button" type="submit" data-module="govuk-button">Search</button>
          </div>
        </form>
        {searched && (named.length === 0 ? <p class="govuk-body" role="status">Nobody else was found by “{here.query.q}”. Try fewer letters, or another spelling.</p>
          : <Form of={form}><ul class="newel-found newel-alike">{named.map(match => <One of={match} at={at} home={match.home} />)}</ul></Form>)}
        {toldApart.length > 0 && <>
          <h2 class="govuk-heading-m">Said not to be the same person</h2>
          <ul class="govuk-list">{toldApart.map(one => <li><a class="govuk-link" href={`${at}/${one.id}`}>{who(one)}</a>, said by {one.by} on {shortDay(dayInLondon(one.at))}</li>)}</ul>
        </>}
      </Page>
    )
  },
})
