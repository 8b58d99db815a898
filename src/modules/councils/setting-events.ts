import { formatDay, isDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'

type Said = Readonly<Record<string, string>>
const on = (day: string | undefined): string => day && isDay(day) ? formatDay(day) : ''
const pathway = ({ pathway: key = '' }: Said): string => Object.hasOwn(pathwayTitles, key) ? pathwayTitles[key as keyof typeof pathwayTitles] : key

/** What each change to the agency’s settings, and whatever else belongs to no council, says in its history. */
const settingEvents: Readonly<Record<string, (said: Said) => string>> = {
  'council.added': said => `Council added: ${said.name}, from ${on(said.from)}`,
  'council.ended': said => `Council ended: ${said.name}, last day ${on(said.to)}`,
  'pathway.switched-on': said => `Pathway switched on: ${pathway(said)}, from ${on(said.from)}. ${said.reason}`,
  'pathway.switched-off': said => `Pathway switched off: ${pathway(said)}, last day ${on(said.to)}. ${said.reason}`,
  'details.changed': said => `How people reach the agency changed: ${[said.phone, said.email, said.hours].filter(Boolean).join(', ')}`,
  'referrer.added': said => `Referrer added: ${said.name}`,
  'referrer.changed': said => `Referrer changed: ${said.name}`,
  'api-key.made': said => `Key made for the system of ${said.referrer}: ${said.name}`,
  'api-key.ended': said => `Key ended of the system of ${said.referrer}: ${said.name}`,
  'guide.written': said => said.standard ? `Guide: the standard words put back (${said.section})` : `Guide: “${said.title}” written`,
  'guide.easy-read': said => `Guide: easy read is ${said.easyRead ? `at ${said.easyRead}` : 'to be asked for'}`,
  'guide.published': said => `Guide: version ${said.number} published, from ${on(said.from)}, reviewed by ${on(said.reviewDue)}${said.approvedOn ? `, approved by the Board on ${on(said.approvedOn)}` : ''}`,
  'pack.signed': said => `Pack signed off: ${on(said.from)} to ${on(said.to)}, version ${said.version}${said.reason ? `. ${said.reason}` : ''}`,
  'population.loaded': said => `Table of the population loaded: ${said.source}, for ${on(said.asAt)}`,
  'parishes.loaded': said => `Table of parishes loaded: ${said.source}, for ${on(said.asAt)}`,
  'letter.changed': said => `Words of a letter changed: ${said.title}, ${said.council}${said.scheme ? `, ${said.scheme}` : ''}, version ${said.number}, from ${on(said.from)}. ${said.reason}`,
  'quote-thresholds.set': said => `How many quotes a council wants set, from ${on(said.from)}: ${said.source}`,
  'waiting-rule.set': said => `In which order a council takes those who wait set, from ${on(said.from)}: ${said.source}`,
  'look.changed': said => `Name and colour changed: ${said.name}, ${said.colour}`,
}

export const settingEventInWords = (kind: string, said: unknown): string | undefined => Object.hasOwn(settingEvents, kind) ? settingEvents[kind]!(said as Said) : undefined
