import { adaptationKinds } from '../../rules/adaptations/adaptation-kinds.ts'
import { purposes } from '../../rules/assessments/purposes.ts'
import { Button, Checkboxes, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { changes, form, type FormView } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import { kindInWords, type Adaptation } from './recommendation.ts'
import { addRecommended, changeRecommended, inADraft, theDraft } from './recommendations.sql.ts'

const fields = {
  kind: choice('What is recommended?', adaptationKinds, { missing: 'Select what is recommended' }),
  place: text('Where in the home? (optional)', { max: 120, hint: 'For example, main stairs' }),
  achieves: text('What must it achieve?', { missing: 'Enter what it must achieve', max: 1000, hint: 'What the person will be able to do; not how it is built' }),
  purposes: choices('Which purposes of section 23 does it serve?', purposes, { hint: 'Needed for a mandatory grant: Housing Grants, Construction and Regeneration Act 1996 section 23(1), in shorter words' }),
}
const leaving = { leftOut: choices('Leave it out? (optional)', { out: 'Leave it out of this version' }) }
const changing = form({ ...fields, ...leaving })

const Fields = ({ form: f }: { readonly form: FormView<typeof fields> }) => (
  <>
    <div class="newel-columns"><Select {...f.kind} /><TextInput {...f.place} /></div>
    <Textarea {...f.achieves} rows={3} />
    <div class="newel-topics"><Checkboxes {...f.purposes} small /></div>
  </>
)

export const recommendAnAdaptation = page({
  path: '/recommendations/:id/adaptations/new',
  permit: 'assessment:write',
  about: 'case',
  load: (here: Here) => theDraft(here, here.params.id),
  form: form(fields),
  async save(here, answers, loaded) {
    await addRecommended(here, loaded, answers)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => <Page title="Recommend an adaptation" caption={caption(c)} back={backToVersion(r)} form={form}><Form of={form}><Fields form={form} /><Button>Save</Button></Form></Page>,
})

export const changeARecommended = page({
  path: '/recommended/:id',
  permit: 'assessment:write',
  about: 'case',
  async load(here: Here) {
    const { one, ...found } = await inADraft(here, 'adaptation', here.params.id)
    const { version, kind, place, achieves, purposes: served, leftOut }: Adaptation = one
    return { ...found, one, editing: { version, answers: { kind, place, achieves, purposes: served as (keyof typeof purposes)[], leftOut: leftOut ? ['out'] as const : [] } } }
  },
  form: changing,
  async save(here, { leftOut, ...told }, { case: c, recommendation, one, editing }) {
    await changeRecommended(here, { case: c, recommendation }, one, told, leftOut.length > 0, changes(changing, editing.answers, { leftOut, ...told }, undefined))
    return versionAt(recommendation)
  },
  view: ({ case: c, recommendation: r, one, form }) => <Page title={kindInWords(one.kind)} caption={caption(c)} back={backToVersion(r)} form={form}><Form of={form}><Fields form={form} /><Checkboxes {...form.leftOut} small /><Button>Save</Button></Form></Page>,
})
