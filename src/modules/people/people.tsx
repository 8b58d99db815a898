import { shortDay } from '../../rules/calendar/day.ts'
import type { PersonMatch } from './people.sql.ts'
import { fullName } from './person.ts'

/** A possible match, in one line that can be read out: who, born when, and why we think so. */
export const matchInWords = ({ givenName, surname, bornOn, because }: Pick<PersonMatch, 'givenName' | 'surname' | 'bornOn' | 'because'>): string =>
  `${fullName({ givenName, surname })}${bornOn ? `, born ${shortDay(bornOn as never)}` : ''} (${because})`
