import { Button, Textarea } from '../../platform/components/index.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { fullName } from '../people/index.ts'
import { labelsOf } from './merged-fields.ts'
import { theMerge, whatMoved, whatMoves } from './merges.sql.ts'
import { Belongings } from './side-by-side.tsx'
import { againstUndoing } from './undo.ts'
import { undoMerge } from './undo.sql.ts'

async function load(here: Here) {
  const whole = await theMerge(here)
  const { merge, kept, other } = whole
  here.saw('person', [other])
  const moved = await whatMoved(here, merge)
  const against = againstUndoing({ merge, kept, ...moved })
  if (against.length) throw new Refusal(against.join(' '))
  const all = await whatMoves(here, kept)
  const back = { cases: moved.cases, enquiries: moved.enquiries.filter(({ personId }) => personId === kept.id) }
  const stays = { cases: all.cases.filter(({ id }) => !merge.case_ids.includes(id)), enquiries: all.enquiries.filter(({ id }) => !merge.enquiry_ids.includes(id)) }
  return { ...whole, person: kept, back, stays, editing: { version: kept.version + other.version, answers: {} } }
}

export const undoAMerge = page({
  path: '/merges/:id/undo',
  permit: 'person:merge',
  about: 'person',
  load,
  form: form({ reason: text('Why is it undone?', { missing: 'Enter why the merge is undone', max: 1000, hint: 'For example, they are two people with the same name. Both records keep this in their history.' }) }),
  async save(here, { reason }, { merge, kept, other }) {
    await undoMerge(here, { merge, kept, other }, reason)
    return `/merges/${merge.id}`
  },
  view({ merge, kept, other, back, stays, form }) {
    const name = fullName({ givenName: kept.given_name, surname: kept.surname })
    const otherName = fullName({ givenName: other.given_name, surname: other.surname })
    return (
      <Page title="Undo the merge" caption={name} back={{ href: `/merges/${merge.id}`, text: 'Back' }} form={form}>
        <h2 class="govuk-heading-m">What goes back to the record of {otherName}</h2>
        <Belongings {...back} none="Nothing: no cases and no enquiries moved, or they are with somebody else now." />
        <h2 class="govuk-heading-m">What stays with {name}</h2>
        <Belongings {...stays} none="Nothing." />
        <p class="govuk-body">{merge.fields.length ? `These answers become what they were before the merge: ${labelsOf(merge.fields)}.` : 'No answers were changed by the merge.'}</p>
        <Form of={form}>
          <Textarea {...form.reason} rows={3} />
          <Button>Undo the merge</Button>
        </Form>
      </Page>
    )
  },
})
