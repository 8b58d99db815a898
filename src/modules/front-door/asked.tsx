import { formatDay } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { answerTo, openingHours } from '../../rules/calendar/opening-hours.ts'
import { Button, ExitThisPage, Panel } from '../../platform/components/index.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Saved } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { councilOf, takeEnquiry, toldNothing, type AskedBy, type Heard } from '../enquiries/index.ts'
import { codeGoesTo, makeCode } from '../messages/index.ts'

interface Asked { readonly asked: string; readonly source: string; readonly heard: Heard; readonly askedBy: AskedBy }

/** Writes down what the public asked for, with a code to follow it by, and shows both, once. Nobody is looked up: whether they are known is staff's to find. */
export async function askedAndCoded(here: Here, { asked, source, heard, askedBy }: Asked): Promise<Saved> {
  const council = await councilOf(here, heard, here.today)
  const taken = await takeEnquiry(here, { ...toldNothing, channel: 'web-form', receivedOn: here.today, source, asked }, heard, council?.id, undefined, askedBy)
  const { code } = await makeCode(here, { authorityId: taken.authorityId, reference: taken.reference, enquiryId: taken.id }, { name: askedBy.name, seesCases: false, ...codeGoesTo(askedBy) })
  const { open, by } = answerTo(here.now, england)
  return { show: (
    <Page title="We have received it">
      <ExitThisPage />
      <Panel titleText="Your reference" headingLevel={2}><strong>{taken.reference}</strong></Panel>
      <p class="govuk-body">Your code is <strong class="newel-ref">{code}</strong>. Write both down: the code is not shown again. With them you can <a class="govuk-link" href="/where-am-i">see how far it has come</a>.</p>
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">{open ? '' : `We are closed now: we are open ${openingHours.inWords}. `}We aim to answer by {formatDay(by)}, the way you chose. If it is urgent, ring us.</p>
      <p class="govuk-body"><a class="govuk-link" href="/contact">How to reach us</a></p>
      <p><Button href="/welcome" look="secondary">Back to the first page</Button></p>
    </Page>
  ) }
}
