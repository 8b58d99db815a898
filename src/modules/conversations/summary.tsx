import type { ComponentChildren } from 'preact'
import { shortDay } from '../../rules/calendar/day.ts'
import { meccAnswers, meccPromptKeys, meccPrompts } from '../../rules/conversations/mecc-prompts.ts'
import { optionTitles } from '../../rules/conversations/options.ts'
import { supportLevels } from '../../rules/conversations/support-levels.ts'
import { urgencyFlags } from '../../rules/conversations/urgency-flags.ts'
import { SummaryList, Tag, type SummaryRow } from '../../platform/components/index.ts'
import { gainedInAll, meccAnswersOf, type Gain, type Told } from './conversation.ts'
import { amountsInWords, gainInWords, inWords } from './in-words.ts'

const row = (key: string, text: ComponentChildren): SummaryRow => ({ key: { text: key }, value: { text } })
const listed = (keys: readonly string[], titles: Readonly<Record<string, string>>, because = '') =>
  <><ul class="govuk-list govuk-list--bullet">{keys.map(key => <li>{inWords(titles, key)}</li>)}</ul>{because && <p class="govuk-body">{because}</p>}</>

/** What came of the conversation, for the enquiry’s page: only what was said. */
export function ConversationSummary({ conversation: c, gains }: { readonly conversation: Told | undefined; readonly gains: readonly Gain[] }) {
  const rows = [...c ? rowsOf(c) : [], ...gains.length ? [row('Income gained', <Gained gains={gains} />)] : []]
  return (
    <>
      <h2 class="govuk-heading-m">The conversation</h2>
      {c && c.flags.length > 0 && <p class="newel-tags">{c.flags.map(flag => <><Tag colour="red">{inWords(urgencyFlags, flag)}</Tag> </>)}</p>}
      {!c && <p class="govuk-body">Not held yet.</p>}
      {rows.length > 0 ? <div class="newel-facts"><SummaryList rows={rows} /></div> : c && <p class="govuk-body">It was begun, and nothing is written down yet.</p>}
    </>
  )
}

function rowsOf(c: Told): SummaryRow[] {
  const raised = Object.entries(meccAnswersOf(c)).filter(([, answer]) => answer)
  return [
    ...c.matters ? [row('What matters to them', c.matters)] : [],
    ...c.different ? [row('What they would like to be different', c.different)] : [],
    ...c.atHome ? [row('At home', c.atHome)] : [],
    ...c.health ? [row('Health', c.health)] : [],
    ...c.aroundThem ? [row('People around them', c.aroundThem)] : [],
    ...c.talkedAbout.length ? [row('Talked about', listed(c.talkedAbout, optionTitles))] : [],
    ...c.accepted.length || c.acceptedBecause ? [row('Accepted', listed(c.accepted, optionTitles, c.acceptedBecause))] : [],
    ...c.declined.length || c.declinedBecause ? [row('Declined', listed(c.declined, optionTitles, c.declinedBecause))] : [],
    ...raised.length ? [row('Raised with them', <ul class="govuk-list govuk-list--bullet">{meccPromptKeys.filter(key => raised.some(([one]) => one === key)).map(key => <li>{meccPrompts[key]}: {inWords(meccAnswers, meccAnswersOf(c)[key]).toLowerCase()}</li>)}</ul>)] : [],
    ...c.levels.length ? [row('Support given', listed(c.levels, supportLevels))] : [],
  ]
}

/** Each gain, and what they come to together. */
const Gained = ({ gains }: { readonly gains: readonly Gain[] }) => (
  <>
    <ul class="govuk-list govuk-list--bullet">{gains.map(gain => <li>{gainInWords(gain)} ({shortDay(gain.on)})</li>)}</ul>
    <p class="govuk-body"><strong>Together: {amountsInWords(gainedInAll(gains))}</strong></p>
  </>
)
