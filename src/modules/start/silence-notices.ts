import { silenceAfter, toldFrom } from '../../rules/timescales/silence.ts'
import type { Asking } from '../../rules/roles.ts'
import { heardNothingAtMost, type HeardNothing } from '../cases/index.ts'

export interface Notice { readonly sentence: string; readonly href: string; readonly link: string }

const cases = (count: number): string => count > heardNothingAtMost ? `more than ${heardNothingAtMost.toLocaleString('en-GB')} open cases` : count === 1 ? '1 open case' : `${count} open cases`

/** What a start page says of people who have heard nothing: first of one’s own cases, then of all one is told of. Nothing when everybody has heard. */
export const silenceNotices = ({ own, told }: HeardNothing, role: Asking): readonly Notice[] => [
  ...(own ? [{ sentence: `In ${cases(own)} of yours the person has heard nothing for ${silenceAfter.owner} working days or more.`, href: '/work', link: 'See them in my work' }] : []),
  ...(told ? [{ sentence: `In ${cases(told)} the person has heard nothing for ${silenceAfter[toldFrom(role)]} working days or more.`, href: '/silent', link: 'See who has heard nothing' }] : []),
]
