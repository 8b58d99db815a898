import { Button, ButtonGroup, Radios, SummaryList, WarningText } from '../../platform/components/index.ts'
import type { Here } from '../../platform/here.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { fullName } from '../people/index.ts'
import { differs, fieldKeys, inWords, mergedFields } from './merged-fields.ts'
import { bothRecords, mergePeople, whatMoves } from './merges.sql.ts'
import { Belongings, doubts, firstChoice, sidesForm } from './side-by-side.tsx'

async function load(here: Here) {
  const { kept, other } = await bothRecords(here)
  here.saw('person', [other])
  const moves = await whatMoves(here, other)
  // Each version only ever grows, so that their sum is the same only while both are.
  return { person: kept, kept, other, moves, editing: { version: kept.version + other.version, answers: firstChoice({ kept, other }) } }
}

export const mergeTwoRecords = page({
  path: '/people/:id/merge/:other',
  permit: 'person:merge',
  about: 'person',
  load,
  form: sidesForm,
  async save(here, answers, { kept, other }) {
    const id = await mergePeople(here, { kept, other }, fieldKeys.filter(key => answers[key] === 'other'))
    return `/merges/${id}`
  },
  view({ kept, other, moves, form }) {
    const name = fullName({ givenName: kept.given_name, surname: kept.surname })
    const otherName = fullName({ givenName: other.given_name, surname: other.surname })
    const asked = fieldKeys.filter(key => differs(key, kept, other))
    const same = fieldKeys.filter(key => !differs(key, kept, other) && mergedFields[key].words(kept))
    return (
      <Page title="Merge two records of one person" caption={name} back={{ href: `/people/${kept.id}/merge`, text: 'Back' }} form={form}>
        {doubts({ kept, other }).map(doubt => <WarningText text={doubt} iconFallbackText="Warning" />)}
        <p class="govuk-body">The record on the left is kept. <a class="govuk-link" href={`/people/${other.id}/merge/${kept.id}`}>Keep the other one instead</a></p>
        <Form of={form}>
          <div class="newel-sides">
            <div class="newel-sides__heads"><p><a class="govuk-link" href={`/people/${kept.id}`}>{name}</a><br />kept</p><p><a class="govuk-link" href={`/people/${other.id}`}>{otherName}</a><br />merged into it</p></div>
            {asked.map(key => <Radios {...form[key]} small />)}
          </div>
          {asked.length === 0 && <p class="govuk-body">Both records say the same.</p>}
          {same.length > 0 && <>
            <h2 class="govuk-heading-m">The same on both</h2>
            <SummaryList rows={same.map(key => ({ key: { text: mergedFields[key].label }, value: { text: inWords(key, kept) } }))} />
          </>}
          <h2 class="govuk-heading-m">What moves to the record that is kept</h2>
          <Belongings {...moves} none="The other record has no cases and no enquiries." />
          <p class="govuk-body">Warnings about the other record, the people around it and what they agreed to move too. The other record itself stays as it is, says that it was merged, and is no longer found by searching. The merge can be undone.</p>
          <ButtonGroup>
            <Button>Merge the two records</Button>
            <a class="govuk-link" href={`/people/${kept.id}/merge`}>They are not the same person</a>
          </ButtonGroup>
        </Form>
      </Page>
    )
  },
})
