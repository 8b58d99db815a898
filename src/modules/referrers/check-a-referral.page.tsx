import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { checkedFor, consents, decisions, urgencies } from '../../rules/referrals/referral.ts'
import { needsRecommendation } from '../../rules/referrals/routes.ts'
import { Button, Checkboxes, InsetText, Radios, SummaryList, Textarea } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { decideReferral, referredEnquiry } from './check-a-referral.sql.ts'

async function load(here: Here) {
  const { enquiry, referral } = await referredEnquiry(here)
  if (referral.decision) throw new Refusal(`Referral ${enquiry.reference} has been checked already.`)
  if (enquiry.status !== 'open') throw new Refusal(`Enquiry ${enquiry.reference} is closed already.`)
  return { enquiry, referral, editing: { version: enquiry.version, answers: {} } }
}

const words = (options: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(options, key) ? options[key]! : 'Not said'

export const checkAReferral = page({
  path: '/enquiries/:reference/referral',
  permit: 'enquiry:take',
  about: 'enquiry',
  load,
  form: form(
    {
      holds: choices('What is so?', checkedFor),
      decision: choice('What shall become of it?', decisions, { missing: 'Select what shall become of it' }),
      because: text('What do we tell whoever referred?', { max: 1000, hint: 'They read these words. When it is returned or redirected, say why, and what they could do' }),
    },
    ({ decision, holds, because }) => ({
      holds: decision === 'accepted' && holds.length < Object.keys(checkedFor).length ? 'To accept it, all three must be so. Return it or redirect it when one is not' : undefined,
      because: decision !== 'accepted' && !because ? 'Say why, and what they could do: whoever referred reads it' : undefined,
    }),
  ),
  async save(here, { decision, because }, { enquiry, referral }) {
    await decideReferral(here, enquiry, referral, decision, because)
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, referral: r, form, here: { today } }) => {
    const recommended = r.pathways.filter(key => needsRecommendation(key as PathwayKey, today))
    return (
      <Page title="Check the referral" caption={`${enquiry.reference} ${enquiry.caller}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'From' }, value: { text: r.from ? [r.from, r.sentBy].filter(Boolean).join(', ') : `${enquiry.referrerName}, on the public page: nobody has checked who they are` } },
          { key: { text: 'Sent' }, value: { text: `${formatDay(r.sentOn)}${r.ownReference ? `, their reference ${r.ownReference}` : ''}` } },
          { key: { text: 'Asked for' }, value: { text: r.pathways.map(key => words(pathwayTitles, key)).join(', ') || 'They leave it to us' } },
          { key: { text: 'What they said' }, value: { text: enquiry.asked } },
          { key: { text: 'How soon' }, value: { text: words(urgencies, r.urgency) } },
          { key: { text: 'Hospital' }, value: { text: [r.ward, r.leavesOn && `expected to leave on ${formatDay(r.leavesOn)}`].filter(Boolean).join(', ') || 'Not in hospital, as far as they said' } },
          { key: { text: 'Consent' }, value: { text: `${words(consents, r.consent)}${r.consentBecause ? `. ${r.consentBecause}` : ''}` } },
        ]} /></div>
        {recommended.length > 0 && <InsetText>{recommended.map(key => words(pathwayTitles, key)).join(', ')}: a case can be opened only on the recommendation of an occupational therapist or a trusted assessor. You are asked for it when you open the case.</InsetText>}
        <Form of={form}>
          <Checkboxes {...form.holds} small />
          <Radios {...form.decision} small />
          <Textarea {...form.because} rows={3} />
          <Button>Save</Button>
        </Form>
      </Page>
    )
  },
})
