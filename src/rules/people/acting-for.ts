/**
 * By what somebody may speak or act for a person. Add one: never rename or remove a key, relationships hold it.
 * Source: Children Act 1989 s3 (parental responsibility); Mental Capacity Act 2005 s9 (lasting powers of attorney) and s16 (deputies); SI 1987/1968 reg 33 and SI 2013/380 reg 57 (appointees, for benefits only); 001 SE1.3e.
 */
export const actingFor = {
  consent: 'The person’s own consent to speak for them',
  'attorney-property': 'Lasting power of attorney for property and financial affairs',
  'attorney-health': 'Lasting power of attorney for health and welfare',
  deputy: 'Deputy appointed by the Court of Protection',
  'parental-responsibility': 'Parental responsibility, for a child under 18',
  appointee: 'Appointee, for benefits only',
} as const

export type ActingFor = keyof typeof actingFor
