import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { newToken } from '../../platform/http/tokens.ts'

/** As another visitor, whose browser holds no code. */
export const stopLooking = page({
  path: '/following/stop',
  permit: 'site:use',
  about: 'nobody',
  form: form({}),
  async save() {
    return { to: '/welcome', visitor: newToken() }
  },
  view: ({ form }) => (
    <Page title="Finish looking?" back={{ href: '/following', text: 'Back' }} form={form}>
      <p class="govuk-body">Nobody else who uses this computer or phone can then see it without the code.</p>
      <Form of={form}><Button>Finish</Button></Form>
    </Page>
  ),
})
