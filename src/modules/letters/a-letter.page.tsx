import { formatDay } from '../../rules/calendar/day.ts'
import { letterKind } from '../../rules/letters/kinds.ts'
import { Button, ButtonGroup, SummaryList, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { SaidInLetter, TopOfLetter } from './letter-shown.tsx'
import { letterFormats, letterWays } from './letter.ts'
import { theLetter } from './letters.sql.ts'

/** A letter as it was sent, to be read on the screen. */
export const aLetter = page({
  path: '/cases/:reference/letter',
  permit: 'letter:see',
  about: 'case',
  load: theLetter,
  view: ({ case: c, letter, here }) => (
    <Page title={letter.subject} caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/letters`, text: 'Back to the letters' }}>
      {letter.voidedOn && <WarningText text={`${letter.voidedBy} said on ${formatDay(letter.voidedOn)} that this letter is void: ${letter.voidedBecause}`} iconFallbackText="Warning" />}
      <ButtonGroup>
        <Button href={`/cases/${c.reference}/letter.pdf?item=${letter.id}`}>Download the PDF</Button>
        {!letter.voidedOn && here.may('letter:write') && <Button look="secondary" href={`/cases/${c.reference}/letters/void?item=${letter.id}`}>It is void</Button>}
      </ButtonGroup>
      <div class="newel-letter">
        <TopOfLetter of={letter} />
        <SaidInLetter blocks={letter.blocks} level={2} />
      </div>
      <h2 class="govuk-heading-m">How it was sent</h2>
      <SummaryList rows={[
        { key: { text: 'Letter' }, value: { text: letterKind(letter.kind).title } },
        { key: { text: 'Sent' }, value: { text: `${formatDay(letter.sentOn)}, ${letterWays[letter.way].toLowerCase()}, by ${letter.by}` } },
        { key: { text: 'Print' }, value: { text: letterFormats[letter.format] } },
        { key: { text: 'Words' }, value: { text: letter.templateNumber === null ? 'Shipped words, which no council has confirmed' : `The council’s own, version ${letter.templateNumber}` } },
        { key: { text: 'SHA-256 of the PDF' }, value: { text: <span class="newel-breaks">{letter.sha256}</span> } },
      ]} />
    </Page>
  ),
})
