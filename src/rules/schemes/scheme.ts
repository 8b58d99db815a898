import type { PathwayKey } from '../pathways/pathway.ts'

export interface SchemeKind {
  readonly title: string
  /** The pathways whose cases may have it. A case may have one scheme. */
  readonly pathways: readonly PathwayKey[]
  /** Given to a case on these pathways unless somebody says otherwise. */
  readonly byDefaultOn?: readonly PathwayKey[]
  /** The law’s own test of resources decides what somebody pays towards it. */
  readonly statutoryTest?: true
  readonly note: string
}

/**
 * The kinds of scheme a council can offer; which it does offer, from when and up to how much, are its dated rows.
 * Add a kind: never rename or remove a key, cases hold it. Titles may change when the country renames a grant.
 */
export const schemeKinds = {
  'disabled-facilities-grant': {
    title: 'Disabled Facilities Grant',
    pathways: ['major-adaptation'],
    statutoryTest: true,
    note: 'Mandatory. Source: Housing Grants, Construction and Regeneration Act 1996 s23.',
  },
  'disabled-facilities-grant-top-up': {
    title: 'Disabled Facilities Grant with top-up',
    pathways: ['major-adaptation'],
    statutoryTest: true,
    note: 'The mandatory grant with a discretionary sum above its limit. Source: SI 2002/1860 art 3.',
  },
  'non-means-tested-adaptation-grant': {
    title: 'Adaptation grant without a test of resources',
    pathways: ['major-adaptation', 'standard-adaptation'],
    note: 'Discretionary; may be a charge on the home. Source: SI 2002/1860 art 3.',
  },
  'standard-adaptation-grant': {
    title: 'Standard adaptation grant',
    pathways: ['standard-adaptation'],
    note: 'Discretionary, for access to and around the home and its essential facilities. Source: 001 Schedule A, element 4.6.',
  },
  'minor-adaptation': {
    title: 'Minor adaptation, free of charge',
    pathways: ['minor-adaptation'],
    note: 'Costs £1,000 or less and meets an eligible need. Source: SI 2014/2673.',
  },
  'handyperson-subsidy': {
    title: 'Subsidised handyperson',
    pathways: ['handyperson'],
    note: 'The person pays for materials and a fee that the county council subsidises. Source: 001 Schedule A, element 3.',
  },
  'home-repairs-grant': {
    title: 'Home repairs, safety and security',
    pathways: ['home-repairs'],
    note: 'Discretionary. Source: 001 Schedule A, element 4.1.',
  },
  'dementia-dwelling-grant': {
    title: 'Dementia Dwelling Grant',
    pathways: ['dementia-grant'],
    byDefaultOn: ['dementia-grant'],
    note: 'Aids and adaptations for somebody with a diagnosis of dementia, with no test of resources. Source: 001 Schedule A, element 4.2.',
  },
  'hospital-discharge-grant': {
    title: 'Hospital discharge grant',
    pathways: ['home-from-hospital'],
    note: 'Discretionary. Source: 001 Schedule A, element 4.3.',
  },
  'home-repairs-assistance': {
    title: 'Home Repairs Assistance',
    pathways: ['home-repairs-assistance'],
    note: 'Discretionary; may be a charge on the home. Source: 001 Schedule A, element 4.4.',
  },
  'sanctuary-grant': {
    title: 'Sanctuary Grant',
    pathways: ['sanctuary'],
    note: 'Discretionary. Source: 001 Schedule A, element 4.5.',
  },
  'relocation-grant': {
    title: 'Help with the cost of moving',
    pathways: ['housing-options'],
    note: 'Discretionary. Source: SI 2002/1860 art 3.',
  },
} as const satisfies Readonly<Record<string, SchemeKind>>

export type SchemeKey = keyof typeof schemeKinds

export const schemeKeys = Object.keys(schemeKinds) as readonly SchemeKey[]

export const isSchemeKey = (text: string): text is SchemeKey => Object.hasOwn(schemeKinds, text)

const kind = (key: SchemeKey): SchemeKind => schemeKinds[key]

/** The schemes that a case on this pathway may have, as choices for a form. */
export const schemesOn = (pathway: PathwayKey): Partial<Readonly<Record<SchemeKey, string>>> =>
  Object.fromEntries(schemeKeys.filter(key => kind(key).pathways.includes(pathway)).map(key => [key, kind(key).title]))

/** The scheme a case on this pathway has unless somebody says otherwise. */
export const schemeByDefault = (pathway: PathwayKey): SchemeKey | undefined =>
  schemeKeys.find(key => kind(key).byDefaultOn?.includes(pathway))

/** Whether the statutory test of resources is taken on a case. On a pathway that asks for the mandatory grant it is, until another scheme is named. */
export const hasTestOfResources = (pathway: PathwayKey, scheme: SchemeKey | ''): boolean =>
  scheme ? kind(scheme).statutoryTest === true : schemeKeys.some(key => kind(key).statutoryTest && kind(key).pathways.includes(pathway))
