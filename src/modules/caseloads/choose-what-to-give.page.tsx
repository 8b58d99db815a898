import { weightOf, weightsOn } from '../../rules/caseloads/weights.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { isPathwayKey, pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button, Checkboxes, GovukSelect, Textarea } from '../../platform/components/index.ts'
import { choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { possibleOwners } from '../cases/index.ts'
import { councilsEver } from '../councils/index.ts'
import { casesToGive, chooseToGive, givableAtMost, standings, type Givable, type Which } from './reassignments.sql.ts'
import { spread } from './spread.ts'

/** What the address asks for; anything that is no answer is left out. */
const wanted = ({ owner, council, pathway }: Here['query']): Which => ({
  owner: owner && (owner === 'nobody' || isUuid(owner)) ? owner : undefined,
  council: council && isUuid(council) ? council : undefined,
  pathway: pathway && isPathwayKey(pathway) ? pathway : undefined,
})

async function load(here: Here) {
  const which = wanted(here.query)
  const [found, owners, councils] = await Promise.all([casesToGive(here, which), possibleOwners(here), councilsEver(here)])
  const cases = found.slice(0, givableAtMost)
  here.saw('case', cases)
  const weights = weightsOn(here.today)
  const options = Object.fromEntries(cases.map(c => [c.id, `${c.reference} ${c.personName}`]))
  const hints = Object.fromEntries(cases.map(c => [c.id, `${pathwayTitles[c.pathway]}, ${c.council}, weight ${weightOf(weights, c)}${which.owner ? '' : `, ${c.owner ?? 'nobody yet'}`}`]))
  // Ticked to begin with only when whose they are was chosen: nobody means to give everything away.
  return { which, cases, options, hints, more: found.length > givableAtMost, owners, councils, editing: { version: 1, answers: { cases: which.owner ? cases.map(({ id }) => id) : [] } } }
}
interface Offered { readonly options: Readonly<Record<string, string>>; readonly owners: Readonly<Record<string, string>> }

const reassignForm = form({
  cases: choices('Which cases?', ({ options }: Offered) => options, { missing: 'Select at least one of the cases listed here. One that somebody else has closed or taken is not listed any more' }),
  to: choices('Who gets them?', ({ owners }: Offered) => owners, { missing: 'Select who gets them', hint: 'Select one person, or several to spread the cases by weight' }),
  reason: text('Why?', { missing: 'Enter why they are given to somebody else', max: 500, hint: 'It stands in the history of every case' }),
})

/** Who gets which of these, weighed with what they have besides; those that stay with whoever has them are left out. */
async function movesOf(here: Here, cases: readonly Givable[], to: readonly string[]) {
  const weights = weightsOn(here.today)
  const standing = new Map((await standings(here, weights)).map(({ id, weight }) => [id, weight]))
  for (const c of cases) if (c.ownerId) standing.set(c.ownerId, standing.get(c.ownerId)! - weightOf(weights, c))
  const gets = spread(cases.map(c => ({ id: c.id, weight: weightOf(weights, c) })), to.map(id => ({ id, weight: standing.get(id) ?? 0 })))
  return cases.map(({ id, version, ownerId }) => ({ id, version, ownerId, to: gets.get(id)! })).filter(move => move.ownerId !== move.to)
}

const Filter = ({ name, label, value, options, any }: { name: string; label: string; value: string | undefined; options: Readonly<Record<string, string>>; any: string }) => (
  <GovukSelect name={name} id={`show-${name}`} value={value ?? ''} label={{ text: label, classes: 'govuk-label--s' }} items={[{ value: '', text: any }, ...Object.entries(options).map(([key, words]) => ({ value: key, text: words }))]} />
)

/** Chooses cases of one owner, and who gets them. Nothing changes until what comes of it has been seen. */
export const chooseWhatToGive = page({
  path: '/caseloads/reassign',
  permit: 'caseload:reassign',
  about: 'nobody',
  load,
  form: reassignForm,
  async save(here, { cases: chosen, to, reason }, { cases }) {
    const moves = await movesOf(here, cases.filter(({ id }) => chosen.includes(id)), to)
    if (!moves.length) throw new Refusal('Select somebody who does not have these cases already', 'to')
    return `/caseloads/reassign/${await chooseToGive(here, reason, moves)}`
  },
  view: ({ which, cases, hints, more, owners, councils, form }) => (
    <Page title="Give cases to others" back={{ href: '/caseloads', text: 'Back to the caseloads' }} form={form}>
      <form method="get" action="/caseloads/reassign" class="newel-filters">
        <Filter name="owner" label="Who has them" value={which.owner} options={{ nobody: 'Nobody yet', ...owners }} any="Anybody" />
        <Filter name="council" label="Council" value={which.council} options={councils} any="All councils" />
        <Filter name="pathway" label="Pathway" value={which.pathway} options={pathwayTitles} any="All pathways" />
        <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Show</button>
      </form>
      {cases.length === 0 && <p class="govuk-body">Nothing fits this choice. Choose “All” or “Anybody” to see more.</p>}
      {more && <p class="govuk-body">There are more cases than these: the {givableAtMost} to be acted on soonest are listed. Give these first, or choose a council or a pathway.</p>}
      <Form of={form}>
        {cases.length > 0 && <Checkboxes {...form.cases} hints={hints} small />}
        <Checkboxes {...form.to} small />
        <Textarea {...form.reason} rows={2} />
        <Button>See who would get what</Button>
      </Form>
    </Page>
  ),
})
