import { formatDay, isDay } from '../../rules/calendar/day.ts'

type Said = Readonly<Record<string, string | number>>
const on = (day: string | number | undefined): string => typeof day === 'string' && isDay(day) ? formatDay(day) : ''

/** What each change to the directory says in the agency’s history. */
const words: Readonly<Record<string, (said: Said) => string>> = {
  'service.added': said => `Added to the directory: ${said.name}`,
  'service.changed': said => `Changed in the directory: ${said.name}`,
  'service.checked': said => `Checked in the directory: ${said.name}, next by ${on(said.due)}`,
  'organisation.added': said => `Organisation added: ${said.name}`,
  'organisation.changed': said => `Organisation changed: ${said.name}`,
  'feed.added': said => `Feed added: ${said.name}, ${said.address}`,
  'feed.stopped': said => `Feed no longer read: ${said.name}. ${said.reason}`,
  'feed.read': said => `Feed read: ${said.name}, ${said.found} services, ${said.added} new, ${said.changed} changed, ${said.gone} gone`,
  'feed.failed': said => `Feed could not be read: ${said.name}. ${said.because}`,
}

export const directoryEventInWords = (kind: string, said: unknown): string | undefined => Object.hasOwn(words, kind) ? words[kind]!(said as Said) : undefined
