import { Button, Radios } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { endFollowing, followersOf } from './codes.sql.ts'
import { theRecord } from './messages.sql.ts'

interface Loaded { readonly followers: Readonly<Record<string, string>> }

/** The person no longer agrees, or it was the wrong one: what they hold opens nothing from now on. */
const endOn = (kind: 'case' | 'enquiry', at: string) => page({
  path: `${at}/:reference/follow/end`,
  permit: 'message:write',
  about: 'nobody',
  async load(here: Here) {
    const found = await theRecord(here, kind)
    here.saw(kind, [found])
    const followers = await followersOf(here, found.id)
    if (!followers.length) throw new Refusal('Nobody follows this on the website')
    return { found, followers: Object.fromEntries(followers.map(({ who }) => [who, who || 'Name not given'])) }
  },
  form: form({ who: choice('Who is no longer to follow it?', (loaded: Loaded) => loaded.followers, { missing: 'Select who is no longer to follow it', hint: 'Every code of theirs stops working at once' }) }),
  async save(here, { who }, { found }) {
    await endFollowing(here, { authorityId: found.authorityId, circleId: found.circleId, reference: found.reference, ...(kind === 'case' ? { caseId: found.id } : { enquiryId: found.id }) }, who)
    return `${at}/${found.reference}/messages`
  },
  view: ({ found, form }) => (
    <Page title="End following" caption={`${found.reference} ${found.name}`} back={{ href: `${at}/${found.reference}/messages`, text: 'Back to the messages' }} form={form}>
      <Form of={form}>
        <Radios {...form.who} small />
        <Button look="warning">End it</Button>
      </Form>
    </Page>
  ),
})

export const endFollowingACase = endOn('case', '/cases')
export const endFollowingAnEnquiry = endOn('enquiry', '/enquiries')
