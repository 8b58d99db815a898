import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { signpostOutcomes } from '../../rules/directory/options.ts'
import { topicInWords } from '../../rules/directory/topics.ts'
import { SummaryList } from '../../platform/components/index.ts'
import type { Signpost } from './signposts.sql.ts'

export const outcomeInWords = (key: string): string => Object.hasOwn(signpostOutcomes, key) ? signpostOutcomes[key as keyof typeof signpostOutcomes] : key

const cameOf = ({ outcome, outcomeOn, outcomeNote, askOn }: Signpost, today: Day): string =>
  outcome ? `${outcomeInWords(outcome)}${outcomeOn ? ` (${shortDay(outcomeOn)})` : ''}${outcomeNote ? `. ${outcomeNote}` : ''}` : askOn ? askOn <= today ? 'To be asked now' : `To be asked on ${formatDay(askOn)}` : 'Not to be asked'

/** Where somebody was pointed, and what came of each. */
export const SignpostsGiven = ({ signposts, mayAnswer, today }: { readonly signposts: readonly Signpost[]; readonly mayAnswer: boolean; readonly today: Day }) => signposts.length === 0 ? <p class="govuk-body">Nowhere yet.</p> : (
  <div class="newel-facts"><SummaryList rows={signposts.map(one => ({
    key: { text: one.serviceId ? <a class="govuk-link" href={`/services/${one.serviceId}`}>{one.place}</a> : one.place },
    value: { text: <>
      {formatDay(one.on)}, {one.by}{one.topic && `, ${topicInWords(one.topic)}`}<br />
      {one.resource && <>Given to them: {one.resource}<br /></>}
      {one.detailsPassed ? `Their details were passed on. How they agreed: ${one.consent}` : 'Their details were not passed on'}<br />
      {cameOf(one, today)}{mayAnswer && !one.outcome && <>. <a class="govuk-link" href={`/signposts/${one.id}`}>Say what came of it<span class="govuk-visually-hidden">: {one.place}</span></a></>}
    </> },
  }))} /></div>
)
