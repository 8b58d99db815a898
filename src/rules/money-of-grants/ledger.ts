/** What a council’s ledger can be told of a payment. */
export const ledgerFields = {
  council: 'Council',
  batch: 'Number of the batch',
  case: 'Case reference',
  contractor: 'Contractor',
  invoice: 'Invoice number',
  invoiceDate: 'Invoice date',
  amount: 'Amount, in pounds',
  fund: 'Fund',
  stream: 'Stream',
  kind: 'Kind of payment',
  approvedBy: 'Approved by',
  approvedOn: 'Approved on',
  payment: 'Number of the payment',
} as const
export type LedgerField = keyof typeof ledgerFields

export interface LedgerColumns { readonly headings: readonly string[]; readonly fields: readonly string[] }
/** What a council gets until it says otherwise. */
export const usualColumns: LedgerColumns = {
  headings: ['Batch', 'Case', 'Contractor', 'Invoice', 'Invoice date', 'Amount', 'Fund', 'Kind', 'Approved by', 'Approved on', 'Payment'],
  fields: ['batch', 'case', 'contractor', 'invoice', 'invoiceDate', 'amount', 'fund', 'kind', 'approvedBy', 'approvedOn', 'payment'],
}

/** Columns as somebody types them, one on a line: "Contractor: contractor", or "Cost centre: =4711" for the same words in each row. Else the sentence that says what is wrong. */
export function readColumns(typed: string): LedgerColumns | string {
  const lines = typed.split('\n').map(line => line.trim()).filter(Boolean)
  const columns = lines.map(line => ({ line, at: line.lastIndexOf(':') })).map(({ line, at }) => ({ line, heading: line.slice(0, Math.max(0, at)).trim(), field: line.slice(at + 1).trim() }))
  if (!columns.length) return 'Enter at least one column, such as Contractor: contractor'
  if (columns.length > 40) return 'Enter 40 columns or fewer'
  const wrong = columns.find(({ heading, field }) => !heading || !(field.startsWith('=') || Object.hasOwn(ledgerFields, field)))
  if (wrong) return `“${wrong.line}” is not a heading, a colon and one of: ${Object.keys(ledgerFields).join(', ')}. For the same words in each row write = and the words`
  if (!columns.some(({ field }) => field === 'amount')) return 'One of the columns must be the amount'
  return { headings: columns.map(({ heading }) => heading), fields: columns.map(({ field }) => field) }
}
export const columnsAsTyped = ({ headings, fields }: LedgerColumns): string => headings.map((heading, at) => `${heading}: ${fields[at]!}`).join('\n')

/** Pounds and pence as a ledger reads them: 1234.50, and -1234.50 for what is taken back. */
export function inPounds(amount: number): string {
  const size = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
}
