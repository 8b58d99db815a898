import { meccAnswers, meccPromptKeys, meccPrompts, type MeccAnswer, type MeccPrompt } from '../../rules/conversations/mecc-prompts.ts'
import { optionTitles } from '../../rules/conversations/options.ts'
import { supportLevels } from '../../rules/conversations/support-levels.ts'
import { urgencyFlags } from '../../rules/conversations/urgency-flags.ts'
import { Button, Checkboxes, Part, Select, Textarea, type ChoiceProps } from '../../platform/components/index.ts'
import { choice, choices, text, type Field } from '../../platform/http/fields.ts'
import { form, type Answers, type FormView } from '../../platform/http/form.ts'
import { meccAnswersOf, raisedOf, type Told } from './conversation.ts'

const prompts = Object.fromEntries(meccPromptKeys.map(key => [key, choice(meccPrompts[key], meccAnswers)])) as Record<MeccPrompt, Field<MeccAnswer | '', ChoiceProps>>

const fields = {
  matters: text('What matters to them', { max: 5000, hint: 'In their own words' }),
  different: text('What they would like to be different', { max: 5000, hint: 'In their own words' }),
  flags: choices('What makes it urgent', urgencyFlags, { hint: 'Cases opened from this enquiry will be urgent unless you say otherwise' }),
  talkedAbout: choices('Talked about', optionTitles),
  accepted: choices('Accepted', optionTitles),
  declined: choices('Declined', optionTitles),
  acceptedBecause: text('Why what they accepted suits them best', { max: 2000, hint: 'Leave empty if it goes without saying' }),
  declinedBecause: text('Why they declined, in their own words', { max: 2000, hint: 'They need not give a reason' }),
  levels: choices('Levels of support', supportLevels),
  ...prompts,
  atHome: text('At home', { max: 2000 }),
  health: text('Health', { max: 2000 }),
  aroundThem: text('People around them', { max: 2000 }),
}

/** Everything may be empty; but nobody accepts and declines the same thing. */
export const conversationForm = form(fields, ({ accepted, declined }) => {
  const both = accepted.filter(option => declined.includes(option))
  return { declined: both.length ? `Untick in one of the two what is both accepted and declined: ${both.map(option => optionTitles[option]).join(', ')}` : undefined }
})

type ConversationAnswers = Answers<typeof fields>

export const toldIn = (answers: ConversationAnswers): Told => {
  const { matters, different, atHome, health, aroundThem, talkedAbout, accepted, declined, acceptedBecause, declinedBecause, levels, flags } = answers
  return { matters, different, atHome, health, aroundThem, talkedAbout, accepted, declined, acceptedBecause, declinedBecause, levels, flags, ...raisedOf(answers) }
}

/** Ticks in the order of the form, so that the same answers never look like a change. */
const inOrder = <K extends string>(options: Readonly<Record<K, string>>, ticked: readonly string[]): readonly K[] => (Object.keys(options) as K[]).filter(key => ticked.includes(key))

/** A conversation’s answers as the form asks them: the other way round from `toldIn`. */
export const answersOf = ({ meccOffered, meccAccepted, meccDeclined, talkedAbout, accepted, declined, levels, flags, ...words }: Told): Partial<ConversationAnswers> => ({
  ...words, ...meccAnswersOf({ meccOffered, meccAccepted, meccDeclined }), levels: inOrder(supportLevels, levels), flags: inOrder(urgencyFlags, flags),
  talkedAbout: inOrder(optionTitles, talkedAbout), accepted: inOrder(optionTitles, accepted), declined: inOrder(optionTitles, declined),
})

/** First what two minutes are enough for; the rest when there is time, by whoever rings next. */
export const ConversationFields = ({ form: f }: { readonly form: FormView<typeof fields> }) => (
  <>
    <Part title="What matters">
      <div class="newel-columns"><Textarea {...f.matters} rows={4} /><Textarea {...f.different} rows={4} /></div>
      <div class="newel-topics"><Checkboxes {...f.flags} small /></div>
    </Part>
    <Part title="Options">
      <div class="newel-columns"><Checkboxes {...f.talkedAbout} small /><Checkboxes {...f.accepted} small /><Checkboxes {...f.declined} small /></div>
      <div class="newel-columns"><Textarea {...f.acceptedBecause} rows={2} /><Textarea {...f.declinedBecause} rows={2} /></div>
    </Part>
    <Button look="secondary">Save, and carry on later</Button>
    <Part title="How things are">
      <div class="newel-columns"><Textarea {...f.atHome} rows={3} /><Textarea {...f.health} rows={3} /><Textarea {...f.aroundThem} rows={3} /></div>
    </Part>
    <Part title="Raised, so that every contact counts">
      <div class="newel-prompts">{meccPromptKeys.map(key => <Select {...f[key]} empty="Not raised" />)}</div>
    </Part>
    <Part title="Support given">
      <Checkboxes {...f.levels} small />
    </Part>
  </>
)
