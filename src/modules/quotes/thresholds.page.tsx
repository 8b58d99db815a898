import { formatDay } from '../../rules/calendar/day.ts'
import { bandsInWords, thresholdsOn } from '../../rules/quotes/thresholds.ts'
import { Button, ButtonGroup, Details, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn } from '../councils/index.ts'
import { thresholdsOf, type ThresholdsSet } from './thresholds.sql.ts'

/** The councils whose records whoever asks may see, today. */
export const theirCouncils = async (here: Pick<Here, 'run' | 'today' | 'user'>) => (await councilsOn(here, here.today)).filter(({ id }) => here.user.authorityIds.includes(id))

/** How many quotes each council wants, now and before. */
export const quoteThresholds = page({
  path: '/quote-thresholds',
  permit: 'application:see',
  about: 'nobody',
  load: async (here: Here) => ({ councils: await thresholdsOf(here, (await theirCouncils(here)).map(({ id }) => id)), today: here.today }),
  view: ({ councils, today, here }) => (
    <Page title="How many quotes each council wants">
      <p class="govuk-body">Each council’s own contract procedure rules, for works without VAT. Whatever they say, the 1996 Act, section 2(2)(b), wants two estimates from different contractors unless the council directs otherwise on the case.</p>
      {here.may('threshold:set') && <ButtonGroup><Button href="/quote-thresholds/new">Set a new version</Button></ButtonGroup>}
      {councils.length === 0 && <p class="govuk-body">There is no council whose rules you may see.</p>}
      {councils.map(({ council, versions }) => {
        const now = thresholdsOn(versions, today)
        const others = versions.filter(one => one !== now).toReversed()
        return (
          <>
            <h2 class="govuk-heading-m">{council}</h2>
            {now ? <Version of={now} /> : <p class="govuk-body">Nothing is recorded, so the two estimates of the Act are what is checked.</p>}
            {others.length > 0 && <Details summaryText={`Versions of before and to come: ${council}`}>{others.map(one => <Version of={one} />)}</Details>}
          </>
        )
      })}
    </Page>
  ),
})

const Version = ({ of: one }: { readonly of: ThresholdsSet }) => (
  <>
    <ul class="govuk-list govuk-list--bullet">{bandsInWords(one).map(band => <li>{band}</li>)}</ul>
    <p class="govuk-body">From {formatDay(one.from)}, set by {one.setBy}. {one.source}. {one.confirmed ? <Tag colour="green">Confirmed</Tag> : <><Tag colour="yellow">Not confirmed</Tag> {one.unconfirmedBecause}</>}</p>
  </>
)
