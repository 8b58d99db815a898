import { topicsInOrder } from '../../rules/directory/topics.ts'
import { referWays } from '../../rules/directory/options.ts'
import { Button, Checkboxes, Textarea } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { changeOurNotes, theService } from './entries.sql.ts'
import { ourProtocol, ourTopics, ourWays } from './entry-form.tsx'

/** What is ours of a service that another directory keeps: the feed never touches it. */
export const ourNotes = page({
  path: '/services/:id/our-notes',
  permit: 'directory:change',
  about: 'nobody',
  async load(here: Here) {
    const service = await theService(here)
    if (!service.feedId) throw new Refusal('We keep this service ourselves: change it as a whole.')
    const ways = (Object.keys(referWays) as (keyof typeof referWays)[]).filter(way => service.referWays.includes(way))
    return { service, editing: { version: service.version, answers: { topics: topicsInOrder(service.topics), ways, protocol: service.protocol } } }
  },
  form: form({ topics: ourTopics, ways: ourWays, protocol: ourProtocol }),
  async save(here, { topics, ways, protocol }, { service }) {
    await changeOurNotes(here, service, { topics: topicsInOrder(topics), referWays: ways, protocol })
    return `/services/${service.id}`
  },
  view: ({ service, form }) => (
    <Page title="Our notes about a service" caption={service.name} back={{ href: `/services/${service.id}`, text: 'Back to the service' }} form={form}>
      <p class="govuk-body">The rest is read from {service.feed} every day. These stay as you write them.</p>
      <Form of={form}><div class="newel-topics"><Checkboxes {...form.topics} small /></div><Checkboxes {...form.ways} small /><Textarea {...form.protocol} rows={4} /><Button>Save</Button></Form>
    </Page>
  ),
})
