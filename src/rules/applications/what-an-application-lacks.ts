import { addMonths, ageOn, formatDay, type Day } from '../calendar/day.ts'
import { certificates, whyNotThisCertificate, type Applicant, type CertificateKind, type LandlordCertificate, type Stays } from './certificates.ts'
import type { WayToSign, WorksBegun } from './signing.ts'

/** What an application says so far. */
export interface Said {
  readonly applicant: Applicant | ''; readonly applicantName: string; readonly applicantBornOn: Day | null
  readonly fromAbroad: 'yes' | 'no' | ''; readonly publicBody: 'yes' | 'no' | ''
  readonly purposes: readonly string[]; readonly works: string; readonly feeKinds: readonly string[]; readonly fees: number | null
  readonly begun: WorksBegun | ''; readonly begunBecause: string
  readonly certificate: CertificateKind | ''; readonly certificateStays: Stays | ''
  readonly landlordCertificate: LandlordCertificate | ''; readonly landlordBecause: string
  readonly signedWay: WayToSign | ''; readonly signedOn: Day | null; readonly signedPaper: string
}
export interface Around { readonly tenure: string; readonly personIsChild: boolean; readonly today: Day; readonly quotesLack: readonly string[] }

/** The age from which somebody may apply. Source: the 1996 Act s3(1). */
export const ageToApply = 18

/** Source: the 1996 Act s34(1): a decision not later than six months after the date of the application. Calendar months: from 31 August it is the last day of February. */
export const decideBy = (madeOn: Day): Day => addMonths(madeOn, 6)

/** Why somebody born on a day may not apply on another, and who may; undefined where they may. */
export const whyTooYoung = (bornOn: Day, on: Day): string | undefined => ageOn(bornOn, on) < ageToApply
  ? `An applicant must be 18 or over on the day of the application: the 1996 Act, section 3(1). They are ${ageOn(bornOn, on)} on ${formatDay(on)}. For a child, a parent applies`
  : undefined

/** What an application lacks to be valid, in plain sentences with the law; empty when it lacks nothing. */
export const whatAnApplicationLacks = (said: Said, around: Around): string[] => [...lacksOfWhoApplies(said, around), ...lacksOfTheWorks(said), ...lacksOfTheCertificate(said, around), ...around.quotesLack, ...lacksOfTheSignature(said)]

function lacksOfWhoApplies({ applicant, applicantName, applicantBornOn, fromAbroad, publicBody }: Said, { personIsChild, today }: Around): string[] {
  const tooYoung = applicantBornOn ? whyTooYoung(applicantBornOn, today) : undefined
  return [
    ...applicant === '' ? ['It does not say who applies.'] : applicant !== 'person' && !applicantName ? ['The name of the applicant is not written down.'] : [],
    ...applicant === 'person' && personIsChild ? ['The person is a child, who cannot apply. A parent applies: the 1996 Act, section 3(1).'] : tooYoung ? [`${tooYoung}.`] : applicantBornOn === null ? ['The applicant’s date of birth is not written down: they must be 18 or over.'] : [],
    ...fromAbroad === '' ? ['Nobody has asked whether the applicant is a person from abroad, who may be excluded: the 1996 Act, section 3.'] : fromAbroad === 'yes' ? ['The applicant is a person from abroad who is excluded: the 1996 Act, section 3. Ask whether somebody else can apply.'] : [],
    ...publicBody === '' ? ['Nobody has asked whether the applicant applies for a council or another public body: the 1996 Act, section 3.'] : publicBody === 'yes' ? ['A council or another public body cannot apply: the 1996 Act, section 3.'] : [],
  ]
}

const lacksOfTheWorks = ({ purposes, works, feeKinds, fees, begun, begunBecause }: Said): string[] => [
  ...works === '' ? ['The works are not described: the 1996 Act, section 2(2)(a).'] : [],
  ...purposes.length === 0 ? ['It does not say which purpose of section 23(1) the works serve.'] : [],
  ...feeKinds.length > 0 && fees === null ? ['Fees are asked for, and the amount is not written down: the 1996 Act, section 2(2).'] : [],
  ...begun === '' ? ['Nobody has asked whether the works have begun: the 1996 Act, section 29.'] : begun === 'finished' ? ['The works are finished. No grant can be approved for them: the 1996 Act, section 29.'] : begun === 'begun' && begunBecause === '' ? ['The works have begun, and the reason is not written down: the 1996 Act, section 29.'] : [],
]

function lacksOfTheCertificate({ certificate, certificateStays, applicant, landlordCertificate, landlordBecause }: Said, { tenure }: Around): string[] {
  if (certificate === '') return ['No certificate is given yet: owner’s, tenant’s or occupier’s, the 1996 Act, sections 21 to 22A.']
  const misfit = whyNotThisCertificate(certificate, tenure, applicant)
  return [
    ...misfit ? [`${misfit}.`] : [],
    ...certificateStays === '' ? [`The ${certificates[certificate].title.toLowerCase()} does not say how long the person will live there.`] : [],
    ...certificate !== 'tenant' ? [] : landlordCertificate === '' ? ['Nobody has said whether the landlord gives an owner’s certificate too: the 1996 Act, section 22.'] : landlordCertificate === 'asked' ? ['The landlord has not given an owner’s certificate. It is needed unless it would be unreasonable to require it: the 1996 Act, section 22.'] : landlordCertificate === 'unreasonable' && landlordBecause === '' ? ['Why it would be unreasonable to require the landlord’s certificate is not written down.'] : [],
  ]
}

const lacksOfTheSignature = ({ signedWay, signedOn, signedPaper }: Said): string[] =>
  signedOn === null ? ['It is not signed.'] : signedWay === 'wet-ink' && signedPaper === '' ? ['It was signed in ink, and where the paper is has not been written down.'] : []
