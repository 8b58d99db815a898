import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { Button, DateInput, ScrollRegion, Select, Table, Tag, TextInput } from '../../platform/components/index.ts'
import { choice, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn, type Council } from '../councils/index.ts'
import { approvers, everyVariationLimit, giveLimit, type Approver, type Limit } from './limits.sql.ts'

interface Loaded { readonly limits: readonly Limit[]; readonly people: readonly Approver[]; readonly councils: readonly Council[]; readonly today: Day }

/** Up to how much somebody may let an order of a council grow: dated, and given by the manager. */
export const variationLimits = page({
  path: '/variation-limits',
  permit: 'variation:limit',
  about: 'nobody',
  load: async (here: Here): Promise<Loaded> => ({ limits: await everyVariationLimit(here), people: await approvers(here), councils: await councilsOn(here, here.today), today: here.today }),
  form: form({
    userId: choice('Who?', ({ people }: Loaded) => Object.fromEntries(people.map(({ id, name, role }) => [id, `${name}, ${role}`])), { missing: 'Select who the limit is for' }),
    councilId: choice('For which council?', ({ councils }: Loaded) => Object.fromEntries(councils.map(({ id, name }) => [id, name])), { missing: 'Select the council' }),
    limit: pounds('Up to how much, with VAT?', { missing: 'Enter the limit', hint: '0 takes a limit away' }),
    from: day('From which day?', { missing: 'Enter the day it holds from' }),
  }, ({ userId, councilId, from }, { people, councils, limits, today }: Loaded) => {
    const [person, newest] = [people.find(({ id }) => id === userId)!, limits.findLast(one => one.userId === userId && one.councilId === councilId)]
    return {
      councilId: person.role === 'district grants officer' && !person.authorityIds.includes(councilId) ? `${person.name} is not an officer of ${councils.find(({ id }) => id === councilId)!.shortName}` : undefined,
      from: from < today ? 'A limit holds from today or a day to come: what was approved until now was approved under the one before' : newest && newest.from > from ? `A limit from ${formatDay(newest.from)} is there already` : undefined,
    }
  }),
  async save(here, { userId, councilId, limit, from }) {
    await giveLimit(here, { userId, councilId, pence: limit!, from })
    return '/variation-limits'
  },
  view: ({ limits, today, form: f }) => (
    <Page title="Limits for variations" back={{ href: '/rates', text: 'Back to the schedules of rates' }} form={f}>
      <p class="govuk-body">Up to how much somebody may let the price of an order grow, with VAT, all its approved variations together. Without a limit nobody approves what makes works dearer. What makes them cheaper needs none.</p>
      {limits.length === 0 ? <p class="govuk-body">Nobody has a limit yet.</p> : (
        <ScrollRegion label="The limits" dense>
          <Table firstCellIsHeader head={[{ text: 'Name' }, { text: 'Council' }, { text: 'Up to', format: 'numeric' }, { text: 'From' }, { text: 'Given by' }]} rows={[...limits].reverse().map(one => {
            const inForce = limits.findLast(other => other.userId === one.userId && other.councilId === one.councilId && other.from <= today) === one
            return [{ text: <>{one.name}<br /><span class="newel-quiet">{one.role}</span></> }, { text: one.council }, { text: formatMoney(pence(one.pence)), format: 'numeric' }, { text: <>{shortDay(one.from)} {inForce ? <Tag colour="green">In force</Tag> : one.from > today ? <Tag colour="blue">To come</Tag> : <Tag colour="grey">Not any more</Tag>}</> }, { text: one.by }]
          })} />
        </ScrollRegion>
      )}
      <h2 class="govuk-heading-m">Give a limit</h2>
      <Form of={f}><div class="newel-columns"><Select {...f.userId} /><Select {...f.councilId} /></div><div class="newel-columns"><TextInput {...f.limit} prefix="£" /><DateInput {...f.from} /></div><Button>Give it</Button></Form>
    </Page>
  ),
})
