import type { Format } from '../../rules/people/formats.ts'
import { Button, InsetText, Textarea } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { printings, readsBy, type Printing } from './letter.ts'
import { settle, theMessage, type Unsettled } from './messages.sql.ts'
import { StateOf, waysInWords } from './written.tsx'

/** The ways to print a letter, the person’s own first. */
const PrintIt = ({ message: { id, reads } }: { readonly message: Pick<Unsettled, 'id' | 'reads'> }) => {
  const theirs = reads ? readsBy[reads as Format] : undefined
  const first = theirs?.printing ?? 'letter.pdf'
  return (
    <>
      <p class="govuk-body">{theirs ? theirs.says : 'Nobody has asked them yet what they can read.'}</p>
      <ul class="govuk-list govuk-list--bullet">
        {[first, ...(Object.keys(printings) as Printing[]).filter(one => one !== first)].map(one => <li><a class="govuk-link" href={`/messages/${id}/${one}`}>{printings[one]}</a></li>)}
      </ul>
    </>
  )
}

export const dealWithAMessage = page({
  path: '/messages/:id',
  permit: 'message:write',
  about: 'nobody',
  async load(here: Here) {
    const message = await theMessage(here)
    here.saw(message.caseId ? 'case' : 'enquiry', [{ id: (message.caseId ?? message.enquiryId)!, authorityId: message.authorityId }])
    return { message }
  },
  form: form({ done: text('What was done about it?', { missing: 'Say what was done: read and nothing to do, rang them, posted it', max: 500 }) }),
  async save(here, { done }, { message }) {
    await settle(here, message, done)
    return `/${message.caseId ? 'cases' : 'enquiries'}/${message.reference}/messages`
  },
  view: ({ message, form }) => {
    const at = `/${message.caseId ? 'cases' : 'enquiries'}/${message.reference}`
    return (
      <Page title={message.direction === 'in' ? 'Read a message' : 'A message that has not gone'} caption={`${message.reference} ${message.name}`} back={{ href: `${at}/messages`, text: 'Back to the messages' }} form={form}>
        <p><StateOf message={message} /> {waysInWords[message.way as keyof typeof waysInWords]}{message.toName && `, to ${message.toName}`}{message.address && `, ${message.address}`}</p>
        <InsetText><span class="newel-words">{message.words}</span></InsetText>
        {message.way === 'letter' && <PrintIt message={message} />}
        <Form of={form}>
          <Textarea {...form.done} rows={3} />
          <Button>It has been dealt with</Button>
        </Form>
      </Page>
    )
  },
})
