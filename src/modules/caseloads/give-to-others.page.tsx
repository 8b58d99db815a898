import { weightOf, weightsOn } from '../../rules/caseloads/weights.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { possibleOwners, reassign } from '../cases/index.ts'
import { casesChosen, doneAlready, leaveAlone, standings, startGiving, theReassignment } from './reassignments.sql.ts'

async function load(here: Here) {
  const plan = await theReassignment(here)
  if (plan.doneAt) throw new Refusal(doneAlready)
  const weights = weightsOn(here.today)
  const [found, owners, standing] = await Promise.all([casesChosen(here, plan.caseIds), possibleOwners(here), standings(here, weights)])
  here.saw('case', found)
  const nameOf = (id: string): string => owners[id]?.split(',')[0] ?? 'Somebody who has left'
  const moves = found.map(c => {
    const at = plan.caseIds.indexOf(c.id)
    const to = plan.toIds[at]!
    return { ...c, weight: weightOf(weights, c), to, toName: nameOf(to), chosenVersion: plan.versions[at]!, changed: c.version !== plan.versions[at] || c.status !== 'open' }
  })
  return { plan, moves, people: peopleIn(moves, new Map(standing.map(one => [one.id, one]))), gone: plan.toIds.some(id => !Object.hasOwn(owners, id)) }
}
type Move = Awaited<ReturnType<typeof load>>['moves'][number]

/** Everybody who gives or gets, with what they have now and afterwards. */
function peopleIn(moves: readonly { readonly ownerId: string | null; readonly owner: string | null; readonly to: string; readonly toName: string; readonly weight: number; readonly changed: boolean }[], standing: ReadonlyMap<string, { readonly open: number; readonly weight: number }>) {
  const names = new Map<string, string>([...moves.map(({ to, toName }) => [to, toName] as const), ...moves.flatMap(({ ownerId, owner }) => ownerId ? [[ownerId, owner!] as const] : [])])
  const going = moves.filter(({ changed }) => !changed)
  return [...names].map(([id, name]) => {
    const { open, weight } = standing.get(id) ?? { open: 0, weight: 0 }
    const [gets, gives] = [going.filter(({ to }) => to === id), going.filter(({ ownerId }) => ownerId === id)]
    const sum = (of: typeof going): number => of.reduce((all, one) => all + one.weight, 0)
    return { id, name, gets: gets.length, gives: gives.length, open, weight, openAfter: open + gets.length - gives.length, weightAfter: weight + sum(gets) - sum(gives) }
  }).sort((one, other) => one.name.localeCompare(other.name))
}

const rowOf = (c: Move) => [
  { text: <a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> },
  { text: c.personName }, { text: <>{pathwayTitles[c.pathway]}<br /><span class="newel-quiet">{c.council}</span></> },
  { text: c.owner ?? 'Nobody yet' },
  { text: c.changed ? <Tag colour="yellow">Changed meanwhile: stays</Tag> : c.toName },
  { text: String(c.weight), format: 'numeric' },
]
const numeric = (...figures: (number | string)[]) => figures.map(figure => ({ text: String(figure), format: 'numeric' }))

/** Says exactly who would get what, and does it. */
export const giveToOthers = page({
  path: '/caseloads/reassign/:id',
  permit: 'caseload:reassign',
  about: 'nobody',
  load,
  form: { fields: {}, check: () => ({}) },
  async save(here, _, { plan, moves, gone }) {
    if (gone) throw new Refusal('Somebody who would get cases has left meanwhile. Choose again who gets them.')
    await startGiving(here, plan.id)
    const given = new Set(await reassign(here, moves.map(({ id, chosenVersion, to, toName }) => ({ id, version: chosenVersion, to: { id: to, name: toName } })), plan.reason))
    await leaveAlone(here, plan.id, plan.caseIds.filter(id => !given.has(id)))
    return `/caseloads/reassigned/${plan.id}`
  },
  view: ({ plan, moves, people, form }) => (
    <Page title="Who would get what" caption="Give cases to others" back={{ href: '/caseloads/reassign', text: 'Choose again' }} form={form}>
      <p class="govuk-body">Nothing has been changed yet. The reason that will stand in every case: {plan.reason}</p>
      <ScrollRegion label="Who would have how much" dense>
        <Table caption="Who would have how much" captionClasses="govuk-visually-hidden" firstCellIsHeader head={[{ text: 'Name' }, ...numeric('Gets', 'Gives', 'Open now', 'Open after', 'Weight now', 'Weight after')]} rows={people.map(one => [{ text: one.name }, ...numeric(one.gets, one.gives, one.open, one.openAfter, one.weight, one.weightAfter)])} />
      </ScrollRegion>
      <Form of={form}>
        <Button>{moves.length === 1 ? 'Give this case' : `Give these ${moves.length} cases`}</Button>
      </Form>
      <h2 class="govuk-heading-m">The cases</h2>
      <ScrollRegion label="The cases" dense>
        <Table head={[{ text: 'Case' }, { text: 'Person' }, { text: 'Pathway' }, { text: 'Has it now' }, { text: 'Gets it' }, ...numeric('Weight')]} rows={moves.map(rowOf)} />
      </ScrollRegion>
    </Page>
  ),
})
