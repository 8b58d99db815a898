import type { AdviceTopic } from '../src/rules/enquiries/advice-topics.ts'
import type { PathwayKey } from '../src/rules/pathways/pathway.ts'

/** What people ask for, and what they are advised about, by the pathway that comes of it. */
export const talk: Readonly<Record<PathwayKey, { readonly asks: readonly string[]; readonly topics: readonly AdviceTopic[]; readonly level: 1 | 2 | 3 }>> = {
  advice: { asks: ['Would like to know what help there is', 'Her son asks what can be done about the stairs', 'Wonders whether to move or to adapt', 'Asks about help with heating bills', 'Wants to know who mends gutters'], topics: ['falls-prevention', 'energy-efficiency', 'welfare-benefits-advice', 'general-health-and-well-being', 'home-safety-and-security', 'equity-release-and-other-funding', 'housing-options'], level: 1 },
  'housing-options': { asks: ['The house is too big since her husband died', 'The landlord will not have it adapted'], topics: ['housing-options', 'help-to-move'], level: 3 },
  'minor-adaptation': { asks: ['A rail by the front step', 'Two grab rails by the bath', 'A second banister', 'A half step at the back door', 'A rail by the toilet', 'A small ramp for a walking frame'], topics: ['falls-prevention', 'adaptations-to-the-home', 'equipment'], level: 2 },
  handyperson: { asks: ['A tap that drips', 'A lock that sticks', 'Curtain rail came down', 'Smoke alarm needs fitting'], topics: ['handyperson-services', 'home-safety-and-security'], level: 2 },
  'home-repairs': { asks: ['The boiler has failed', 'Water comes through the ceiling', 'A broken window'], topics: ['home-repairs', 'energy-efficiency'], level: 3 },
  'dementia-grant': { asks: ['She gets up at night and does not know the time', 'He leaves the taps running', 'The doctor says it is dementia; what can be done at home?'], topics: ['telecare-assistive-technology', 'general-health-and-well-being', 'home-safety-and-security'], level: 2 },
  'home-from-hospital': { asks: ['Ready to leave the ward, but the bed is upstairs', 'The house must be cleared before he can come home', 'Comes home on Friday and needs a key safe'], topics: ['equipment', 'falls-prevention'], level: 2 },
  'home-repairs-assistance': { asks: ['The wiring is dangerous', 'No hot water since the winter', 'The back steps are crumbling'], topics: ['home-repairs', 'equity-release-and-other-funding'], level: 3 },
  sanctuary: { asks: ['Needs the locks changed and does not want letters'], topics: ['home-safety-and-security'], level: 3 },
  'standard-adaptation': { asks: ['Cannot step into the bath', 'A ramp for an electric wheelchair'], topics: ['adaptations-to-the-home'], level: 3 },
  'major-adaptation': { asks: ['Cannot get upstairs any more', 'Cannot get into the bath', 'The wheelchair does not go through the doors', 'Sleeps in the living room', 'Needs a shower downstairs'], topics: ['adaptations-to-the-home', 'equity-release-and-other-funding', 'housing-options'], level: 3 },
  'ot-assessment': { asks: ['Everything has become difficult since the stroke', 'The physiotherapist says somebody should look at the house'], topics: ['equipment', 'adaptations-to-the-home'], level: 3 },
  'assistive-technology': { asks: ['Something that tells her daughter if she falls', 'Forgets the tablets'], topics: ['telecare-assistive-technology'], level: 2 },
  'able-to-pay': { asks: ['Would like a shower put in and can pay for it', 'Wants a stairlift and asks for somebody honest'], topics: ['adaptations-to-the-home', 'equity-release-and-other-funding'], level: 2 },
}

/** How enquiries come, and who sends people. In a hundred. */
export const cameBy = { phone: 58, 'partner-system': 14, email: 9, 'face-to-face': 7, letter: 5, 'web-form': 5, 'social-media': 1, fax: 1 } as const
export const sentBy = { self: 32, 'family-friend-or-carer': 22, 'occupational-therapist': 13, hospital: 8, gp: 6, 'neighbourhood-team': 5, council: 4, 'adult-front-door': 4, 'voluntary-organisation': 2, landlord: 2, 'fire-police-or-ambulance': 1, 'advice-agency': 1 } as const
export const referrers: Readonly<Record<string, readonly string[]>> = {
  'occupational-therapist': ['S. Birch, OT', 'K. Amin, OT', 'Community OT team'],
  hospital: ['Ward 4', 'Discharge lounge', 'Elderly care ward'],
  gp: ['Dr Lane', 'Dr Sethi', 'Dr Wilmot'],
  'neighbourhood-team': ['Neighbourhood team, north', 'Neighbourhood team, south'],
}

/** What shows that an outcome was reached. */
export const evidence = {
  'independence-1': ['Knows where to turn and has done it by herself', 'Found what he needed from the list we sent'],
  'independence-2': ['Manages the step and the bath alone again', 'Goes out by the front door again', 'Uses the stairs safely with the rails'],
  'independence-3': ['Showers without help for the first time in two years', 'Uses the whole house again', 'Carers are no longer needed for washing'],
  'prevent-admission': ['The doctor had talked of admission; not needed since', 'Two falls before, none since'],
  'timely-discharge': ['Home on the day the ward had planned', 'Home three days before the ward expected'],
  'carer-pressure': ['Her daughter sleeps through the night', 'His wife no longer lifts him'],
  'remain-at-home': ['Had expected to have to move; stays', 'Withdrew the application for a care home'],
  'reduce-package': ['Morning visit no longer needed', 'Planned increase of visits was not needed'],
  'reduce-falls': ['No fall since it was fitted', 'Feels steady on the stairs', 'Says she no longer holds on to the furniture'],
} as const
