import { formatDay } from '../../rules/calendar/day.ts'
import { Button, DateInput } from '../../platform/components/index.ts'
import { day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { nextGuide } from './facts.sql.ts'
import { emptySections, reviewBy } from './guide.ts'
import { everyVersion, publishGuide } from './versions.sql.ts'

async function load(here: Here) {
  const { draft, guide } = await nextGuide(here)
  const [latest] = await everyVersion(here)
  return { draft, sections: guide.sections, next: (latest?.number ?? 0) + 1, today: here.today, editing: { version: draft.version, answers: { standsFrom: here.today, reviewDue: reviewBy(here.today), approvedOn: null } } }
}

const publishForm = form({
  standsFrom: day('From which day does it stand?', { missing: 'Enter the day it stands from' }),
  reviewDue: day('By when is it reviewed?', { missing: 'Enter the day it is reviewed by', hint: 'Within a year' }),
  approvedOn: day('When did the Board approve it? (optional)'),
}, ({ standsFrom, reviewDue, approvedOn }, { today }: { readonly today: `${number}-${number}-${number}` }) => ({
  reviewDue: reviewDue <= standsFrom ? 'The review must be after the day it stands from' : reviewDue > reviewBy(standsFrom) ? `The review must be within a year: by ${formatDay(reviewBy(standsFrom))}` : undefined,
  approvedOn: approvedOn && approvedOn > today ? 'The day the Board approved it must not be in the future' : undefined,
}))

/** Publishes what stands in the sections. It cannot be taken back, only followed by another version. */
export const publishPage = page({
  path: '/guide/publish',
  permit: 'guide:write',
  about: 'nobody',
  load,
  form: publishForm,
  async save(here, answers, { draft, sections }) {
    await publishGuide(here, draft, sections, answers)
    return '/guide/draft'
  },
  view: ({ sections, next, form }) => (
    <Page title={`Publish version ${next}`} caption="The guide to the service" back={{ href: '/guide/draft', text: 'Back to the sections' }} form={form}>
      <p class="govuk-body">Anybody can read it from the day it stands. It is kept as it is: what is wrong in it is put right in the next version.</p>
      {emptySections(sections).length > 0 && <p class="govuk-body"><strong>It cannot be published yet.</strong> These sections have no words: {emptySections(sections).map(({ title }) => title).join('; ')}.</p>}
      <Form of={form}>
        <DateInput {...form.standsFrom} />
        <DateInput {...form.reviewDue} />
        <DateInput {...form.approvedOn} />
        <Button>Publish it</Button>
      </Form>
    </Page>
  ),
})
