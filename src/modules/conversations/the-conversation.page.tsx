import { Button } from '../../platform/components/index.ts'
import { changes } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { answersOf, ConversationFields, conversationForm, toldIn } from './conversation-form.tsx'
import { carryOn, conversationOf, enquiryTalkedOf, holdConversation } from './conversations.sql.ts'

async function load(here: Here) {
  const enquiry = await enquiryTalkedOf(here)
  const conversation = await conversationOf(here, enquiry)
  return { enquiry, conversation, editing: { version: conversation?.version ?? 0, answers: conversation ? answersOf(conversation) : {} } }
}

export const theConversation = page({
  path: '/enquiries/:reference/conversation',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: conversationForm,
  async save(here, answers, { enquiry, conversation, editing }) {
    if (conversation) await carryOn(here, enquiry, conversation, toldIn(answers), changes(conversationForm, editing.answers, answers, undefined))
    else await holdConversation(here, enquiry, toldIn(answers))
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, conversation, form }) => (
    <Page title="The conversation" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      <p class="govuk-body">{conversation ? 'Carry on where it was left. ' : ''}Take the time it needs. Help them decide, and only with what they want help with. Save at any time: anything may be left empty, and a colleague can carry on.</p>
      <Form of={form}>
        <ConversationFields form={form} />
        <Button>Save the conversation</Button>
      </Form>
    </Page>
  ),
})
