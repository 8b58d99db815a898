import { Button, Checkboxes, Textarea, TextInput } from '../../platform/components/index.ts'
import { choices, text } from '../../platform/http/fields.ts'
import { changes, form, type FormView } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToVersion, caption, versionAt } from './frame.ts'
import type { Offered } from './recommendation.ts'
import { addOffered, changeOffered, inADraft, theDraft } from './recommendations.sql.ts'

const fields = {
  option: text('What was offered?', { missing: 'Enter what was offered', max: 200, hint: 'For example, a stairlift; a through-floor lift; a move; doing nothing for now' }),
  ours: text('How we see it (optional)', { max: 1000 }),
  theirs: text('How the person sees it, in their own words (optional)', { max: 1000 }),
}
const leaving = { leftOut: choices('Leave it out? (optional)', { out: 'Leave it out of this version' }) }
const changing = form({ ...fields, ...leaving })
const Fields = ({ form: f }: { readonly form: FormView<typeof fields> }) => <><TextInput {...f.option} /><div class="newel-columns"><Textarea {...f.ours} rows={4} /><Textarea {...f.theirs} rows={4} /></div></>

export const addAnOption = page({
  path: '/recommendations/:id/options/new',
  permit: 'assessment:write',
  about: 'case',
  load: (here: Here) => theDraft(here, here.params.id),
  form: form(fields),
  async save(here, answers, loaded) {
    await addOffered(here, loaded, answers)
    return versionAt(loaded.recommendation)
  },
  view: ({ case: c, recommendation: r, form }) => <Page title="Add an option that was offered" caption={caption(c)} back={backToVersion(r)} form={form}><Form of={form}><Fields form={form} /><Button>Save</Button></Form></Page>,
})

export const changeAnOption = page({
  path: '/options-offered/:id',
  permit: 'assessment:write',
  about: 'case',
  async load(here: Here) {
    const { one, ...found } = await inADraft(here, 'option', here.params.id)
    const { version, option, ours, theirs, leftOut }: Offered = one
    return { ...found, one, editing: { version, answers: { option, ours, theirs, leftOut: leftOut ? ['out'] as const : [] } } }
  },
  form: changing,
  async save(here, { leftOut, ...told }, { case: c, recommendation, one, editing }) {
    await changeOffered(here, { case: c, recommendation }, one, told, leftOut.length > 0, changes(changing, editing.answers, { leftOut, ...told }, undefined))
    return versionAt(recommendation)
  },
  view: ({ case: c, recommendation: r, one, form }) => <Page title={one.option} caption={caption(c)} back={backToVersion(r)} form={form}><Form of={form}><Fields form={form} /><Checkboxes {...form.leftOut} small /><Button>Save</Button></Form></Page>,
})
