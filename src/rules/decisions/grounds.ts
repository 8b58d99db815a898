/** Why an application is refused, in law. Add one: never rename a key, decisions hold it. An application that is not complete is not refused: it is returned. */
export const grounds = {
  'not-necessary': { title: 'The works are not necessary and appropriate', source: 'Act 1996 s24(3)(a)' },
  'not-practicable': { title: 'The works are not reasonable and practicable', source: 'Act 1996 s24(3)(b)' },
  'not-a-purpose': { title: 'The works are for none of the purposes of the Act', source: 'Act 1996 s23(1)' },
  begun: { title: 'The works were begun before the application was approved', source: 'Act 1996 s29(1) and (2)' },
  finished: { title: 'The works were finished before the application was approved', source: 'Act 1996 s29(3)' },
  'no-interest': { title: 'The applicant has neither an owner’s interest nor a tenancy of the right kind', source: 'Act 1996 s19' },
  'no-certificate': { title: 'The certificate that the Act asks for was not given', source: 'Act 1996 ss 21 to 22A' },
  'under-18': { title: 'The applicant is under 18', source: 'Act 1996 s3(1)' },
  'not-eligible': { title: 'The applicant may not have a grant: a public body, or a person from abroad', source: 'Act 1996 s3(2) and (3); SI 1996/2890 reg 3A' },
  'not-to-live-there': { title: 'The disabled person does not mean to live there for the grant condition period', source: 'Act 1996 s21(2)(b)' },
} as const
export type Ground = keyof typeof grounds
export const isGround = (text: string): text is Ground => Object.hasOwn(grounds, text)
/** In words, with the provision. */
export const groundInWords = (key: string): string => isGround(key) ? `${grounds[key].title} (${grounds[key].source})` : key

/** What happens to a grant after it was approved, and what may be decided then. */
export const changesAfterApproval = {
  'not-entitled': { title: 'The applicant was not, or is no longer, entitled', source: 'Act 1996 ss 40 and 43' },
  moved: { title: 'The disabled person has moved away', source: 'Act 1996 s41(1)' },
  died: { title: 'The disabled person has died', source: 'Act 1996 s41(1)' },
  'no-longer-appropriate': { title: 'The works are no longer necessary or appropriate', source: 'Act 1996 s41(1)' },
  'applicant-died': { title: 'The applicant has died, and personal representatives act', source: 'Act 1996 s56' },
  inaccurate: { title: 'What was told was not accurate, so the grant was worked out wrongly', source: 'Act 1996 s42(1)(a)' },
  late: { title: 'The works were not finished in time', source: 'Act 1996 s42(1)(c)' },
  cheaper: { title: 'The works cost less than was estimated', source: 'Act 1996 s42(1)(d)' },
  'wrong-contractor': { title: 'Somebody did the works who gave no estimate', source: 'Act 1996 s42(1)(e)' },
  'more-time': { title: 'More time is needed for the works', source: 'Act 1996 s37(1)' },
} as const
export type ChangeAfterApproval = keyof typeof changesAfterApproval

export const whatIsDecidedThen = {
  'carry-on': 'The works are finished and the grant is paid',
  'pay-what-was-done': 'What was done so far is paid, and no more',
  nothing: 'Nothing, or nothing more, is paid',
  repay: 'What was paid is asked back, as far as it should not have been paid',
  'more-time': 'The works may be finished by another day',
} as const
export type DecidedThen = keyof typeof whatIsDecidedThen
