import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { factFor, type FactTold } from '../../rules/schemes/facts.ts'
import { Button, Checkboxes, DateInput, Radios, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form, type Answers } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { caseLookedAt, tellFacts } from './case-eligibility.sql.ts'
import { schemeTitles, type Stored } from './scheme-version.ts'

async function load(here: Here) {
  const { case: c, scheme, version } = await caseLookedAt(here)
  if (c.status === 'closed') throw new Refusal(`${c.reference} is closed. Open it again first.`)
  if (!scheme) throw new Refusal('There is no scheme on this pathway, so there is nothing to write down.')
  if (!version) throw new Refusal(`${c.council} has no version of ${schemeTitles[scheme]} on record for ${formatDay(c.openedOn)}, the day this case was opened.`)
  return { case: c, version, today: here.today }
}
interface Loaded { readonly version: Stored; readonly today: Day }

const none = 'none of these'
const listed = ({ version }: Loaded): string[] => [...new Set(version.conditions.flatMap(condition => condition.asks === 'listed-benefit' ? condition.benefits : []))]
const yesOrNo = { yes: 'Yes', no: 'No' } as const

const fields = {
  capital: pounds('Savings and other capital (optional)', { hint: 'All of it together. Leave empty when nobody has asked' }),
  benefits: choices('Which of these benefits do they have? (optional)', (loaded: Loaded) => ({ ...Object.fromEntries(listed(loaded).map(benefit => [benefit, benefit])), [none]: 'None of these' })),
  livedSince: day('Since which day have they lived there? (optional)', { hint: 'When only the year is known, take the last day of it' }),
  dementia: choice('Has a doctor told them that they have dementia? (optional)', yesOrNo),
  hospital: choice('Are they in hospital, or have they just left it? (optional)', yesOrNo),
  earlier: choice('Have they had a grant under this scheme before? (optional)', yesOrNo),
  earlierPence: pounds('How much was it? (optional)', { hint: 'Write down one grant at a time' }),
  earlierOn: day('On which day was it granted? (optional)'),
  how: text('How do we know?', { missing: 'Enter how we know', max: 300, hint: 'For example, what was shown, or who said so' }),
  on: day('On which day did we learn it? (optional)', { hint: 'Leave empty for today' }),
}
type Told = Answers<typeof fields>

const askedBy = ({ conditions }: Stored) => new Set(conditions.map(factFor))

/** What the answers say, fact by fact, of what the scheme asks. */
function factsTold(answers: Told, loaded: Loaded): FactTold[] {
  const asked = askedBy(loaded.version)
  const { capital, benefits, livedSince, dementia, hospital, earlier, earlierPence, earlierOn } = answers
  const told: FactTold[] = [
    ...capital !== null ? [{ fact: 'capital', told: { pence: capital } } as const] : [],
    ...benefits.length ? [{ fact: 'benefits', told: { asked: listed(loaded), has: benefits.filter(one => one !== none) } } as const] : [],
    ...livedSince ? [{ fact: 'lived-since', told: { since: livedSince } } as const] : [],
    ...dementia ? [{ fact: 'dementia', told: { is: dementia === 'yes' } } as const] : [],
    ...hospital ? [{ fact: 'leaving-hospital', told: { is: hospital === 'yes' } } as const] : [],
    ...earlier === 'no' ? [{ fact: 'earlier-grant', told: { none: true } } as const] : earlier === 'yes' ? [{ fact: 'earlier-grant', told: { on: earlierOn!, pence: earlierPence! } } as const] : [],
  ]
  return told.filter(({ fact }) => fact === 'earlier-grant' || asked.has(fact))
}

function errors(answers: Told, loaded: Loaded): Partial<Record<keyof Told, string>> {
  const { today } = loaded
  const late = (name: 'livedSince' | 'earlierOn' | 'on') => { const value = answers[name]; return value && value > today ? { [name]: 'The day must be today or in the past' } : {} }
  return {
    ...factsTold(answers, loaded).length === 0 ? { how: 'Write down at least one thing that is known' } : {},
    ...answers.benefits.includes(none) && answers.benefits.length > 1 ? { benefits: 'Select the benefits they have, or “None of these”' } : {},
    ...answers.earlier === 'yes' ? { ...answers.earlierPence ? {} : { earlierPence: 'Enter how much it was' }, ...answers.earlierOn ? {} : { earlierOn: 'Enter the day it was granted' } }
      : answers.earlierPence !== null || answers.earlierOn ? { earlier: 'Select “Yes”, or leave the amount and the day of the earlier grant empty' } : {},
    ...late('livedSince'), ...late('earlierOn'), ...late('on'),
  }
}

/** Asks for no more than the scheme does: what it has no condition about is nobody’s business here. */
export const writeDownFacts = page({
  path: '/cases/:reference/eligibility/facts',
  permit: 'eligibility:check',
  about: 'case',
  load,
  form: form(fields, errors),
  async save(here, answers, loaded) {
    await tellFacts(here, loaded, factsTold(answers, loaded), answers.on ?? here.today, answers.how)
    return `/cases/${loaded.case.reference}/eligibility?scheme=${loaded.version.scheme}`
  },
  view({ case: c, version, form: f }) {
    const asked = askedBy(version)
    return (
      <Page title="What is known" caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}/eligibility?scheme=${version.scheme}`, text: 'Back to eligibility' }} form={f}>
        <p class="govuk-body">Only what {version.title} asks. Leave empty whatever nobody has asked yet: that is not the same as no. Their age and how they hold the home stand in their own records.</p>
        <Form of={f}>
          {asked.has('capital') && <TextInput {...f.capital} prefix="£" />}
          {asked.has('benefits') && <Checkboxes {...f.benefits} none={none} small />}
          {asked.has('lived-since') && <DateInput {...f.livedSince} />}
          {asked.has('dementia') && <Radios {...f.dementia} small inline />}
          {asked.has('leaving-hospital') && <Radios {...f.hospital} small inline />}
          <Radios {...f.earlier} small inline /><TextInput {...f.earlierPence} prefix="£" /><DateInput {...f.earlierOn} />
          <TextInput {...f.how} /><DateInput {...f.on} />
          <Button>Save</Button>
        </Form>
      </Page>
    )
  },
})
