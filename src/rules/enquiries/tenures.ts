/** How the person holds their home. Add a tenure: never rename or remove a key, homes hold it. Source: 001 7.1, and the tenures of the Housing Grants, Construction and Regeneration Act 1996 s19. */
export const tenures = {
  owner: 'Owns it, with or without a mortgage',
  'shared-owner': 'Shared ownership',
  'council-tenant': 'Rents from a council',
  'housing-association-tenant': 'Rents from a housing association',
  'private-tenant': 'Rents from a private landlord',
  'tied-to-a-job': 'Comes with a job',
  'living-with-family-or-friends': 'Lives with family or friends',
  'supported-accommodation': 'Supported accommodation',
  'houseboat-or-caravan': 'Houseboat or caravan',
  'not-known': 'Not known',
} as const

export type Tenure = keyof typeof tenures
