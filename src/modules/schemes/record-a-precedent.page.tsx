import { isSchemeKey, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { Button, DateInput, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ownCouncils } from '../councils/index.ts'
import { outcomesInWords } from './precedent.ts'
import { recordPrecedent } from './precedents.sql.ts'
import { schemeTitles } from './scheme-version.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>>; readonly today: string; readonly editing: { readonly version: number; readonly answers: Record<string, unknown> } }

async function load(here: Here): Promise<Loaded> {
  const { scheme = '', case: reference = '', council = '' } = here.query
  const councils = await ownCouncils(here)
  const [first, ...others] = Object.keys(councils)
  const whose = Object.hasOwn(councils, council) ? council : others.length ? '' : first
  return { councils, today: here.today, editing: { version: 0, answers: { ...whose && { council: whose }, ...isSchemeKey(scheme) && { scheme }, ...reference && { reference: reference.slice(0, 20) } } } }
}

export const recordAPrecedent = page({
  path: '/schemes/precedents/record',
  permit: 'precedent:record',
  about: 'nobody',
  load,
  form: form({
    council: choice('Whose decision is it?', ({ councils }: Loaded) => councils, { missing: 'Select the council' }),
    scheme: choice('Under which scheme?', schemeTitles, { missing: 'Select the scheme' }),
    reference: typedText('Reference of the case (optional)', { width: 20, max: 20, autocomplete: 'off', hint: 'When it was about one' }, typed => /^[A-Z]{3}-\d{4}-\d{5,9}$/i.test(typed) ? { value: typed.toUpperCase() } : { error: 'Enter the reference of a case, such as ABC-2026-00123' }),
    asked: text('What was asked?', { missing: 'Enter what was asked', max: 1000, hint: 'Leave out names: others read this to decide alike' }),
    outcome: choice('How was it decided?', outcomesInWords, { missing: 'Select how it was decided' }),
    decided: text('What was decided?', { missing: 'Enter what was decided', max: 1000 }),
    because: text('Why?', { missing: 'Enter the reasons', max: 2000, hint: 'Which rule it departs from, and what made this one different' }),
    decidedBy: text('Who decided?', { missing: 'Enter who decided', max: 150, autocomplete: 'off', hint: 'Their name and what they are' }),
    on: day('On which day? (optional)', { hint: 'Leave empty for today' }),
  }, ({ on }, { today }: Loaded) => ({ on: on && on > today ? 'The day must be today or in the past' : undefined })),
  async save(here, { council, scheme, on, ...told }) {
    await recordPrecedent(here, { ...told, authorityId: council, scheme: scheme as SchemeKey, on: on ?? here.today })
    return `/schemes/precedents?scheme=${scheme}`
  },
  view: ({ form: f }) => (
    <Page title="A decision outside the rule" back={{ href: '/schemes/precedents', text: 'All decisions' }} form={f}>
      <Form of={f}>
        <Select {...f.council} /><Select {...f.scheme} /><TextInput {...f.reference} />
        <Textarea {...f.asked} rows={3} /><Radios {...f.outcome} small /><Textarea {...f.decided} rows={3} /><Textarea {...f.because} rows={4} /><TextInput {...f.decidedBy} /><DateInput {...f.on} />
        <Button>Save the decision</Button>
      </Form>
    </Page>
  ),
})
