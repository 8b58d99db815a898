import type { Day } from '../../rules/calendar/day.ts'
import { courses } from '../../rules/training/training.ts'
import { Button, DateInput, Select, Textarea } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { earliest, recordCourse, staffToTrain, theCourse, withdrawCourse } from './training.sql.ts'

interface Loaded { readonly staff: Readonly<Record<string, string>>; readonly today: Day }

export const recordACourse = page({
  path: '/training/new',
  permit: 'training:record',
  about: 'nobody',
  load: async (here: Here) => ({ staff: await staffToTrain(here, 'mecc'), today: here.today }),
  form: form({
    who: choice('Who did the course?', ({ staff }: Loaded) => staff, { missing: 'Select who did the course' }),
    on: day('When did they do it?', { missing: 'Enter the day they did the course', hint: 'The last day, where it took several' }),
    evidence: text('How do we know?', { missing: 'Enter how we know, such as the number of the certificate', max: 300, hint: 'For example, the certificate, or the list of those who came' }),
  }, ({ on }, { today }: Loaded) => ({ on: on > today ? 'The day must be today or in the past' : on < earliest(today) ? 'The day must be within the last 20 years' : undefined })),
  async save(here, { who, on, evidence }) {
    await recordCourse(here, 'mecc', { userId: who, on, evidence })
    return '/training'
  },
  view: ({ form: f }) => (
    <Page title="Record a course" caption={courses.mecc} back={{ href: '/training', text: 'Back to training' }} form={f}>
      <Form of={f}><Select {...f.who} /><DateInput {...f.on} /><Textarea {...f.evidence} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const withdrawACourse = page({
  path: '/training/:id/withdraw',
  permit: 'training:record',
  about: 'nobody',
  async load(here: Here) {
    const course = await theCourse(here)
    return { course, editing: { version: course.version, answers: {} } }
  },
  form: form({ because: text('Why is it withdrawn?', { missing: 'Enter why it is withdrawn', max: 300 }) }),
  async save(here, { because }, { course }) {
    await withdrawCourse(here, course, because)
    return '/training'
  },
  view: ({ form: f, course }) => (
    <Page title="Withdraw a course" caption={course.name} back={{ href: '/training', text: 'Back to training' }} form={f}>
      <p class="govuk-body">It was written down wrongly: {course.evidence}. It will no longer count. It is kept, with why it was withdrawn.</p>
      <Form of={f}><Textarea {...f.because} rows={2} /><Button>Withdraw it</Button></Form>
    </Page>
  ),
})
