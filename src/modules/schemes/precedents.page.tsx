import { formatDay } from '../../rules/calendar/day.ts'
import { isSchemeKey } from '../../rules/schemes/scheme.ts'
import { Button, Select, Tag, TextInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { outcomesInWords } from './precedent.ts'
import { precedentsAtMost, precedentsFound, type Precedent } from './precedents.sql.ts'
import { schemeTitles } from './scheme-version.ts'

async function load(here: Here) {
  const { q = '', scheme = '' } = here.query
  const words = [...q].filter(letter => letter >= ' ').join('').trim().slice(0, 100)
  const found = await precedentsFound(here, words, isSchemeKey(scheme) ? scheme : '')
  const shown = found.slice(0, precedentsAtMost)
  here.saw('case', shown.flatMap(({ caseId, authorityId }) => caseId ? [{ id: caseId, authorityId }] : []))
  return { words, scheme: isSchemeKey(scheme) ? scheme : '', shown, more: found.length > precedentsAtMost }
}

const colours = { agreed: 'green', part: 'yellow', refused: 'red' } as const

const One = ({ of: one }: { readonly of: Precedent }) => (
  <li>
    <strong>{one.asked}</strong> <Tag colour={colours[one.outcome]}>{outcomesInWords[one.outcome]}</Tag>
    <p>{one.decided}</p>
    <p>Because: {one.because}</p>
    <p class="newel-quiet">{schemeTitles[one.scheme]}, {one.council}. Decided by {one.decidedBy} on {formatDay(one.on)}{one.reference && <>, on <a class="govuk-link newel-ref" href={`/cases/${one.reference}`}>{one.reference}</a></>}. Written down by {one.by}</p>
  </li>
)

export const precedentsPage = page({
  path: '/schemes/precedents',
  permit: 'scheme:see',
  about: 'nobody',
  load,
  view: ({ words, scheme, shown, more, here }) => (
    <Page title="Decisions outside the rule" back={{ href: '/schemes', text: 'All schemes' }} actions={here.may('precedent:record') && <Button href={`/schemes/precedents/record${scheme && `?scheme=${scheme}`}`}>Write one down</Button>}>
      <p class="govuk-body">A council may decide otherwise than its policy says, with reasons. What was decided before helps to decide alike.</p>
      <form method="get" action="/schemes/precedents" noValidate>
        <TextInput name="q" label="Words in it" value={words} width={20} />
        <Select name="scheme" label="Scheme" value={scheme} options={schemeTitles} empty="Any scheme" />
        <Button look="secondary">Search</Button>
      </form>
      {shown.length === 0 ? <p class="govuk-body">{words || scheme ? 'No decision is found.' : 'None is written down yet.'}</p> : <ul class="newel-found">{shown.map(one => <One of={one} />)}</ul>}
      {more && <p class="govuk-body">These are the latest {precedentsAtMost}. Search for others.</p>}
    </Page>
  ),
})
