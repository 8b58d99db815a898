import { formatMoney, pence } from '../../rules/money.ts'
import type { Module } from '../../platform/http/module.ts'
import { approveAPayment, takeAPaymentBack } from './approve.page.tsx'
import { askForAPayment, askForARetention } from './ask.page.tsx'
import { batchFile, ledgerColumns, makeABatch, paymentsPage } from './ledger.page.tsx'

export { batchAsRows, makeBatch, setColumns } from './ledger.sql.ts'
export { answerPayment, askForPayment, askForRetention, takeBack, type InvoiceTold } from './payments.sql.ts'

const sum = (amount: number): string => formatMoney(pence(amount))
const kinds: Readonly<Record<string, string>> = { stage: 'Stage payment', final: 'Final payment', retention: 'Retention' }
const invoiceOf = ({ contractor, invoice }: { readonly contractor: string; readonly invoice: string }): string => `invoice ${invoice} of ${contractor}`
const reasons = (because: string): string => because && `\n${because}`

/** What the rest of the house may know about payments: asked for by the agency, approved by the council, told to its ledger. */
export const payments = {
  pages: [paymentsPage, makeABatch, ledgerColumns, askForAPayment, askForARetention, approveAPayment, takeAPaymentBack],
  downloads: [batchFile],
  describes: {
    'payment.asked': ({ kind, pence: amount, retentionPence, ...of }) => `${kinds[kind] ?? kind} of ${sum(amount)} asked for: ${invoiceOf(of)}${retentionPence ? `\n${sum(retentionPence)} held back` : ''}`,
    'payment.approved': ({ pence: amount, because, ...of }) => `Payment of ${sum(amount)} approved: ${invoiceOf(of)}${reasons(because)}`,
    'payment.refused': ({ pence: amount, because, ...of }) => `Payment of ${sum(amount)} refused: ${invoiceOf(of)}${reasons(because)}`,
    'payment.reversed': ({ pence: amount, because, ...of }) => `Payment of ${sum(amount)} taken back: ${invoiceOf(of)}${reasons(because)}`,
    'payment.exported': ({ pence: amount, batch, ...of }) => `${amount < 0 ? 'What was taken back' : 'Payment'} told to the council’s ledger in batch ${batch}: ${invoiceOf(of)}, ${sum(amount)}`,
  },
  holds: ['payment_requests', 'payment_parts', 'payments', 'ledger_columns', 'payment_batches', 'batched_payments'],
} satisfies Module
