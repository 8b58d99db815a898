import { formatDay } from '../../rules/calendar/day.ts'
import { Button } from '../../platform/components/index.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { checkReferral, pathwaysToAskFor, ReferFields, referFields } from './refer-fields.tsx'
import { ownReferrer, sendReferral, sentBefore, type Earlier } from './referrals.sql.ts'

/** Names the referral of theirs that this one repeats. */
export const saidBefore = ({ reference, caller, sentOn, because }: Pick<Earlier, 'reference' | 'caller' | 'sentOn' | 'because'>): string =>
  `You have sent this already: ${because === 'person' ? `you referred ${caller}` : `your reference stands on the referral of ${caller}`} on ${formatDay(sentOn)}, ${reference}`

async function load(here: Here) {
  const from = await ownReferrer(here)
  return { from, today: here.today, pathways: pathwaysToAskFor(from.pathways) }
}

export const newReferral = page({
  path: '/referrals/new',
  permit: 'referral:make',
  about: 'nobody',
  load,
  form: form(referFields, checkReferral),
  async save(here, answers, { from }) {
    const before = await sentBefore(here, answers, from.partyId)
    if (before) throw new Refusal(saidBefore(before), before.because === 'person' ? 'surname' : 'ownReference')
    await sendReferral(here, answers, { ...from, sentBy: here.user.name, channel: 'partner-system' })
    return '/referrals'
  },
  view: ({ from, form }) => (
    <Page title="Refer somebody" caption={from.name} back={{ href: '/referrals', text: 'Back to your referrals' }} form={form}>
      <p class="govuk-body">You see what comes of it on your list of referrals.</p>
      <Form of={form}>
        <ReferFields form={form} />
        <Button>Send the referral</Button>
      </Form>
    </Page>
  ),
})
