import { formatDay } from '../../rules/calendar/day.ts'
import { emergencyInWords, helpInWords } from '../../rules/emergencies/kinds.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aLink } from './a-link.page.tsx'
import { anEmergency } from './an-emergency.page.tsx'
import { changeAnEmergency } from './change-an-emergency.page.tsx'
import { closeAnEmergency } from './close-an-emergency.page.tsx'
import { emergenciesPage } from './emergencies.page.tsx'
import { emergencyFigures } from './figures.page.tsx'
import { linkAHome } from './link-a-home.page.tsx'
import { linkAPerson } from './link-a-person.page.tsx'
import { linkSomebody } from './link-somebody.page.tsx'
import { recordAnEmergency } from './record-an-emergency.page.tsx'
import { reopenAnEmergency } from './reopen-an-emergency.page.tsx'
import { takeOffTheList } from './take-off.page.tsx'
import { writeDownHelp } from './write-down-help.page.tsx'

export { closeEmergency, openEmergencies, recordEmergency, theEmergency } from './emergencies.sql.ts'
export { EmergenciesOf } from './emergencies-of.tsx'
export { emergenciesOf, giveHelp, linkTo, theLink, whoseLink } from './links.sql.ts'
export { emergenciesBelongToo, emergenciesFollow, giveEmergenciesTo } from './moving.sql.ts'

/** What the rest of the house may know about emergencies. */
export const emergencies = {
  pages: [emergenciesPage, emergencyFigures, recordAnEmergency, anEmergency, changeAnEmergency, closeAnEmergency, reopenAnEmergency, linkSomebody, linkAPerson, linkAHome, aLink, writeDownHelp, takeOffTheList],
  describes: {
    'emergency.opened': ({ name, kind }) => `Emergency put on record: ${name} (${emergencyInWords(kind).toLowerCase()})`,
    'emergency.changed': ({ changed }) => `What is known of it changed${changedInWords(changed)}`,
    'emergency.closed': ({ name, learnt }) => `Emergency closed: ${name}\n${learnt}`,
    'emergency.reopened': ({ name, reason }) => `Emergency opened again: ${name}\n${reason}`,
    'emergency.linked': ({ name, how }) => `Affected by an emergency: ${name}\n${how}`,
    'emergency.unlinked': ({ name, reason }) => `No longer on the list of an emergency: ${name}\n${reason}`,
    'help.given': ({ name, kinds, words, spoken, next, nextOn }) => `${kinds.length ? `Helped in an emergency (${name}): ${helpInWords(kinds)}` : `Not reached in an emergency (${name})`}${kinds.length && !spoken ? '\nNobody was spoken to' : ''}\n${words}${next && nextOn ? `\nNext: ${next}, by ${formatDay(nextOn)}` : ''}`,
  },
  holds: ['emergencies', 'emergency_events', 'emergency_links', 'emergency_help'],
  navigation: [{ text: 'Emergencies', href: '/emergencies', permit: 'emergency:see' }, { text: 'Help in emergencies', href: '/emergencies/figures', permit: 'emergency:figures', group: 'Figures' }],
} satisfies Module
