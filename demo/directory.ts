import { addDays } from '../src/rules/calendar/day.ts'
import { weekDayKeys, type Hours, type WeekDay } from '../src/rules/directory/hours.ts'
import type { organisationKinds } from '../src/rules/directory/options.ts'
import type { Topic } from '../src/rules/directory/topics.ts'
import { addOrganisation, addService, checkService, type Kept, type Written } from '../src/modules/directory/index.ts'
import type { Tell } from './teller.ts'

/** Every one of these is invented, and says so. Telephone numbers are of those that are never given out; web addresses of a domain that leads nowhere. */
const invented = 'Invented for the demonstration.'

const open = (opens: string, closes: string, days: readonly WeekDay[] = weekDayKeys.slice(0, 5)): Hours[] => days.map(day => ({ day, opens, closes }))
type Entry = readonly [organisation: string, kind: keyof typeof organisationKinds, contact: string, name: string, topics: readonly Topic[], description: string, more: Partial<Kept>]

const entries: readonly Entry[] = [
  ['Vale Citizens’ Advice Rooms', 'advice-agency', 'Priya Anand, benefits lead', 'Benefits check for over-60s', ['welfare-benefits-advice'], 'Goes through what somebody may claim, and helps to fill in the forms.', { cost: 'Free', referWays: ['self', 'phone'], hours: open('10:00', '16:00'), protocol: 'Send the benefits form with consent. They ring within five working days.' }],
  ['Homewise Lending Society', 'lender', 'Martin Clay, partnerships', 'Loans for home repairs', ['equity-release-and-other-funding', 'home-repairs'], 'Fair loans to owners over 55, with nothing to pay until the home is sold. Advice first.', { minimumAge: 55, eligibility: 'Owners. Independent advice is part of it.', hours: open('09:00', '17:00') }],
  ['Steady Steps', 'charity', 'Nell Harker, coordinator', 'Balance classes', ['falls-prevention', 'general-health-and-well-being'], 'Gentle exercise for balance, sitting or standing, with tea afterwards.', { minimumAge: 60, cost: '£3 a class, the first one free', hours: open('10:30', '12:00', ['TU', 'TH']), hoursNote: 'Not in August' }],
  ['Warm Hearth', 'charity', 'Dai Prosser', 'Help with heating and draughts', ['energy-efficiency'], 'A visit at home, small draught-proofing on the spot, and help with energy companies’ grants.', { cost: 'Free', referWays: ['self', 'professional'], hours: open('09:00', '16:30') }],
  ['County Fire and Rescue Service (demonstration)', 'fire-service', 'Prevention desk', 'Safe and well visit', ['fire-safety', 'home-safety-and-security'], 'Firefighters come to the home, fit smoke alarms and talk about safety.', { cost: 'Free', eligibility: 'First those over 65, living alone, or with breathing equipment.', hours: open('08:00', '18:00') }],
  ['Company on the Line', 'national', 'Volunteer desk', 'A friendly telephone call', ['loneliness'], 'A volunteer rings at the same time every week, for as long as somebody likes.', { minimumAge: 60, cost: 'Free', hours: open('08:00', '20:00', weekDayKeys) }],
  ['Vale Independent Living Centre', 'equipment-provider', 'Joan Peel, demonstrator', 'Try equipment before you buy', ['equipment', 'telecare-assistive-technology'], 'Rails, chairs, bath lifts and alarms to try out, with somebody who knows them. Nothing is sold there.', { cost: 'Free', referWays: ['self'], hours: open('09:30', '15:30', ['MO', 'WE', 'FR']), hoursNote: 'By appointment', line1: 'Unit 4, The Old Dairy', town: 'Valeham', county: 'Demonstration County', postcode: 'ZE1 1AA' }],
  ['Next Move', 'charity', 'Ola Fashola', 'Help to move to a home that suits', ['help-to-move', 'housing-options'], 'Goes through choices, looks at homes with somebody, and helps on the day.', { minimumAge: 50, cost: 'Free advice; packing from £120', hours: open('09:00', '17:00') }],
  ['Vale Handy Neighbours', 'charity', 'Terry Bright', 'Small jobs at home', ['handyperson-services', 'home-safety-and-security'], 'Key safes, locks, shelves, light bulbs: jobs under two hours.', { cost: '£18 an hour, materials at cost', hours: open('08:30', '16:00') }],
  ['Carers’ Corner', 'charity', 'Amina Yusuf', 'A break and a listening ear for carers', ['carers', 'general-health-and-well-being'], 'Groups, somebody to talk to, and help with planning a break.', { cost: 'Free', hours: open('10:00', '15:00', ['MO', 'TU', 'TH']), status: 'temporarily closed', alert: 'Closed while the roof is mended. Telephone calls go on.' }],
  ['Vale Digital Friends', 'charity', 'Sam Oduya', 'Getting online, one to one', ['getting-online', 'telecare-assistive-technology'], 'A patient volunteer shows how to use a tablet or telephone, at home or in the library.', { cost: 'Free', referWays: ['self', 'form'], hours: open('10:00', '12:00', ['WE']) }],
  ['Adapted Homes Advice', 'national', 'Helpline', 'Advice about adapting a home', ['adaptations-to-the-home', 'housing-options', 'equipment'], 'A national helpline: what can be changed in a home, what it may cost and who may pay.', { cost: 'Free', hours: open('09:00', '13:00') }],
]

/** The directory of the demonstration: twelve services over all the topics of advice. */
export const tellTheDirectory = async (tell: Tell): Promise<void> => {
  for (const [at, [organisation, kind, contact, name, topics, description, more]] of entries.entries())
    await tell('cora', 80 - at, async here => {
      const [contactName = '', contactRole = ''] = contact.split(', ')
      const slug = organisation.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')
      const told: Written = { name: organisation, kind, description: invented, url: `https://${slug}.example.org/`, email: '', contactName, contactRole, contactPhone: `01632 9605${10 + at}`, contactEmail: `${slug}@example.org`, contactNotes: '' }
      const organisationId = await addOrganisation(here, told)
      const id = await addService(here, {
        organisationId, name, description: `${description} ${invented}`, forWhom: '', minimumAge: null, maximumAge: null, eligibility: '', cost: '', area: kind === 'national' ? 'All of England' : '', councilIds: [], postcodeAreas: [], referWays: ['self', 'phone'], protocol: '',
        phone: `01632 9604${10 + at}`, email: `hello@${slug}.example.org`, url: `https://${slug}.example.org/`, line1: '', line2: '', town: '', county: '', postcode: '', hours: [], hoursNote: '', status: 'active', alert: '', topics, ...more,
      })
      // The last of them nobody has checked yet.
      if (at < entries.length - 2) await checkService(here, { id, name, version: 1 }, addDays(here.today, 84 + at))
    })
}
