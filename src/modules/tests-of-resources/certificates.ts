import type { Certificate } from '../../rules/test-of-resources/index.ts'

export const certificates = { owner: 'An owner’s certificate', tenant: 'A tenant’s certificate', occupier: 'An occupier’s certificate: a houseboat or a caravan' } as const satisfies Readonly<Record<Certificate, string>>

/** Which certificate a tenure leads one to expect; nothing where it does not say. Source: Act 1996 ss 21, 22 and 22A. */
export function certificateExpected(tenure: string): Certificate | undefined {
  if (tenure === 'owner' || tenure === 'shared-owner') return 'owner'
  if (tenure === 'houseboat-or-caravan') return 'occupier'
  return tenure.endsWith('-tenant') || tenure === 'tied-to-a-job' ? 'tenant' : undefined
}
