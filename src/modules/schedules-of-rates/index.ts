import type { Module } from '../../platform/http/module.ts'
import { bringASchedule } from './bring-a-schedule.page.tsx'
import { ratesPage } from './rates.page.tsx'

export { readRates } from './rate-table.csv.ts'
export type { RateInForce } from './schedule.ts'
export { bringSchedule, ratesInForce } from './schedules.sql.ts'

/** What each kind of work costs: dated versions of schedules, for every council or for one. */
export const schedulesOfRates = {
  pages: [ratesPage, bringASchedule],
  describes: {},
  holds: ['rate_schedules', 'rates'],
  navigation: [{ text: 'Rates', href: '/rates', permit: 'rates:see', group: 'Grants' }],
} satisfies Module
