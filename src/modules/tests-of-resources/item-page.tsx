import type { VNode } from 'preact'
import { Button, Checkboxes } from '../../platform/components/index.ts'
import { choices } from '../../platform/http/fields.ts'
import { changes, form, type AnyFields, type Answers, type Errors, type FormView } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { backToTest, caption, testAt } from './frame.ts'
import { placed } from './places.ts'
import { keepTold, takingTest } from './the-test.sql.ts'
import type { CaseTested } from './tested.ts'
import { everybody, problemsAt, put, type Item, type Told } from './told.ts'

/** One kind of thing that is told, and how a page asks for it. */
export interface ItemKind<F extends AnyFields> {
  /** The last part of its address. */
  readonly path: string
  /** Where it may stand, and where the next goes when the address does not say. */
  readonly shape: string
  readonly otherwise: string
  readonly title: string
  readonly fields: F
  answersOf(item: Item): Partial<Answers<F>>
  itemOf(answers: Answers<F>): Item
  /** What stands below it and is told on other pages. */
  readonly keeps?: readonly string[]
  /** At which field a problem stands that the engine finds below the item. */
  readonly fieldOf: Readonly<Record<string, keyof F & string>>
  readonly firstField: keyof F & string
  check?(answers: Answers<F>, told: Told, place: string): Errors<F>
  readonly questions: (form: FormView<F>) => VNode
  /** What the page already knows of something that is to be added. */
  suggest?(here: Here, c: CaseTested): Promise<Partial<Answers<F>>>
}

const leaveOut = { leaveOut: choices('Is it to stay?', { yes: 'Leave it out: it was a mistake, or is not so any more' }) }

/** A page on which one of its kind is added, changed or left out. What the engine would refuse is refused here, at its field. */
export function itemPage<const F extends AnyFields>(kind: ItemKind<F>) {
  const fields = { ...kind.fields, ...leaveOut }
  const itemForm = form(fields, (typed, loaded: { readonly told: Told; readonly place: string; readonly item: Item | undefined }) => {
    const answers = typed as unknown as Answers<F> & { readonly leaveOut: readonly string[] }
    if (answers.leaveOut.length) return {}
    const own = kind.check?.(answers, loaded.told, loaded.place) ?? {}
    if (Object.values(own).some(Boolean)) return own as Errors<typeof fields>
    const [problem] = problemsAt(put(loaded.told, loaded.place, itemIn(kind, answers, loaded.item)), loaded.place)
    return problem ? { [fieldFor(kind, problem.below)]: problem.says } as Errors<typeof fields> : {}
  })
  return page({
    path: `/cases/:reference/resources/${kind.path}`,
    permit: 'resources:test',
    about: 'case',
    async load(here: Here) {
      const { case: c, test } = await takingTest(here)
      const where = placed(test.told, here.query.at, kind.shape, kind.otherwise)
      if (!where) throw new NotFound()
      const answers = where.item ? kind.answersOf(where.item) : await kind.suggest?.(here, c) ?? {}
      return { case: c, test, ...where, editing: { version: test.version, answers: answers as Partial<Answers<typeof fields>> } }
    },
    form: itemForm,
    async save(here, typed, { case: c, test, told, place, item, editing }) {
      const answers = typed as unknown as Answers<F> & { readonly leaveOut: readonly string[] }
      const gone = answers.leaveOut.length > 0
      const what = `${kind.title}${whose(told, place)}${gone ? ', left out' : item ? '' : ', added'}`
      const after = gone ? put(told, place.replace(/(^households\.\d+)\.person$/, '$1'), undefined) : put(told, place, itemIn(kind, answers, item))
      const before = item ? editing.answers : Object.fromEntries(Object.keys(kind.fields).map(name => [name, undefined])) as typeof editing.answers
      await keepTold(here, c, test, { told: after, asked: test.asked }, what, gone ? {} : changes(form(kind.fields), before as Partial<Answers<F>>, answers, undefined))
      return testAt(c)
    },
    view: ({ case: c, told, place, item, form: view }) => (
      <Page title={`${kind.title}${whose(told, place)}`} caption={caption(c)} back={backToTest(c)} form={view}>
        <Form of={view}>
          {kind.questions(view as unknown as FormView<F>)}
          {item && <Checkboxes {...(view as unknown as FormView<typeof leaveOut>).leaveOut} small />}
          <Button>Save</Button>
        </Form>
      </Page>
    ),
  })
}

function itemIn<F extends AnyFields>({ itemOf, keeps = [] }: ItemKind<F>, answers: Answers<F>, before: Item | undefined): Item {
  return { ...Object.fromEntries(keeps.filter(name => before && Object.hasOwn(before, name)).map(name => [name, before![name]])), ...itemOf(answers) }
}

function fieldFor<F extends AnyFields>({ fieldOf, firstField }: ItemKind<F>, below: string): keyof F & string {
  const named = Object.keys(fieldOf).sort((one, other) => other.length - one.length).find(name => below === name || below.startsWith(`${name}.`))
  return named ? fieldOf[named]! : firstField
}

/** Whose it is, where more than one is told of. */
function whose(told: Told, place: string): string {
  const owner = everybody(told).find(one => place.startsWith(`${one.place}.`) && /\.(benefits|incomes|work|capital)\.\d+$/.test(place))
  return owner ? `: ${owner.name}` : ''
}
