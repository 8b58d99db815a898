import { letterKind, letterKindKeys } from '../../rules/letters/kinds.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { caseAndLetters } from './letters.sql.ts'
import { LettersOfACase } from './letters-of-a-case.tsx'

/** The letters on a case, and which can be written. */
export const lettersPage = page({
  path: '/cases/:reference/letters',
  permit: 'letter:see',
  about: 'case',
  load: caseAndLetters,
  view({ case: c, letters, here }) {
    const at = `/cases/${c.reference}`
    const byHand = letterKindKeys.filter(key => key !== 'general' && (!letterKind(key).decides || here.may('letter:template')))
    return (
      <Page title="Letters" caption={`${c.reference} ${c.personName}`} back={{ href: at, text: 'Back to the case' }} actions={here.may('letter:write') && <Button href={`${at}/letters/write`}>Write a letter</Button>}>
        <LettersOfACase letters={letters} />
        {here.may('letter:write') && <>
          <h2 class="govuk-heading-m">Write in the council’s words</h2>
          <p class="govuk-body">A letter that tells what was decided is written from the page where it is decided.{here.may('letter:template') && ' You may also write one by hand.'}</p>
          <ul class="govuk-list">{byHand.map(key => <li><a class="govuk-link" href={`${at}/letters/write?kind=${key}`}>{letterKind(key).title}</a></li>)}</ul>
        </>}
        <p class="govuk-body"><a class="govuk-link" href={`/letters/templates?council=${c.authorityId}`}>The words of each letter</a>{here.may('message:write') && <>. Short messages, by email or text, are among the <a class="govuk-link" href={`${at}/messages`}>messages</a></>}.</p>
      </Page>
    )
  },
})
