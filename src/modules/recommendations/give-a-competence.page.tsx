import { adaptationKinds } from '../../rules/adaptations/adaptation-kinds.ts'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { competences, limits } from '../../rules/assessments/competences.ts'
import { inForceOn } from '../../rules/dated.ts'
import { Button, Checkboxes, DateInput, Radios, Select, Textarea } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { endCompetence, giveCompetence, staffToEnter, theEntry, type Registered } from './competences.sql.ts'

const back = { href: '/assessors', text: 'Back to the assessors' }
interface Loaded { readonly staff: Readonly<Record<string, string>>; readonly today: Day }

export const giveACompetence = page({
  path: '/assessors/new',
  permit: 'competence:give',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ staff: await staffToEnter(here), today: here.today }),
  form: form({
    userId: choice('Who?', ({ staff }: Loaded) => staff, { missing: 'Select who is entered' }),
    as: choice('Entered as what?', competences, { missing: 'Select what they are entered as' }),
    kinds: choices('What may they recommend alone? (optional)', ({ today }: Loaded) => Object.fromEntries(inForceOn(limits, today).kinds.map(kind => [kind, adaptationKinds[kind]])), { hint: 'For a trusted assessor' }),
    from: day('From which day?', { missing: 'Enter the day it holds from' }),
    until: day('Until which day? (optional)', { hint: 'The last day, such as the day the certificate ends' }),
    evidence: text('How do we know?', { missing: 'Enter how we know, such as the number of the certificate', max: 300, hint: 'For example, the certificate, or who observed them and when' }),
  }, ({ userId, as, kinds, from, until }, { staff }: Loaded) => ({
    as: as === 'trusted-assessor' && staff[userId]?.endsWith('occupational therapist') ? 'An occupational therapist needs no entry as a trusted assessor' : undefined,
    kinds: as === 'trusted-assessor' && !kinds.length ? 'Select what they may recommend alone' : as === 'supervised' && kinds.length ? 'Leave this empty: under supervision, everything is countersigned' : undefined,
    until: until && until < from ? 'The last day must not be before the first' : undefined,
  })),
  async save(here, answers) {
    await giveCompetence(here, answers)
    return '/assessors'
  },
  view: ({ form: f }) => (
    <Page title="Enter somebody as an assessor" back={back} form={f}>
      <Form of={f}><Select {...f.userId} /><Radios {...f.as} small /><Checkboxes {...f.kinds} small /><DateInput {...f.from} /><DateInput {...f.until} /><Textarea {...f.evidence} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const endACompetence = page({
  path: '/assessors/:id/end',
  permit: 'competence:give',
  about: 'nobody',
  async load(here: Here) {
    const entry = await theEntry(here)
    return { entry, today: here.today, editing: { version: entry.version, answers: {} } }
  },
  form: form({
    until: day('Which is its last day? (optional)', { hint: 'Leave empty for today' }),
    because: text('Why does it end?', { missing: 'Enter why it ends', max: 300 }),
  }, ({ until }, { entry }: { readonly entry: Registered }) => ({ until: until && until < entry.from ? `It holds from ${formatDay(entry.from)}: the last day must not be before that` : undefined })),
  async save(here, { until, because }, { entry }) {
    await endCompetence(here, entry, until ?? (entry.from > here.today ? entry.from : here.today), because)
    return '/assessors'
  },
  view: ({ form: f, entry }) => (
    <Page title="End an entry" caption={`${entry.name}, ${competences[entry.as].toLowerCase()}`} back={back} form={f}>
      <p class="govuk-body">It holds from {formatDay(entry.from)}{entry.until && ` until ${formatDay(entry.until)}`}. What was recommended while it held stays as it is.</p>
      <Form of={f}><DateInput {...f.until} /><Textarea {...f.because} rows={2} /><Button>End it</Button></Form>
    </Page>
  ),
})
