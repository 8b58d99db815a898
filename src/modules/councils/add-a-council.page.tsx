import { Button, DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addCouncil, allCouncils } from './councils.sql.ts'

type Loaded = { readonly councils: Awaited<ReturnType<typeof allCouncils>> }

const councilForm = form(
  {
    name: text('Its full name', { missing: 'Enter its full name', max: 120 }),
    shortName: text('The name used in tables', { missing: 'Enter the name used in tables', max: 40, width: 20 }),
    code: typedText('ONS code', { missing: 'Enter its ONS code', width: 10, hint: 'A letter and eight figures, such as E07000000' }, typed => /^[A-Z]\d{8}$/i.test(typed) ? { value: typed.toUpperCase() } : { error: 'An ONS code is a letter and eight figures, such as E07000000' }),
    prefix: typedText('Three letters for its case numbers', { missing: 'Enter three letters for its case numbers', width: 4 }, typed => /^[A-Z]{3}$/i.test(typed) ? { value: typed.toUpperCase() } : { error: 'Enter three letters, such as ABC' }),
    kind: choice('What kind of council is it?', { district: 'District, borough or city', county: 'County', unitary: 'Unitary' }, { missing: 'Select what kind of council it is' }),
    county: choice('The county council above it, for a district (optional)', ({ councils }: Loaded) => Object.fromEntries(councils.filter(c => c.kind === 'county').map(c => [c.id, c.name]))),
    from: day('From which day?', { missing: 'Enter the first day it exists' }),
  },
  ({ code, prefix }, { councils }: Loaded) => ({
    code: councils.some(c => c.code === code) ? 'There is a council with this code already' : undefined,
    prefix: councils.some(c => c.prefix === prefix) ? 'Another council has these letters already' : undefined,
  }),
)

export const addACouncil = page({
  path: '/settings/add-a-council',
  permit: 'settings:change',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ councils: await allCouncils(here) }),
  form: councilForm,
  async save(here, answers) {
    await addCouncil(here, answers)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="Add a council" back={{ href: '/settings', text: 'Back to councils and pathways' }} form={form}>
      <Form of={form}>
        <TextInput {...form.name} />
        <TextInput {...form.shortName} />
        <TextInput {...form.code} />
        <TextInput {...form.prefix} />
        <Radios {...form.kind} />
        <Select {...form.county} />
        <DateInput {...form.from} />
        <Button>Add it</Button>
      </Form>
    </Page>
  ),
})
