import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { formatPercent } from '../../rules/works/prices.ts'
import { vatKinds } from '../../rules/works/vat.ts'
import { Button, InsetText, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { standingOf, withUplift, type Rate, type Schedule } from './schedule.ts'
import { schedules, theSchedule } from './schedules.sql.ts'

const colours = { 'In force': 'green', 'To come': 'blue', 'Not any more': 'grey' } as const

/** The schedules of rates, and the lines of one of them. */
export const ratesPage = page({
  path: '/rates',
  permit: 'rates:see',
  about: 'nobody',
  async load(here: Here) {
    const all = await schedules(here)
    const id = here.query.schedule ?? all.find(one => standingOf(one, all, here.today) === 'In force')?.id
    return { all, shown: id === undefined ? undefined : await theSchedule(here, id) }
  },
  view: ({ all, shown, here: { may, today } }) => (
    <Page title="Schedules of rates" actions={may('rates:set') && <Button href="/rates/new">Bring in a schedule</Button>}>
      <p class="govuk-body">What each kind of work costs, without VAT, as it was agreed with contractors. Works are specified from the rates in force on that day. A version that was brought in is never changed: what is otherwise is another version, from a later day.{may('variation:limit') && <> <a class="govuk-link" href="/variation-limits">Who may approve variations, and up to how much</a></>}</p>
      {all.length === 0 ? <p class="govuk-body">No schedule has been brought in yet.</p> : <Versions all={all} today={today} />}
      {shown && <Lines schedule={shown.schedule} rates={shown.rates} today={today} />}
    </Page>
  ),
})

const Versions = ({ all, today }: { readonly all: readonly Schedule[]; readonly today: Day }) => (
  <ScrollRegion label="The schedules" dense>
    <Table firstCellIsHeader head={[{ text: 'Schedule' }, { text: 'For' }, { text: 'From' }, { text: 'Uplift', format: 'numeric' }, { text: 'Prices are looked at again' }, { text: 'Lines', format: 'numeric' }]} rows={all.map(one => {
      const standing = standingOf(one, all, today)
      return [
        { text: <><a class="govuk-link" href={`/rates?schedule=${one.id}`}>{one.name}<span class="govuk-visually-hidden"> from {formatDay(one.from)}</span></a>{one.madeUp && <><br /><span class="newel-quiet">Made up</span></>}</> }, { text: one.council || 'Every council' }, { text: <>{shortDay(one.from)} <Tag colour={colours[standing]}>{standing}</Tag></> },
        { text: formatPercent(one.uplift), format: 'numeric' }, { text: <>{shortDay(one.reviewOn)}{standing === 'In force' && one.reviewOn <= today && <> <Tag colour="orange">Due</Tag></>}</> }, { text: one.lines.toLocaleString('en-GB'), format: 'numeric' },
      ]
    })} />
  </ScrollRegion>
)

const Lines = ({ schedule: s, rates, today }: { readonly schedule: Schedule; readonly rates: readonly Rate[]; readonly today: Day }) => (
  <>
    <h2 class="govuk-heading-m">{s.name}, from {formatDay(s.from)}</h2>
    {s.madeUp && <InsetText>These rates were made up for a demonstration. No contractor offered them.</InsetText>}
    {s.reviewOn <= today && <p class="govuk-body">Its prices were to be looked at again on {formatDay(s.reviewOn)}.</p>}
    <SummaryList rows={[
      { key: { text: 'For' }, value: { text: s.council || 'Every council' } },
      { key: { text: 'Where it comes from' }, value: { text: s.source } },
      { key: { text: 'Uplift' }, value: { text: s.uplift === 0 ? 'None' : `${formatPercent(s.uplift)} on every rate. The table shows the rates with it.` } },
      { key: { text: 'Brought in by' }, value: { text: s.by } },
    ]} />
    <ScrollRegion label={`The rates of ${s.name}`} dense>
      <Table firstCellIsHeader head={[{ text: 'Code' }, { text: 'Work' }, { text: 'Unit' }, { text: 'Rate', format: 'numeric' }, { text: 'VAT' }]} rows={rates.map(rate => [
        { text: rate.code }, { text: rate.description }, { text: rate.unit }, { text: formatMoney(pence(withUplift(rate, s.uplift).ratePence)), format: 'numeric' }, { text: vatKinds[rate.vat] },
      ])} />
    </ScrollRegion>
  </>
)
