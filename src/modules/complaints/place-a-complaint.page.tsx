import { Button, Select, TextInput } from '../../platform/components/index.ts'
import { choice, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { placeComplaint } from './complaints.sql.ts'
import { refuseTheNamed, theComplaint } from './the-complaint.sql.ts'
import { onCase, onNothing, ourStaff, whoseIsIt } from './whose.sql.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>>; readonly staff: Readonly<Record<string, string>> }

async function load(here: Here) {
  const complaint = await theComplaint(here)
  refuseTheNamed(complaint, here.user.id)
  if (complaint.stage === 'closed') throw new Refusal(`${complaint.reference} is closed.`)
  const [councils, staff] = [asOptions(await councilsOn(here, here.today)), await ourStaff(here)]
  return { complaint, councils, staff, editing: { version: complaint.version, answers: { caseReference: complaint.caseReference ?? '', council: complaint.placed && !complaint.caseReference ? complaint.authorityId : '', aboutUser: complaint.aboutUser ?? '' } } }
}

const placeForm = form(
  {
    caseReference: text('Which case is it about? (optional)', { max: 20, width: 20, hint: 'Its number, such as WOR-2026-00123. The council of the case then sees the complaint' }),
    council: choice('Which council is it about?', ({ councils }: Loaded) => councils, { hint: 'When it is about no case that we know of' }),
    aboutUser: choice('Is it about one of our staff? (optional)', ({ staff }: Loaded) => staff, { hint: 'Whoever it is about cannot deal with it' }),
  },
  ({ caseReference, council }) => ({
    council: !caseReference && !council ? 'Select which council it is about, or enter a case' : caseReference && council ? 'Leave this empty when you enter a case: the case says it' : undefined,
  }),
)

export const placeAComplaint = page({
  path: '/complaints/:reference/place',
  permit: 'complaint:write',
  about: 'nobody',
  load,
  form: placeForm,
  async save(here, { caseReference, council, aboutUser }, { complaint, councils, staff }) {
    if (aboutUser && aboutUser === complaint.answeredBy) throw new Refusal('They answered it, so it cannot be about them. A review by somebody else can be asked for', 'aboutUser')
    const found = caseReference ? await onCase(here, caseReference).catch((error: unknown) => { if (error instanceof NotFound) throw new Refusal('There is no case with this number that you may see', 'caseReference'); throw error }) : undefined
    if (complaint.circleId && found?.circleId !== complaint.circleId) throw new Refusal('This complaint is restricted, like its case or person, and stays there', found ? 'caseReference' : 'council')
    const whose = await whoseIsIt(here, found ?? { ...onNothing({}), personId: complaint.personId }, council)
    await placeComplaint(here, complaint, whose, found ? '' : councils[council]!, found?.reference, aboutUser ? { id: aboutUser, name: staff[aboutUser]!.split(',')[0]! } : undefined)
    return `/complaints/${complaint.reference}`
  },
  view: ({ complaint: c, form }) => (
    <Page title="Whose complaint is it?" caption={c.reference} back={{ href: `/complaints/${c.reference}`, text: 'Back to the complaint' }} form={form}>
      <p class="govuk-body">The council it is about sees it at once.</p>
      <Form of={form}>
        <TextInput {...form.caseReference} />
        <Select {...form.council} />
        <Select {...form.aboutUser} />
        <Button>Save whose it is</Button>
      </Form>
    </Page>
  ),
})
