import { formatDay, type Day } from '../calendar/day.ts'

/** What is known of a case when its application is to be decided. */
export interface ToDecide {
  /** The day of the valid application; null while it is not made. */
  readonly appliedOn: Day | null
  readonly certificate: string
  readonly worksBegun: 'no' | 'begun' | 'finished' | ''
  /** The two questions of section 24, for the version of the recommendation that stands. Null: not decided. */
  readonly necessary: boolean | null
  readonly practicable: boolean | null
  /** What quotes lack, in words; empty when there are enough. */
  readonly quotesLack: readonly string[]
  readonly tested: boolean
  readonly determined: { readonly certificate: string; readonly parametersFrom: Day } | undefined
  /** From which day the amounts are that hold on the day of the decision. */
  readonly parametersFrom: Day
}

export interface InTheWay { readonly says: string; readonly source: string }

/** Why an application cannot be approved as things are, each with what to do and where it is said; nothing when it can. */
export function standsInTheWay(of: ToDecide): readonly InTheWay[] {
  return [
    ...of.appliedOn === null ? [{ says: 'No application has been made. Hand a complete one to the council first.', source: 'Act 1996 s2' }] : [],
    ...of.worksBegun === 'finished' ? [{ says: 'The works are finished already: no grant can be approved for them. Refuse the application with that reason.', source: 'Act 1996 s29(3)' }] : [],
    ...of.necessary === null ? [{ says: 'Nobody has decided whether the works are necessary and appropriate, for the recommendation that stands.', source: 'Act 1996 s24(3)(a)' }] : of.necessary ? [] : [{ says: 'The works were decided not to be necessary and appropriate. Refuse the application with that reason, or decide that question again.', source: 'Act 1996 s24(3)(a)' }],
    ...of.practicable === null ? [{ says: 'Nobody has decided whether the works are reasonable and practicable, for the recommendation that stands.', source: 'Act 1996 s24(3)(b)' }] : of.practicable ? [] : [{ says: 'The works were decided not to be reasonable and practicable. Refuse the application with that reason, or decide that question again.', source: 'Act 1996 s24(3)(b)' }],
    ...of.quotesLack.map(says => ({ says, source: 'Act 1996 s2(2)(b)' })),
    ...of.tested ? determination(of) : [],
  ]
}

function determination({ determined, certificate, parametersFrom }: ToDecide): InTheWay[] {
  if (!determined) return [{ says: 'The test of resources has not been determined.', source: 'Act 1996 s30' }]
  return [
    ...certificate && determined.certificate !== certificate ? [{ says: `The test of resources was determined with ${article(determined.certificate)} certificate, and the application has ${article(certificate)} certificate. Take the test again.`, source: 'SI 1996/2890 reg 12' }] : [],
    ...determined.parametersFrom === parametersFrom ? [] : [{ says: `The test of resources was determined with the amounts of ${formatDay(determined.parametersFrom)}, and those of ${formatDay(parametersFrom)} hold now. Take the test again.`, source: 'SI 1996/2890 regs 9 to 12' }],
  ]
}

const article = (certificate: string): string => `${/^[aeiou]/.test(certificate) ? 'an' : 'a'} ${certificate}’s`
