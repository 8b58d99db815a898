import { formatDay } from '../../rules/calendar/day.ts'
import { Button, InsetText, Select } from '../../platform/components/index.ts'
import { choice } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { ownCouncils } from '../councils/index.ts'
import { versionAt, type Stored } from './scheme-version.ts'
import { versionErrors, VersionFields, versionFields, versionTold, versionTyped } from './version-form.tsx'
import { addVersion, versionsOf } from './versions.sql.ts'
import { schemeIn } from './which-scheme.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>>; readonly before: Stored | undefined; readonly editing: { readonly version: number; readonly answers: Record<string, unknown> } }

/** What is there of the scheme in the address is filled in, so that only what changes is typed. */
async function load(here: Here): Promise<Loaded> {
  const councils = await ownCouncils(here)
  const which = schemeIn(here.query)
  if (which && !Object.hasOwn(councils, which.authorityId)) throw new NotFound()
  const before = which && (await versionsOf(here, which)).at(-1)
  return { councils, before, editing: { version: before?.version ?? 0, answers: { ...which && { council: which.authorityId, scheme: which.scheme }, ...before && versionTyped(before) } } }
}

export const addAVersion = page({
  path: '/schemes/add',
  permit: 'scheme:set',
  about: 'nobody',
  load,
  form: form({ council: choice('Whose is it?', ({ councils }: Loaded) => councils, { missing: 'Select the council' }), ...versionFields }, versionErrors),
  async save(here, { council, ...told }) {
    const version = versionTold(told, council)
    await addVersion(here, version)
    return versionAt(version)
  },
  view: ({ before, form: f }) => (
    <Page title="Add a version of a scheme" back={before ? { href: versionAt(before), text: 'Back to the version that is there' } : { href: '/schemes', text: 'All schemes' }} form={f}>
      {before && <InsetText>This follows the version from {formatDay(before.from)}, whose words are filled in below. What is on record is never altered.</InsetText>}
      <Form of={f}><Select {...f.council} /><Select {...f.scheme} /><VersionFields form={f} /><Button>Add the version</Button></Form>
    </Page>
  ),
})
