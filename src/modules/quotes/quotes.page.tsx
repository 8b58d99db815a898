import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { bandsInWords, thresholdsOn, waysToQuote } from '../../rules/quotes/thresholds.ts'
import { directionKinds } from '../../rules/quotes/what-quotes-lack.ts'
import { Button, ButtonGroup, InsetText, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caption, quotesAt } from './frame.ts'
import { inAll, lackingOf, liveDirection, wantedOf, type CaseOfQuotes, type Quote } from './quote.ts'
import { caseOfQuotes } from './quotes.sql.ts'

/** The quotes of a case, how many are wanted and why, and what was directed about them. */
export const quotesPage = page({
  path: '/cases/:reference/quotes',
  permit: 'application:see',
  about: 'case',
  load: async (here: Here) => ({ case: await caseOfQuotes(here), today: here.today }),
  view({ case: c, today, here }) {
    const [wanted, lacking, live] = [wantedOf(c, today), lackingOf(c, today), liveDirection(c)]
    const open = c.status === 'open'
    return (
      <Page title="Quotes" caption={caption(c)} back={{ href: `/cases/${c.reference}/application`, text: 'The application' }}>
        {lacking.length > 0 ? <InsetText>{lacking.map(one => <p class="govuk-body">{one}</p>)}</InsetText> : <p class="govuk-body">Nothing is missing: {wanted.howMany === 1 ? 'one is wanted' : `${wanted.howMany} are wanted`}. {wanted.because}.</p>}
        <ButtonGroup>
          {open && here.may('quote:write') && <Button href={`${quotesAt(c)}/new`}>Write a quote down</Button>}
          {open && !live && here.may('quote:direct') && <Button href={`${quotesAt(c)}/direct`} look="secondary">Direct that fewer will do</Button>}
        </ButtonGroup>
        <Quotes case={c} mayVoid={open && here.may('quote:write')} />
        <Directions case={c} mayEnd={open && here.may('quote:direct')} />
        <WhatTheCouncilWants case={c} today={today} />
      </Page>
    )
  },
})

const money = (one: Quote): string => [`works ${formatMoney(one.works)}`, one.fees > 0 && `fees ${formatMoney(one.fees)}`, one.vat > 0 ? `VAT ${formatMoney(one.vat)}` : 'no VAT'].filter(Boolean).join(', ')

const Quotes = ({ case: c, mayVoid }: { readonly case: CaseOfQuotes; readonly mayVoid: boolean }) => c.quotes.length === 0 ? <p class="govuk-body">No quote has been written down yet.</p> : (
  <ScrollRegion label="Quotes" dense>
    <Table firstCellIsHeader head={[{ text: 'Contractor' }, { text: 'In all', format: 'numeric' }, { text: 'Of that' }, { text: 'What it covers' }, { text: 'Received' }, { text: 'State' }]} rows={c.quotes.map(one => [
      { text: <>{one.contractor}{one.connected && <><br /><span class="newel-quiet">Connected with the applicant: {one.connected}</span></>}</> },
      { text: formatMoney(inAll(one)), format: 'numeric' as const }, { text: money(one) }, { text: one.covers }, { text: `${shortDay(one.receivedOn)}, ${waysToQuote[one.way].toLowerCase()}, written down by ${one.writtenBy}` },
      { text: one.voidedOn ? <><Tag colour="grey">Void</Tag> since {shortDay(one.voidedOn)}: {one.voidedBecause}</> : mayVoid ? <a class="govuk-link" href={`${quotesAt(c)}/void?quote=${one.id}`}>Void it<span class="govuk-visually-hidden">: {one.contractor}</span></a> : 'Stands' },
    ])} />
  </ScrollRegion>
)

const Directions = ({ case: c, mayEnd }: { readonly case: CaseOfQuotes; readonly mayEnd: boolean }) => (
  <>
    <h2 class="govuk-heading-m">Directions about estimates</h2>
    {c.directions.length === 0 ? <p class="govuk-body">None. Only an officer of {c.council} can direct that fewer estimates will do. A standing direction counts only where it is recorded on the case.</p> : (
      <ul class="govuk-list govuk-list--bullet">{c.directions.map(one => (
        <li>
          {formatDay(one.on)}, {one.by}, for {c.council}: {one.enough === 1 ? 'one estimate' : `${one.enough} estimates`} will do. {directionKinds[one.kind]}. {one.because}
          {one.endedOn ? <><br />Taken back on {formatDay(one.endedOn)}: {one.endedBecause}</> : mayEnd && <><br /><a class="govuk-link" href={`${quotesAt(c)}/direct/end`}>Take it back</a></>}
        </li>
      ))}</ul>
    )}
  </>
)

const WhatTheCouncilWants = ({ case: c, today }: { readonly case: CaseOfQuotes; readonly today: Parameters<typeof thresholdsOn>[1] }) => {
  const now = thresholdsOn(c.thresholds, today)
  return (
    <>
      <h2 class="govuk-heading-m">What {c.council} wants</h2>
      {now ? <><ul class="govuk-list govuk-list--bullet">{bandsInWords(now).map(band => <li>{band}</li>)}</ul><p class="govuk-body">For works without VAT, since {formatDay(now.from)}. {now.source}. {!now.confirmed && <><Tag colour="yellow">Not confirmed</Tag> {now.unconfirmedBecause}</>}</p></> : <p class="govuk-body">Its own rules about quotes are not recorded, so the two estimates of the 1996 Act are what is checked.</p>}
      <p class="govuk-body"><a class="govuk-link" href="/quote-thresholds">How many quotes each council wants</a></p>
    </>
  )
}
