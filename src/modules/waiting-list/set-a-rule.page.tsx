import type { Day } from '../../rules/calendar/day.ts'
import { orderings, waitsFrom, type Ordering, type Points } from '../../rules/waiting/ordering.ts'
import { Button, DateInput, Part, Radios, Select, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ownCouncils } from '../councils/index.ts'
import { setRule } from './waiting.sql.ts'

interface Loaded { readonly councils: Readonly<Record<string, string>> }

const whole = (label: string, what: string, { from, to, missing, hint }: { from: number; to: number; missing?: string; hint?: string }) =>
  typedText(label, { width: 3, inputMode: 'numeric', max: 10, ...missing ? { missing } : {}, ...hint ? { hint } : {} }, typed => /^\d{1,3}$/.test(typed) && Number(typed) >= from && Number(typed) <= to ? { value: typed } : { error: `${what} must be a whole number from ${from} to ${to}` })
const points = (label: string, what: string) => whole(label, what, { from: 0, to: 999 })
const without = (label: string) => `${label} (optional)`

interface Told { readonly first: string; readonly second: string; readonly third: string; readonly fourth: string; readonly points1: string; readonly points2: string; readonly points3: string; readonly pointsMonth: string }
const ordersOf = ({ first, second, third, fourth }: Told): Ordering[] => [first, second, third, fourth].filter(Boolean) as Ordering[]
const pointNames = ['points1', 'points2', 'points3', 'pointsMonth'] as const
const pointErrors = (told: Told) => Object.fromEntries(pointNames.map(name => [name, ordersOf(told).includes('points') ? told[name] ? undefined : 'Enter how many points, or 0' : told[name] ? 'Leave the points empty, or select the order by points' : undefined]))
const twice = (told: Told) => Object.fromEntries((['second', 'third', 'fourth'] as const).map((name, at) => [name, told[name] && ordersOf({ ...told, ...Object.fromEntries((['second', 'third', 'fourth'] as const).slice(at).map(later => [later, ''])) }).includes(told[name] as Ordering) ? 'This stands in the order already: select another, or leave it empty' : undefined]))
const gaps = ({ second, third, fourth }: Told) => ({ ...!second && (third || fourth) ? { second: 'Select what comes second before what comes after it' } : {}, ...second && !third && fourth ? { third: 'Select what comes third before what comes fourth' } : {} })

export const setAWaitingRule = page({
  path: '/waiting-list/rule',
  permit: 'waiting:rule',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ councils: await ownCouncils(here) }),
  form: form({
    council: choice('Which council?', ({ councils }: Loaded) => councils, { missing: 'Select the council' }),
    from: day('From which day?', { missing: 'Enter the day from which this holds' }),
    first: choice('Who comes first?', orderings, { missing: 'Select who comes first' }),
    second: choice(without('And of those who are equal in that?'), orderings),
    third: choice(without('And then?'), orderings),
    fourth: choice(without('And last?'), orderings),
    points1: points(without('Points for priority 1'), 'Points for priority 1'), points2: points(without('Points for priority 2'), 'Points for priority 2'), points3: points(without('Points for priority 3'), 'Points for priority 3'),
    pointsMonth: points(without('Points for each whole month of waiting'), 'Points for each month'),
    waitsFrom: choice('From when is waiting counted?', waitsFrom, { missing: 'Select from when waiting is counted' }),
    weeks: whole('How many weeks may pass until somebody who waits hears from us?', 'Weeks', { from: 1, to: 52, missing: 'Enter how many weeks may pass, such as 8' }),
    source: text('Where does the council say so?', { missing: 'Enter the policy of the council and the section', max: 300, hint: 'The paper, the section and its day' }),
  }, (told: Told & { readonly from: Day }) => ({ ...twice(told), ...gaps(told), ...pointErrors(told) })),
  async save(here, { council, from, waitsFrom: counted, weeks, source, ...told }) {
    const orders = ordersOf(told)
    const given: Points | null = orders.includes('points') ? { priorities: [Number(told.points1), Number(told.points2), Number(told.points3)], month: Number(told.pointsMonth) } : null
    await setRule(here, council, { from, orders, waitsFrom: counted, points: given, keepInTouchWeeks: Number(weeks), source })
    return `/waiting-list?council=${council}`
  },
  view: ({ form: f }) => (
    <Page title="Set in which order those who wait are taken" back={{ href: '/waiting-list', text: 'Back to the waiting list' }} form={f}>
      <p class="govuk-body">As the council’s own policy says. What was set before stays on record, and holds until the day this begins.</p>
      <Form of={f}>
        <Select {...f.council} /><DateInput {...f.from} />
        <Part title="The order"><Select {...f.first} /><Select {...f.second} /><Select {...f.third} /><Select {...f.fourth} /></Part>
        <Part title="Points, where the order is by points"><TextInput {...f.points1} /><TextInput {...f.points2} /><TextInput {...f.points3} /><TextInput {...f.pointsMonth} /></Part>
        <Part title="Waiting"><Radios {...f.waitsFrom} small /><TextInput {...f.weeks} /></Part>
        <Textarea {...f.source} rows={2} />
        <Button>Save</Button>
      </Form>
    </Page>
  ),
})
