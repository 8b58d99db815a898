import { considerations, outcomes, type Outcome } from '../../rules/conditions/after-the-works.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import type { Module } from '../../platform/http/module.ts'
import { afterTheWorks } from './after-the-works.page.tsx'
import { untilWhen } from './charge-shown.ts'
import { chargesPage } from './charges.page.tsx'
import { aHomeWasDisposedOf } from './disposal.page.tsx'
import { registerTheCharge } from './register.page.tsx'
import { itIsPaidBack, whatIsDemanded } from './repayment.page.tsx'

export { saidOf } from './charge-shown.ts'
export { caseAfterwards, type CaseAfterwards } from './conditions.sql.ts'

const money = (amount: number): string => formatMoney(pence(amount))

/** After the works of a grant: how long its conditions last, what stands against the home, and what is demanded back. */
export const conditions = {
  pages: [chargesPage, afterTheWorks, registerTheCharge, aHomeWasDisposedOf, whatIsDemanded, itIsPaidBack],
  describes: {
    'charge.registered': ({ as, pence: amount, endsOn }) => `Charge of ${money(amount)} registered as a local land charge: ${as}\nIt stands against the home ${untilWhen({ endsOn })}`,
    'home.disposed': ({ how }) => `The home was disposed of\nHow it is known: ${how}`,
    'repayment.decided': ({ outcome, pence: amount, because, ...considered }) => `Repayment decided. ${outcomes[outcome as Outcome] ?? outcome}${amount ? `: ${money(amount)}` : ''}\n${because}${Object.entries(considerations).map(([key, question]) => `\n${question} ${considered[key as keyof typeof considerations]}`).join('')}`,
    'repayment.paid': ({ pence: amount }) => `Paid back: ${money(amount)}`,
  },
  holds: ['land_charges', 'charge_disposals', 'charge_repayments'],
  navigation: [{ text: 'Charges', href: '/charges', permit: 'charge:see', group: 'Grants' }],
} satisfies Module
