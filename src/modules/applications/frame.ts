import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { applicants, certificateTitles, landlordCertificates, stays } from '../../rules/applications/certificates.ts'
import { feeKinds } from '../../rules/applications/fees.ts'
import { waysToSign, worksBegun } from '../../rules/applications/signing.ts'
import { purposes } from '../../rules/assessments/purposes.ts'
import { formatMoney } from '../../rules/money.ts'
import { applicantOf, type Application, type CaseOfApplication } from './application.ts'

export const applicationAt = ({ reference }: Pick<CaseOfApplication, 'reference'>): string => `/cases/${reference}/application`
export const caption = ({ reference, personName }: Pick<CaseOfApplication, 'reference' | 'personName'>): string => `${reference} ${personName}`
export const backToApplication = (c: CaseOfApplication) => ({ href: applicationAt(c), text: 'Back to the application' })

const named = (titles: Readonly<Record<string, string>>, key: string): string => Object.hasOwn(titles, key) ? titles[key]! : key
export const wayInWords = (way: string): string => named(waysToSign, way)
export const certificateInWords = (kind: string): string => named(certificateTitles, kind)
export const staysInWords = (stay: string): string => named(stays, stay)
export const purposesInWords = (keys: readonly string[]): string[] => keys.map(key => named(purposes, key))
export const yesNo = (answer: 'yes' | 'no' | ''): string => ({ yes: 'Yes', no: 'No', '': '' })[answer]
const onDay = (on: Day | null): string => on ? `, ${formatDay(on)}` : ''

export const applicantInWords = (a: Application, c: CaseOfApplication): string => a.applicant ? `${applicantOf(a, c) || 'Name not written down'}. ${named(applicants, a.applicant)}` : ''
export const begunInWords = ({ begun, begunBecause }: Pick<Application, 'begun' | 'begunBecause'>): string => begun ? `${named(worksBegun, begun)}${begunBecause && `. ${begunBecause}`}` : ''
export const feesInWords = ({ feeKinds: kinds, fees }: Pick<Application, 'feeKinds' | 'fees'>): string[] => [...kinds.map(kind => named(feeKinds, kind)), ...fees === null ? [] : [`In all ${formatMoney(fees)}`]]
export const landlordInWords = ({ landlordCertificate, landlordBy, landlordOn, landlordBecause }: Application): string =>
  landlordCertificate ? `${named(landlordCertificates, landlordCertificate)}${landlordBy && `: ${landlordBy}`}${onDay(landlordOn)}${landlordBecause && `. ${landlordBecause}`}` : ''
export const certifiedInWords = ({ certificateBy, certificateOn }: Application): string => certificateBy ? `${certificateBy}${onDay(certificateOn)}` : ''
export const signedInWords = ({ signedBy, signedOn, signedWay, signedWitness, signedPaper, recordedBy }: Application): string =>
  signedOn ? `${signedBy}${onDay(signedOn)}. ${wayInWords(signedWay)}${signedWitness && `. Witness: ${signedWitness}`}${signedPaper && `. The paper: ${signedPaper}`}. Taken down by ${recordedBy}` : ''
