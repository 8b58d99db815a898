import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { financialYearOf } from '../../rules/calendar/period.ts'
import { howForecast, together, yearBegins, yearEnds, yearInWords } from '../../rules/money-of-grants/dial.ts'
import { streams } from '../../rules/money-of-grants/streams.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { Button, ButtonGroup, Radios, Select, Textarea, TextInput, DateInput } from '../../platform/components/index.ts'
import { choice, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { DialInWords, DialTable } from './dial.tsx'
import { backToFunds } from './frame.ts'
import type { Fund } from './fund.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { addFund, allocate, allocationsOf, casesOf, fundsOf, theFund, yearsWithFunds } from './funds.sql.ts'

const yearNow = (today: Day): number => Number(financialYearOf(today).from.slice(0, 4))
const grouped = <T, K>(all: readonly T[], by: (one: T) => K): Map<K, T[]> => all.reduce((map, one) => map.set(by(one), [...map.get(by(one)) ?? [], one]), new Map<K, T[]>())

/** The target is one for capital: that is said first, and all streams together in the table. Where there is no capital, all of it. */
function Whole({ of, year, today }: { readonly of: readonly Fund[]; readonly year: number; readonly today: Day }) {
  const capital = of.filter(({ stream }) => stream === 'dfg-capital')
  return capital.length ? <DialInWords of={together(capital)} year={year} today={today} what=" of capital for grants" /> : <DialInWords of={together(of)} year={year} today={today} />
}

/** Each council’s money of a year: allocated, committed, spent and remaining, against the target. */
export const fundsPage = page({
  path: '/funds',
  permit: 'fund:see',
  about: 'nobody',
  async load(here: Here) {
    const asked = /^20\d\d$/.test(here.query.year ?? '') ? Number(here.query.year) : yearNow(here.today)
    const [all, years] = await Promise.all([fundsOf(here, { year: asked }), yearsWithFunds(here)])
    return { year: asked, years: [...new Set([...years, yearNow(here.today)])].sort((one, other) => other - one), all }
  },
  view({ year, years, all, here }) {
    const councils = [...grouped(all, ({ council }) => council)]
    return (
      <Page title={`Funds, ${yearInWords(year)}`} actions={here.may('fund:set') && <Button href="/funds/new">Add a fund</Button>}>
        <p class="govuk-body">{years.map((one, at) => <>{at > 0 && ' · '}{one === year ? <strong>{yearInWords(one)}</strong> : <a class="govuk-link" href={`/funds?year=${one}`}>{yearInWords(one)}</a>}</>)} · <a class="govuk-link" href="/payments">Payments</a></p>
        {all.length === 0 && <p class="govuk-body">No fund is on record for this year.</p>}
        {councils.map(([council, funds]) => (
          <>
            <h2 class="govuk-heading-m">{council}</h2>
            <Whole of={funds} year={year} today={here.today} />
            <DialTable label={`Funds of ${council}`} year={year} today={here.today} lines={funds.map(one => ({ title: one.name, note: streams[one.stream], href: `/funds/fund?item=${one.id}`, dial: one }))} whole={{ title: 'All streams', dial: together(funds) }} />
          </>
        ))}
        {councils.length > 1 && (
          <>
            <h2 class="govuk-heading-m">All councils together, by stream</h2>
            <Whole of={all} year={year} today={here.today} />
            <DialTable label="All councils together" year={year} today={here.today} lines={[...grouped(all, ({ stream }) => stream)].map(([stream, funds]) => ({ title: streams[stream], dial: together(funds) }))} whole={{ title: 'All streams', dial: together(all) }} />
          </>
        )}
        {all.length > 0 && <p class="govuk-body newel-quiet">What is spent was committed first, so it is a part of what is committed. The target is 95% of the capital committed or spent by 31 March. {howForecast(year, here.today)}</p>}
      </Page>
    )
  },
})

export const fundPage = page({
  path: '/funds/fund',
  permit: 'fund:see',
  about: 'nobody',
  async load(here: Here) {
    const fund = await theFund(here, here.query.item)
    const [allocations, cases] = await Promise.all([allocationsOf(here, fund), casesOf(here, fund)])
    return { fund, allocations, cases }
  },
  view: ({ fund, allocations, cases, here }) => (
    <Page title={fund.name} caption={`${fund.council}, ${yearInWords(fund.year)}`} back={backToFunds} actions={here.may('fund:set') && <Button href={`/funds/allocate?item=${fund.id}`}>Add or take back</Button>}>
      <p class="govuk-body">{streams[fund.stream]}. {fund.source}</p>
      <DialInWords of={fund} year={fund.year} today={here.today} />
      <h2 class="govuk-heading-m">What is in it</h2>
      {allocations.length === 0 ? <p class="govuk-body">Nothing yet.</p> : <ul class="govuk-list govuk-list--spaced">{allocations.map(one => <li><strong>{one.pence > 0 ? '+' : ''}{formatMoney(one.pence)}</strong>, {formatDay(one.on)}. {one.because} <span class="newel-quiet">{one.by}</span></li>)}</ul>}
      <h2 class="govuk-heading-m">Committed to cases</h2>
      {cases.length === 0 ? <p class="govuk-body">Nothing yet{fund.committed ? ' that you may see' : ''}.</p> : <ul class="govuk-list">{cases.map(({ reference, pence: amount }) => <li><a class="govuk-link" href={`/cases/${reference}/money`}>{reference}</a>: {formatMoney(amount)}</li>)}</ul>}
    </Page>
  ),
})

interface Offered { readonly councils: Readonly<Record<string, string>>; readonly years: Readonly<Record<string, string>> }
export const addAFund = page({
  path: '/funds/new',
  permit: 'fund:set',
  about: 'nobody',
  async load(here: Here) {
    const now = yearNow(here.today)
    return { councils: asOptions(await councilsOn(here, here.today)), years: Object.fromEntries([now, now + 1, now - 1].map(year => [`${year}`, `${yearInWords(year)}: ${formatDay(yearBegins(year))} to ${formatDay(yearEnds(year))}`])), today: here.today, editing: { version: 0, answers: { year: String(now) } } }
  },
  form: form({
    council: choice('Which council?', ({ councils }: Offered) => councils, { missing: 'Select the council' }),
    year: choice('Which financial year?', ({ years }: Offered) => years, { missing: 'Select the year' }),
    stream: choice('Which stream?', streams, { missing: 'Select the stream' }),
    name: text('What is it called?', { missing: 'Enter what the fund is called', max: 100 }),
    amount: pounds('How much is in it at first? (optional)'),
    source: text('Where does the council say so?', { missing: 'Enter where the council says so, such as its budget and the day', max: 300 }),
  }),
  async save(here, { council, year, stream, name, amount, source }) {
    const id = await addFund(here, { authorityId: council, year: Number(year), stream, name, source, pence: amount ?? pence(0), on: here.today })
    return `/funds/fund?item=${id}`
  },
  view: ({ form: f }) => (
    <Page title="Add a fund" back={backToFunds} form={f}>
      <Form of={f}><Select {...f.council} /><Select {...f.year} /><Select {...f.stream} /><TextInput {...f.name} /><TextInput {...f.amount} prefix="£" /><Textarea {...f.source} rows={2} /><Button>Save</Button></Form>
    </Page>
  ),
})

export const allocateToAFund = page({
  path: '/funds/allocate',
  permit: 'fund:set',
  about: 'nobody',
  async load(here: Here) {
    const fund = await theFund(here, here.query.item)
    return { fund, today: here.today, editing: { version: 0, answers: { on: here.today } } }
  },
  form: form({
    way: choice('What is written down?', { add: 'More is put in', take: 'Some is taken back' }, { missing: 'Select whether more is put in or some is taken back' }),
    amount: pounds('How much?', { missing: 'Enter how much' }),
    on: day('From which day?', { missing: 'Enter from which day' }),
    because: text('Why?', { missing: 'Say why, and where the council says so', max: 500 }),
  }, ({ amount, on }, { fund }: { readonly fund: { readonly year: number } }) => ({
    amount: amount === 0 ? 'Enter more than nought' : undefined,
    on: on < yearBegins(fund.year) || on > yearEnds(fund.year) ? `The day must be in the year of the fund: ${formatDay(yearBegins(fund.year))} to ${formatDay(yearEnds(fund.year))}` : undefined,
  })),
  async save(here, { way, amount, on, because }, { fund }) {
    await allocate(here, fund, { pence: pence(way === 'take' ? 0 - amount! : amount!), because, on })
    return `/funds/fund?item=${fund.id}`
  },
  view: ({ fund, form: f }) => (
    <Page title="Add to a fund, or take back" caption={`${fund.council}: ${fund.name}, ${yearInWords(fund.year)}`} back={{ href: `/funds/fund?item=${fund.id}`, text: 'Back to the fund' }} form={f}>
      <p class="govuk-body">{formatMoney(fund.allocated)} is in it, and {formatMoney(pence(fund.allocated - fund.committed))} of that is not committed.</p>
      <Form of={f}><Radios {...f.way} small inline /><TextInput {...f.amount} prefix="£" /><DateInput {...f.on} /><Textarea {...f.because} rows={2} /><ButtonGroup><Button>Save</Button></ButtonGroup></Form>
    </Page>
  ),
})
