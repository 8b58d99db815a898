/** Who somebody is to a person. Add a capacity: never rename or remove a key, relationships hold it. Source: 001 4.3n, 4.4d, SE45.b; the list is ours. */
export const capacities = {
  carer: 'Carer',
  partner: 'Husband, wife or partner',
  child: 'Son or daughter',
  parent: 'Parent',
  guardian: 'Guardian or foster carer',
  'lives-with-them': 'Lives with them',
  neighbour: 'Neighbour or friend',
  'landlords-agent': 'Landlord, or their agent',
  professional: 'Professional',
  other: 'Somebody else',
} as const

export type Capacity = keyof typeof capacities
