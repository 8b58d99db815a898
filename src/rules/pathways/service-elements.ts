/** The eight service elements, and the six parts of the fourth. Source: 001 Schedule A, in its words. Add an element: never rename a number. */
export const serviceElements = {
  '1': 'Information, advice and signposting',
  '2': 'Housing options',
  '3': 'Minor adaptations and handyperson services',
  '4.1': 'Home repairs, safety and security',
  '4.2': 'Dementia Dwelling Grant',
  '4.3': 'Home from hospital',
  '4.4': 'Home repairs assistance',
  '4.5': 'Sanctuary grant',
  '4.6': 'Standard adaptation',
  '5': 'Mandatory Disabled Facilities Grant, with discretionary top-up',
  '6': 'Occupational therapist or trusted assessor',
  '7': 'Assistive technology',
  '8': 'Able to pay',
} as const

export type ServiceElement = keyof typeof serviceElements

/** Elements that are only there while money is: the fourth by its heading, the seventh and eighth by 001 section 4 and Schedule A. */
export const subjectToFunding: readonly ServiceElement[] = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '7', '8']
