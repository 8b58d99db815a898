import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { Button, InsetText, ScrollRegion, SummaryList, Table, Tag, Textarea, TextInput, WarningText } from '../../platform/components/index.ts'
import { text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { addFeed, allFeeds, readNow, stopFeed, theFeed, type Feed } from './feeds.sql.ts'
import { webAddress } from './web-address-fields.ts'

const when = (at: Date | null): string => at ? `${shortDay(dayInLondon(at))} at ${timeInLondon(at)}` : 'Never'
const StateOf = ({ feed }: { readonly feed: Feed }) => feed.stoppedOn ? <Tag colour="grey">No longer read</Tag> : feed.reading ? <Tag colour="blue">Being read</Tag> : feed.failedBecause ? <Tag colour="red">Failed</Tag> : feed.lastWorkedAt ? <Tag colour="green">Read</Tag> : <Tag colour="grey">Not read yet</Tag>

export const feedsPage = page({
  path: '/feeds',
  permit: 'feed:manage',
  about: 'nobody',
  load: async (here: Here) => ({ feeds: await allFeeds(here), ours: here.address('/open-referral/') }),
  view: ({ feeds, ours }) => (
    <Page title="Feeds" caption="Other directories" back={{ href: '/services', text: 'Directory' }} actions={<Button href="/feeds/new">Add a feed</Button>}>
      <p class="govuk-body">A feed is another directory in the shape of Open Referral UK 3.0. Each is read every morning. Others can read ours at <span class="newel-breaks">{ours}</span>.</p>
      {feeds.length === 0 ? <p class="govuk-body">No other directory is read.</p> : (
        <ScrollRegion label="Feeds" dense>
          <Table head={[{ text: 'Feed' }, { text: 'State' }, { text: 'Last worked' }, { text: 'Services' }]} rows={feeds.map(feed => [
            { text: <a class="govuk-link" href={`/feeds/${feed.id}`}>{feed.name}</a> }, { text: <><StateOf feed={feed} />{feed.failedBecause && !feed.stoppedOn && <><br />{feed.failedBecause}</>}</> }, { text: when(feed.lastWorkedAt) }, { text: String(feed.lastCount) },
          ])} />
        </ScrollRegion>
      )}
    </Page>
  ),
})

export const addAFeed = page({
  path: '/feeds/new',
  permit: 'feed:manage',
  about: 'nobody',
  load: async (here: Here) => ({ feeds: await allFeeds(here) }),
  form: form(
    { name: text('Name of the directory', { missing: 'Enter the name of the directory', max: 100 }), address: webAddress('Address of its feed', { missing: 'Enter the address of its feed', hint: 'Where its list of services stands, without /services. It begins with https://' }) },
    ({ address }, { feeds }: { readonly feeds: readonly Feed[] }) => ({ address: !address.startsWith('https://') ? 'The address must begin with https://' : feeds.some(feed => feed.address === address && !feed.stoppedOn) ? 'This feed is read already' : undefined }),
  ),
  save: async (here, { name, address }) => `/feeds/${await addFeed(here, name, address)}`,
  view: ({ form: f }) => (
    <Page title="Add a feed" back={{ href: '/feeds', text: 'Feeds' }} form={f}>
      <p class="govuk-body">Its services are shown to staff and to the public, with the name of the directory that they come from. Make sure that it allows this.</p>
      <Form of={f}><TextInput {...f.name} /><TextInput {...f.address} /><Button>Add it and read it</Button></Form>
    </Page>
  ),
})

export const aFeed = page({
  path: '/feeds/:id',
  permit: 'feed:manage',
  about: 'nobody',
  load: async (here: Here) => ({ feed: await theFeed(here) }),
  form: form({}),
  async save(here, _, { feed }) {
    await readNow(here, feed)
    return `/feeds/${feed.id}`
  },
  view: ({ feed, form: f }) => (
    <Page title={feed.name} caption="Feed" back={{ href: '/feeds', text: 'Feeds' }} form={f}>
      <p class="newel-tags"><StateOf feed={feed} /></p>
      {feed.failedBecause && !feed.stoppedOn && <WarningText text={`${feed.failedBecause}. What was read before stays as it is.`} iconFallbackText="Warning" />}
      {feed.reading && <InsetText>It is being read since {when(feed.readingSince)}. Nothing of it counts before its last page is there.</InsetText>}
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Address' }, value: { text: <span class="newel-breaks">{feed.address}</span> } }, { key: { text: 'Added' }, value: { text: `${when(feed.addedAt)}, ${feed.addedBy}` } },
        { key: { text: 'Last tried' }, value: { text: when(feed.lastTriedAt) } }, { key: { text: 'Last worked' }, value: { text: when(feed.lastWorkedAt) } }, { key: { text: 'Services then' }, value: { text: String(feed.lastCount) } },
      ]} /></div>
      {!feed.stoppedOn && <><Form of={f}><Button>Read it now</Button></Form><p class="govuk-body"><a class="govuk-link" href={`/feeds/${feed.id}/stop`}>No longer read it</a></p></>}
    </Page>
  ),
})

export const stopAFeedPage = page({
  path: '/feeds/:id/stop',
  permit: 'feed:manage',
  about: 'nobody',
  async load(here: Here) {
    const feed = await theFeed(here)
    if (feed.stoppedOn) throw new Refusal('This feed is no longer read.')
    return { feed, editing: { version: feed.version, answers: {} } }
  },
  form: form({ reason: text('Why is it no longer read?', { missing: 'Enter why it is no longer read', max: 300 }) }),
  async save(here, { reason }, { feed }) {
    await stopFeed(here, feed, reason)
    return '/feeds'
  },
  view: ({ feed, form: f }) => (
    <Page title="No longer read a feed" caption={feed.name} back={{ href: `/feeds/${feed.id}`, text: 'Back to the feed' }} form={f}>
      <p class="govuk-body">Its services become inactive. Signposts to them stay.</p>
      <Form of={f}><Textarea {...f.reason} rows={3} /><Button>No longer read it</Button></Form>
    </Page>
  ),
})
