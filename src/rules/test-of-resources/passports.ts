import type { Day } from '../calendar/day.ts'
import type { Adult, Benefit } from './application.ts'
import { benefits, ruleOf } from './benefits.ts'
import { NotCovered } from './lines.ts'
import type { Parameters } from './parameters.ts'
import { nameIn, type Unit } from './who-is-tested.ts'

/** The benefit that takes a relevant person out of the test, in words, with its source. Their weekly amount is then £1 and they have no income or capital. */
export interface Passport { readonly says: string; readonly source: string }

/** The first passport that the relevant person has, or the partner for those that either may have. Source: regs 10(2), 10(3) and 11(2). */
export function passportOf(unit: Unit, parameters: Parameters, approvedOn: Day): Passport | undefined {
  for (const adult of [unit.relevant, ...(unit.partner ? [unit.partner] : [])])
    for (const benefit of adult.benefits ?? []) {
      if (opens(benefit, adult, unit, parameters, approvedOn)) return { says: `${nameIn(unit, adult)} gets ${sentence(benefits[benefit.kind].title)}`, source: ruleOf(benefit.kind).source }
    }
  return undefined
}

function opens(benefit: Benefit, adult: Adult, unit: Unit, { taxCreditIncome, from }: Parameters, approvedOn: Day): boolean {
  const rule = ruleOf(benefit.kind)
  if (!rule.passport || (benefit.stoppedOn && benefit.stoppedOn < unit.on) || (rule.from && approvedOn < rule.from) || (rule.until && approvedOn > rule.until)) return false
  if (rule.passport === 'the relevant person') return adult === unit.relevant
  if (rule.passport === 'either of the couple') return true
  // A couple’s tax credit is one award to both, so it is the relevant person’s whoever of them told us.
  if (taxCreditIncome === undefined) throw new NotCovered(`The amounts in force from ${from} have been supplied without the income below which a tax credit opens the test`)
  return benefit.yearsIncomePence !== undefined && benefit.yearsIncomePence < taxCreditIncome
}

const sentence = (title: string): string => title.charAt(0).toLowerCase() === title.charAt(0) ? title : /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
