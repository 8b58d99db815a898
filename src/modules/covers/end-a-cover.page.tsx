import { formatDay } from '../../rules/calendar/day.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { endCover, theCover } from './covers.sql.ts'

async function load(here: Here) {
  const found = await theCover(here)
  if (found.awayId !== here.user.id && !here.may('caseload:reassign')) throw new Refusal(`Only ${found.away} or the service manager may end this cover.`)
  return { cover: found, editing: { version: found.version, answers: {} } }
}

export const endACover = page({
  path: '/covers/:id/end',
  permit: 'cover:say',
  about: 'nobody',
  load,
  form: { fields: {}, check: () => ({}) },
  async save(here, _, { cover }) {
    await endCover(here, cover)
    return '/covers'
  },
  view: ({ cover, form }) => (
    <Page title="Back early" caption={cover.away} back={{ href: '/covers', text: 'Back to who covers for whom' }} form={form}>
      <p class="govuk-body">{cover.by} covers for {cover.away} from {formatDay(cover.from)} to {formatDay(cover.to)}. From today on nobody will.</p>
      <Form of={form}>
        <Button>End the cover today</Button>
      </Form>
    </Page>
  ),
})
