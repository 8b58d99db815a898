/**
 * The bank holidays of England, a year a line: add a year, never edit one that has begun. A day moved or added by proclamation
 * replaces a line only while that year is still to come.
 * Source: Banking and Financial Dealings Act 1971 s1 and Sch 1, and the proclamations made under it, as gov.uk/bank-holidays lists them.
 * 2017 to 2019 are as this system was commissioned with; 2020 to 2023 are checked against date-holidays; 2026 to 2028 match two public lists.
 */
import type { Day } from './day.ts'

export const bankHolidays: readonly Day[] = [
  '2017-01-02', '2017-04-14', '2017-04-17', '2017-05-01', '2017-05-29', '2017-08-28', '2017-12-25', '2017-12-26',
  '2018-01-01', '2018-03-30', '2018-04-02', '2018-05-07', '2018-05-28', '2018-08-27', '2018-12-25', '2018-12-26',
  '2019-01-01', '2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27', '2019-08-26', '2019-12-25', '2019-12-26',
  // 8 May: the early May holiday, moved to VE Day. 28 December: for Boxing Day.
  '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28',
  // 27 and 28 December: for Christmas Day and Boxing Day.
  '2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28',
  // 3 January: for New Year's Day. 2 and 3 June: the spring holiday moved, and the Platinum Jubilee. 19 September: the State Funeral. 27 December: for Christmas Day.
  '2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19', '2022-12-26', '2022-12-27',
  // 2 January: for New Year's Day. 8 May: the Coronation.
  '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28', '2023-12-25', '2023-12-26',
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  // 28 December: for Boxing Day.
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  // 27 and 28 December: for Christmas Day and Boxing Day.
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
  // 3 January: for New Year's Day.
  '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
]

export const firstYearWithHolidays = 2017

/** Past this year only weekends are counted, and whoever counts says so. */
export const lastYearWithHolidays = 2028
