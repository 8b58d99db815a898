import { formatDay } from '../../rules/calendar/day.ts'
import { csvOf } from '../../rules/csv/write.ts'
import { columnsAsTyped, ledgerFields, readColumns, type LedgerColumns } from '../../rules/money-of-grants/ledger.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, Textarea } from '../../platform/components/index.ts'
import { typedText } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page, type Download } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { batchAsRows, batchesOf, batchInWords, columnsFor, councilAsked, makeBatch, notSent, paymentsWaiting, setColumns } from './ledger.sql.ts'

/** What waits for a council’s answer, what its ledger has not been told of, and the batches it was told in. */
export const paymentsPage = page({
  path: '/payments',
  permit: 'fund:see',
  about: 'nobody',
  async load(here: Here) {
    const [waiting, unsent, batches] = await Promise.all([paymentsWaiting(here), notSent(here), batchesOf(here)])
    return { waiting, unsent, batches }
  },
  view: ({ waiting, unsent, batches, here }) => (
    <Page title="Payments" back={{ href: '/funds', text: 'Back to the funds' }}>
      <h2 class="govuk-heading-m">Waiting for a council</h2>
      {waiting.length === 0 ? <p class="govuk-body">None.</p> : <ul class="newel-found">{waiting.map(one => <li><a class="govuk-link" href={`/cases/${one.reference}/money`}>{one.reference}</a>: <strong>{formatMoney(one.pence)}</strong> to {one.contractor}, invoice {one.invoice} <p class="newel-quiet">{one.council}. Asked for by {one.by} on {formatDay(one.on)}</p></li>)}</ul>}
      <h2 class="govuk-heading-m">Approved, and not in a batch yet</h2>
      {unsent.length === 0 ? <p class="govuk-body">None.</p> : <ul class="govuk-list govuk-list--spaced">{unsent.map(one => <li>{one.council}: {one.howMany}, {formatMoney(one.pence)}.{here.may('payment:export') && <> <a class="govuk-link" href={`/payments/batch?council=${one.authorityId}`}>Make a batch<span class="govuk-visually-hidden"> for {one.council}</span></a></>}</li>)}</ul>}
      <h2 class="govuk-heading-m">Batches for the ledger</h2>
      {batches.length === 0 ? <p class="govuk-body">None.</p> : <ul class="govuk-list govuk-list--spaced">{batches.map(one => <li>{one.council}, {batchInWords(one)}. {one.by}.{here.may('payment:export') && <> <a class="govuk-link" href={`/payments/batch.csv?item=${one.id}`}>Download it<span class="govuk-visually-hidden">: batch {one.number} of {one.council}</span></a></>}</li>)}</ul>}
      {here.may('payment:export') && <p class="govuk-body"><a class="govuk-link" href="/payments/columns">How the ledger wants its columns</a></p>}
    </Page>
  ),
})

/** All that a council’s ledger has not been told of goes into one file. */
export const makeABatch = page({
  path: '/payments/batch',
  permit: 'payment:export',
  about: 'nobody',
  async load(here: Here) {
    const all = await notSent(here)
    const one = here.query.council === undefined ? all[0] : all.find(({ authorityId }) => authorityId === here.query.council)
    return { one, editing: { version: one?.howMany ?? 0, answers: {} } }
  },
  form: form({}),
  async save(here, _answers, { one }) {
    if (!one) throw new Refusal('Every payment is in a batch already.')
    await makeBatch(here, one.authorityId)
    return '/payments'
  },
  view: ({ one, form: f }) => (
    <Page title="Make a batch for the ledger" {...one ? { caption: one.council } : {}} back={{ href: '/payments', text: 'Back to the payments' }} form={f}>
      <p class="govuk-body">{one ? `${one.howMany} ${one.howMany === 1 ? 'payment' : 'payments'}, ${formatMoney(one.pence)} in all, what was taken back with a minus. Each payment is in one batch and no other.` : 'Every payment is in a batch already. What is approved meanwhile can go into one.'}</p>
      <Form of={f}><Button>{one ? 'Make the batch' : 'Look again'}</Button></Form>
    </Page>
  ),
})

export const ledgerColumns = page({
  path: '/payments/columns',
  permit: 'payment:export',
  about: 'nobody',
  async load(here: Here) {
    const council = await councilAsked(here)
    return { council, editing: { version: 0, answers: { columns: columnsAsTyped(await columnsFor(here, council.id)) } } }
  },
  form: form({
    columns: typedText('The columns, one on a line', { missing: 'Enter at least one column, such as Contractor: contractor', max: 2000, hint: 'The heading, a colon and what stands in it. For the same words in each row: = and the words' },
      typed => { const read = readColumns(typed); return typeof read === 'string' ? { error: read } : { value: columnsAsTyped(read) } }),
  }),
  async save(here, { columns }, { council }) {
    await setColumns(here, council.id, readColumns(columns) as LedgerColumns)
    return '/payments'
  },
  view: ({ council, form: f }) => (
    <Page title="How the ledger wants its columns" caption={council.name} back={{ href: '/payments', text: 'Back to the payments' }} form={f}>
      <Form of={f}><Textarea {...f.columns} rows={12} /><Button>Save</Button></Form>
      <h2 class="govuk-heading-m">What can stand in a column</h2>
      <ul class="govuk-list govuk-list--bullet">{Object.entries(ledgerFields).map(([key, title]) => <li><code>{key}</code>: {title}</li>)}</ul>
    </Page>
  ),
})

/** A batch as the council’s ledger reads it. */
export const batchFile: Download = {
  path: '/payments/batch.csv',
  permit: 'payment:export',
  async file(here: Here) {
    const { number, rows } = await batchAsRows(here, here.query.item)
    return { name: `payments-batch-${number}.csv`, type: 'text/csv; charset=utf-8', body: csvOf(rows) }
  },
}
