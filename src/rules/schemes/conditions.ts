import { formatMoney, type Pence } from '../money.ts'

/** Where a rule stands in the council’s policy: its own words, and what they mean. */
export interface Clause {
  readonly number: string
  readonly quoted: string
  readonly plain: string
}

/** What a scheme may ask of a person. The list is closed: whatever needs more than these is written as code, and never as an expression in a row. */
export type Condition = { readonly clause: Clause } & (
  | { readonly asks: 'capital-below'; readonly pence: Pence }
  | { readonly asks: 'listed-benefit'; readonly benefits: readonly string[] }
  | { readonly asks: 'age-from'; readonly years: number }
  | { readonly asks: 'tenure'; readonly tenures: readonly string[] }
  | { readonly asks: 'lived-there'; readonly months: number }
  | { readonly asks: 'dementia-diagnosis' }
  | { readonly asks: 'leaving-hospital' }
)

/** What is known of a person; undefined is not known, which is neither yes nor no. */
export interface Facts {
  readonly capitalPence?: Pence | undefined
  readonly benefits?: readonly string[] | undefined
  readonly age?: number | undefined
  readonly tenure?: string | undefined
  readonly monthsLivedThere?: number | undefined
  readonly dementiaDiagnosis?: boolean | undefined
  readonly leavingHospital?: boolean | undefined
}

export type Standing = 'met' | 'not met' | 'not known'

export interface Checked {
  readonly condition: Condition
  readonly standing: Standing
  /** What to ask next, when it is not known. */
  readonly ask?: string
}

const from = <T>(fact: T | undefined, holds: (fact: T) => boolean): Standing => fact === undefined ? 'not known' : holds(fact) ? 'met' : 'not met'

function standing(condition: Condition, facts: Facts): Standing {
  switch (condition.asks) {
    // Savings of exactly the limit are not below it.
    case 'capital-below': return from(facts.capitalPence, capital => capital < condition.pence)
    case 'listed-benefit': return from(facts.benefits, benefits => benefits.some(one => condition.benefits.includes(one)))
    case 'age-from': return from(facts.age, age => age >= condition.years)
    case 'tenure': return from(facts.tenure, tenure => condition.tenures.includes(tenure))
    case 'lived-there': return from(facts.monthsLivedThere, months => months >= condition.months)
    case 'dementia-diagnosis': return from(facts.dementiaDiagnosis, told => told)
    case 'leaving-hospital': return from(facts.leavingHospital, told => told)
  }
}

function question(condition: Condition): string {
  switch (condition.asks) {
    case 'capital-below': return `Ask whether their savings are below ${formatMoney(condition.pence)}`
    case 'listed-benefit': return `Ask whether they have one of these: ${condition.benefits.join(', ')}`
    case 'age-from': return 'Ask their date of birth'
    case 'tenure': return 'Ask whether they own or rent the home'
    case 'lived-there': return `Ask whether they have lived there for ${condition.months} months`
    case 'dementia-diagnosis': return 'Ask whether a doctor has told them that they have dementia'
    case 'leaving-hospital': return 'Ask whether they are in hospital, or have just left it'
  }
}

/** Each condition of a scheme in the order of its policy: met, not met, or not known and what to ask. */
export const checkEligibility = ({ conditions }: { readonly conditions: readonly Condition[] }, facts: Facts): readonly Checked[] =>
  conditions.map(condition => {
    const found = standing(condition, facts)
    return { condition, standing: found, ...(found === 'not known' ? { ask: question(condition) } : {}) }
  })
