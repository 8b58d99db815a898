import { formatDay, type Day } from '../../rules/calendar/day.ts'
import type { Applicant, CertificateKind, LandlordCertificate, Stays } from '../../rules/applications/certificates.ts'
import type { WayToSign, WorksBegun } from '../../rules/applications/signing.ts'
import { decideBy, whatAnApplicationLacks } from '../../rules/applications/what-an-application-lacks.ts'
import type { Pence } from '../../rules/money.ts'
import { isChild } from '../../rules/people/childhood.ts'
import { lackingOf, type CaseOfQuotes } from '../quotes/index.ts'

export interface Application {
  readonly id: string
  readonly applicant: Applicant | ''; readonly applicantName: string; readonly applicantBornOn: Day | null
  readonly fromAbroad: 'yes' | 'no' | ''; readonly publicBody: 'yes' | 'no' | ''
  readonly purposes: readonly string[]; readonly works: string; readonly feeKinds: readonly string[]; readonly fees: Pence | null
  readonly begun: WorksBegun | ''; readonly begunBecause: string
  readonly certificate: CertificateKind | ''; readonly certificateInterest: string; readonly certificateStays: Stays | ''; readonly certificateBy: string; readonly certificateOn: Day | null
  readonly landlordCertificate: LandlordCertificate | ''; readonly landlordBy: string; readonly landlordOn: Day | null; readonly landlordBecause: string
  readonly signedWay: WayToSign | ''; readonly signedBy: string; readonly signedOn: Day | null; readonly signedWitness: string; readonly signedPaper: string; readonly recordedBy: string | null
  readonly begunBy: string; readonly begunOn: Day
  /** The date of the application, from which six months run. */
  readonly madeOn: Day | null; readonly madeBy: string | null
  readonly returnedOn: Day | null; readonly returnedBy: string | null; readonly returnedLacking: string; readonly returnedMadeOn: Day | null
  readonly withdrawnOn: Day | null; readonly withdrawnBy: string | null; readonly withdrawnBecause: string
  readonly version: number
}

/** A case with its applications, and what they are judged by. */
export interface CaseOfApplication extends Record<string, unknown> {
  readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personId: string; readonly personName: string; readonly bornOn: Day | null
  readonly status: string; readonly pathway: string; readonly council: string
  readonly homeId: string; readonly line1: string; readonly line2: string; readonly town: string; readonly postcode: string; readonly tenure: string
  /** The latest first; all but one withdrawn. */
  readonly applications: readonly Application[]
  readonly quotes: CaseOfQuotes
}

/** The application that is open, or with the council. */
export const applicationOf = ({ applications }: Pick<CaseOfApplication, 'applications'>): Application | undefined => applications.find(({ withdrawnOn }) => withdrawnOn === null)
export const withdrawnOf = ({ applications }: Pick<CaseOfApplication, 'applications'>): Application[] => applications.filter(({ withdrawnOn }) => withdrawnOn !== null)

/** How it stands, from its days. */
export const standing = ({ madeOn, returnedOn, withdrawnOn }: Pick<Application, 'madeOn' | 'returnedOn' | 'withdrawnOn'>): 'Draft' | 'With the council' | 'Returned as incomplete' | 'Withdrawn' =>
  withdrawnOn !== null ? 'Withdrawn' : madeOn !== null ? 'With the council' : returnedOn !== null ? 'Returned as incomplete' : 'Draft'

/** For how long the person is asked to put right an application that was returned. No law sets a time: it is ours. */
export const daysToPutRight = 21

/** The day by which the council must decide; undefined until it has the application. */
export const mustBeDecidedBy = ({ madeOn }: Pick<Application, 'madeOn'>): Day | undefined => madeOn === null ? undefined : decideBy(madeOn)
export const decideByInWords = (by: Day, today: Day): string => `${formatDay(by)}${by < today ? ', which is past' : ''}`

/** Who applies, by name. */
export const applicantOf = ({ applicant, applicantName }: Pick<Application, 'applicant' | 'applicantName'>, { personName }: Pick<CaseOfApplication, 'personName'>): string => applicant === 'person' ? personName : applicantName

/** What the application lacks to be valid on a day, in plain sentences. Undefined where there is none that is still to be handed over. */
export function lackingIn(c: CaseOfApplication, on: Day): string[] | undefined {
  const application = applicationOf(c)
  if (!application || application.madeOn !== null) return undefined
  return whatAnApplicationLacks(application, { tenure: c.tenure, personIsChild: isChild(c.bornOn, on), today: on, quotesLack: lackingOf(c.quotes, on) })
}
