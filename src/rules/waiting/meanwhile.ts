/** What can be done for somebody who waits, besides the schemes of their council. Add one: never change a key, contacts hold it. */
export const meanwhile = {
  equipment: { title: 'Equipment on loan', note: 'Such as a commode, a bath board or a ramp that can be taken away again. The occupational therapist orders it.' },
  'small-works': { title: 'Small works now', note: 'Rails, a key safe or a second step, as a minor adaptation or by the handyperson, where they are no part of the works that were recommended.' },
  loan: { title: 'A loan, or other money', note: 'From the council, a charity or their landlord. A grant pays for works that began before it was approved only where the council finds good reasons for that, and never for works that are finished: the 1996 Act, section 29.' },
  move: { title: 'A move to another home', note: 'The housing options are weighed with them on a case of its own.' },
} as const
export type Meanwhile = keyof typeof meanwhile

/** A scheme of their council is talked about under its own key. */
const ofAScheme = 'scheme:'
export const schemeOffered = (scheme: string): string => `${ofAScheme}${scheme}`

/** What was talked about, in words. */
export const offeredInWords = (key: string, titles: Readonly<Record<string, string>>): string =>
  key.startsWith(ofAScheme) ? titles[key.slice(ofAScheme.length)] ?? key.slice(ofAScheme.length) : Object.hasOwn(meanwhile, key) ? meanwhile[key as Meanwhile].title : key
