import { addDays, ageOn, type Day } from '../calendar/day.ts'
import type { Adult, Benefit, Child, Household, NonDependant } from './application.ts'
import { ruleOf, type BenefitRule } from './benefits.ts'
import { isChild } from './pension-age.ts'

/** A relevant person with whoever belongs to them: the one or couple whose resources are looked at. */
export interface Unit {
  readonly relevant: Adult
  readonly partner?: Adult
  /** Everybody whose money is put together. */
  readonly adults: readonly Adult[]
  readonly children: readonly Child[]
  readonly nonDependants: readonly NonDependant[]
  readonly on: Day
}

export interface Tested { readonly unit?: Unit; readonly says: string }

export const nameOf = ({ name }: { readonly name?: string }, otherwise: string): string => name?.trim() || otherwise

/** Whose resources are looked at: a disabled occupant or partner of one, unless a child, a young person, or the partner of a young person. Source: SI 1996/2890 reg 5, as substituted by SI 2008/1190. */
export function whoIsTested({ person, partner, furtherSpouses = [], children = [], nonDependants = [], relevantPerson, whyThatPerson }: Household, on: Day): Tested {
  const young = (adult: Adult) => isChild(adult.born, on) || adult.youngPerson === true
  const who = nameOf(person, 'The disabled person')
  if (young(person)) return { says: `${who} is ${isChild(person.born, on) ? 'a child' : 'a young person'}${partner ? ', and so is nobody’s partner tested' : ''}: nobody’s resources are looked at, their parents’ neither` }
  if (partner && young(partner)) return { says: `${who} is the partner of a young person: nobody’s resources are looked at` }
  const takesPartner = partner !== undefined && relevantPerson === 'partner'
  const relevant = takesPartner ? partner : person
  const other = takesPartner ? person : partner
  const unit: Unit = { relevant, adults: [relevant, ...(other ? [other] : []), ...furtherSpouses], children, nonDependants, on, ...(other ? { partner: other } : {}) }
  const name = nameOf(relevant, takesPartner ? 'The partner' : 'The disabled person')
  return { unit, says: other ? `${name} is the relevant person of the couple, whose money is put together${whyThatPerson ? `: ${whyThatPerson}` : ''}` : `${name} is the relevant person` }
}

export const nameIn = ({ relevant, partner }: Unit, adult: Adult): string =>
  nameOf(adult, adult === relevant ? 'Relevant person' : adult === partner ? 'Partner' : 'Spouse')

export const isCouple = ({ partner }: Unit): boolean => partner !== undefined
export const isLoneParent = (unit: Unit): boolean => !isCouple(unit) && unit.children.length > 0
export const age = ({ on }: Unit, { born }: { readonly born: Day }): number => ageOn(born, on)

interface HasBenefits { readonly benefits?: readonly Benefit[] }
/** What they have on the day: one that has stopped before is no longer theirs. */
export const has = ({ benefits: list = [] }: HasBenefits, on: Day, what: (rule: BenefitRule, benefit: Benefit) => unknown): boolean =>
  list.some(benefit => (!benefit.stoppedOn || benefit.stoppedOn >= on) && Boolean(what(ruleOf(benefit.kind), benefit)))

/** Registered blind, and for 28 weeks after. Source: Sch 1 para 12. */
export const isBlind = ({ registeredBlind, blindUntil }: { readonly registeredBlind?: boolean; readonly blindUntil?: Day }, on: Day): boolean =>
  registeredBlind === true || (blindUntil !== undefined && addDays(blindUntil, 28 * 7) >= on)
