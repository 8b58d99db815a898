import { bankHolidays } from './bank-holidays.ts'
import { workingDays } from './working-days.ts'

/** Working days in England: what every target is counted in. */
export const england = workingDays(bankHolidays)
