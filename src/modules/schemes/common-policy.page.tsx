import { formatDay } from '../../rules/calendar/day.ts'
import { Button, Checkboxes, Part, ScrollRegion, Select, Table, TextInput } from '../../platform/components/index.ts'
import { choices, text } from '../../platform/http/fields.ts'
import { form, readForm, type Body, type FormView } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { councilsOn, ownCouncils } from '../councils/index.ts'
import { effectOn, inAll, noEffect, type CaseOfLastYear, type Effect } from './effect.ts'
import { casesOfLastYear } from './last-year.sql.ts'
import { schemeTitles, versionAt, type Stored } from './scheme-version.ts'
import { versionErrors, VersionFields, versionFields, versionTold } from './version-form.tsx'
import { addVersion, allVersions } from './versions.sql.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>>; readonly versions: readonly Stored[]; readonly cases: readonly CaseOfLastYear[] }
async function load(here: Here): Promise<Loaded> {
  const [councils, versions, cases] = await Promise.all([ownCouncils(here), allVersions(here), casesOfLastYear(here)])
  return { councils, versions, cases }
}

const alone = form(versionFields, versionErrors)
const commonForm = form({
  policy: text('What is the common policy called?', { missing: 'Enter what the common policy is called', max: 150 }),
  ...versionFields,
  sure: choices('Its effect', { yes: 'I have looked at what it would have changed' }),
}, ({ policy: _, sure, ...told }) => {
  const errors = versionErrors(told)
  return { ...errors, ...Object.keys(errors).length === 0 && !sure.length ? { sure: 'Look below at what it would have changed last year, then tick the box' } : {} }
})

/** The version that is typed, as far as it can be read. */
function typedVersion(f: FormView<typeof versionFields>) {
  const body: Body = new Map(Object.keys(versionFields).flatMap((name): [string, readonly string[]][] => {
    const props = f[name as keyof typeof versionFields]
    if ('values' in props) return [[name, props.values]]
    return typeof props.value === 'string' ? [[name, [props.value]]] : Object.entries(props.value).map(([box, typed]) => [`${name}-${box}`, [typed]])
  }))
  const read = readForm(alone, body, undefined)
  return 'answers' in read ? versionTold(read.answers, '') : undefined
}

const columns: readonly (readonly [keyof Effect, string])[] = [['cases', 'Cases'], ['otherMaximum', 'Another maximum'], ['nowEligible', 'Now eligible'], ['noLongerEligible', 'No longer eligible'], ['nowNotKnown', 'More to ask'], ['without', 'No version then']]
const row = (name: string, effect: Effect) => [{ text: name }, ...columns.map(([key]) => ({ text: String(effect[key]), format: 'numeric' }))]

function Effects({ of: proposed, loaded: { councils, versions, cases } }: { readonly of: NonNullable<ReturnType<typeof typedVersion>>; readonly loaded: Loaded }) {
  const effects = effectOn(cases, versions, proposed.scheme, proposed)
  return (
    <Part title="What it would have changed">
      <p class="govuk-body">The cases of {schemeTitles[proposed.scheme]} that were opened in the last twelve months, had this version held on the day they were opened, by what is known of them. They keep the version they have.</p>
      <ScrollRegion label="What it would have changed" dense>
        <Table firstCellIsHeader head={[{ text: 'Council' }, ...columns.map(([, title]) => ({ text: title, format: 'numeric' }))]} rows={[...Object.entries(councils).map(([id, name]) => row(name, effects.get(id) ?? noEffect)), row('All together', inAll(effects))]} />
      </ScrollRegion>
    </Part>
  )
}

/** The common policies on record: one line for each name, scheme and day. */
function OnRecord({ versions }: { readonly versions: readonly Stored[] }) {
  const common = new Map(versions.filter(({ commonPolicy }) => commonPolicy).map(one => [`${one.commonPolicy}\n${one.scheme}\n${one.from}`, one]))
  return common.size === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">On record</h2>
      <ul class="govuk-list govuk-list--bullet">{[...common.values()].map(one => <li>{one.commonPolicy}: <a class="govuk-link" href={versionAt(one)}>{one.title}</a>, from {formatDay(one.from)}</li>)}</ul>
    </>
  )
}

/** One version for every council from a day. Shows first what it would have changed; adds it when somebody has looked. */
export const commonPage = page({
  path: '/schemes/common',
  permit: 'scheme:common',
  about: 'nobody',
  load,
  form: commonForm,
  async save(here, { policy, sure: _, ...told }) {
    const councils = (await councilsOn(here, told.from)).filter(({ id }) => here.user.authorityIds.includes(id))
    if (councils.length === 0) throw new Refusal('The agency serves no council on that day', 'from')
    for (const { id } of councils) await addVersion(here, versionTold(told, id, policy))
    return '/schemes'
  },
  view({ form: f, ...loaded }) {
    const proposed = typedVersion(f)
    return (
      <Page title="A common policy" back={{ href: '/schemes', text: 'All schemes' }} form={f}>
        <p class="govuk-body">Adds one version of a scheme for every council that the agency serves, from the day on which the common policy takes over. Cases opened before that day keep the version that held when they were opened.</p>
        <OnRecord versions={loaded.versions} />
        <Form of={f}>
          <TextInput {...f.policy} /><Select {...f.scheme} /><VersionFields form={f} />
          {proposed && <Effects of={proposed} loaded={loaded} />}
          <Checkboxes {...f.sure} small />
          <Button>Add it for every council</Button>
        </Form>
      </Page>
    )
  },
})
