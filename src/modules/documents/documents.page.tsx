import { shortDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { Button, ButtonGroup, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { fileInWords, kindInWords } from './document.ts'
import { caseWithDocuments } from './documents.sql.ts'

const dayOf = (at: string): string => shortDay(dayInLondon(new Date(at)))

export const documentsPage = page({
  path: '/cases/:reference/documents',
  permit: 'document:see',
  about: 'case',
  load: async (here: Here) => ({ case: await caseWithDocuments(here) }),
  view: ({ case: c, here }) => (
    <Page title="Documents" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }}>
      {here.may('document:add') && <ButtonGroup><Button href={`/cases/${c.reference}/documents/add`}>Add a document</Button></ButtonGroup>}
      {c.documents.length === 0 ? <p class="govuk-body">None has been added.</p> : (
        <ul class="newel-found">{c.documents.map(one => (
          <li>
            <strong>{one.voidedAt ? <s>{one.what}</s> : one.what}</strong> <Tag colour={one.voidedAt ? 'grey' : 'blue'}>{one.voidedAt ? 'Does not count' : kindInWords(one.kind)}</Tag>
            <p>{one.voidedAt && `${kindInWords(one.kind)}. `}Added by {one.addedBy} on {dayOf(one.addedAt)}. {fileInWords(one)}</p>
            {one.voidedAt && <p>{one.voidedBy} said on {dayOf(one.voidedAt)} that it does not count: {one.voidReason}</p>}
            <p>
              <a class="govuk-link" href={`/documents/${one.id}/file`}>Save the file to your computer<span class="govuk-visually-hidden">: {one.what}, {fileInWords(one)}</span></a>
              {!one.voidedAt && here.may('document:void') && <><br /><a class="govuk-link" href={`/documents/${one.id}/void`}>Say that it does not count<span class="govuk-visually-hidden">: {one.what}</span></a></>}
            </p>
          </li>
        ))}</ul>
      )}
    </Page>
  ),
})
