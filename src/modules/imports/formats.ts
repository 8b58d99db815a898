import { adviceTopics } from '../../rules/enquiries/advice-topics.ts'
import { channels } from '../../rules/enquiries/channels.ts'
import { referralSources } from '../../rules/enquiries/referral-sources.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { triageLevels } from '../../rules/enquiries/triage-levels.ts'
import { outcomes as outcomeTitles } from '../../rules/outcomes/outcomes.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { reasonsToClose } from '../../rules/pathways/reasons-to-close.ts'
import { schemeKinds, schemesOn } from '../../rules/schemes/scheme.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { anyDay, choice, choices, dayOfBirth, email, key, line, lines, nhsNumber, pastDay, postcode, required, telephone, uprn, yesOrNo } from './cells.ts'
import { column, format, type RowOf } from './row.ts'

/**
 * The files an import reads, column by column. docs/import-format.md says the same, and a test holds the two together.
 * Add a column: never rename one, and never make one required that was not, because files made for it are out there.
 */
const schemeTitles = Object.fromEntries(Object.entries(schemeKinds).map(([scheme, { title }]) => [scheme, title]))
const council = () => column(line(20), 'The council’s ONS code, chosen by hand; empty: the council of the postcode')

export const people = format('people.csv', {
  key: column(required(key()), 'The person’s key in the source system'),
  title: column(line(40), 'Mrs, Dr and the like'),
  given_name: column(line(100), 'First name'),
  surname: column(line(100), 'Last name; one of the two names must be there'),
  born_on: column(dayOfBirth(), 'Date of birth'),
  nhs_number: column(nhsNumber(), 'NHS number'),
  no_nhs_number: column(line(200), 'Why there is no NHS number'),
  phone: column(telephone(), 'Telephone'),
  email: column(email(), 'E-mail'),
  language: column(line(100), 'Preferred language and format'),
  needs: column(lines(2000), 'What to bear in mind: hearing, sight, lives alone, an interpreter'),
}, row =>
  !row.given_name && !row.surname ? { column: 'surname', reason: 'must be filled in when there is no first name either' }
  : row.nhs_number && row.no_nhs_number ? { column: 'no_nhs_number', reason: 'says why there is no NHS number, and there is one' } : undefined)

export const homes = format('homes.csv', {
  key: column(required(key()), 'The home’s key in the source system'),
  uprn: column(uprn(), 'Unique property reference number'),
  line1: column(line(120), 'First line of the address'),
  line2: column(line(120), 'Second line'),
  town: column(line(80), 'Town or village'),
  postcode: column(postcode(), 'Postcode'),
  tenure: column(choice(tenures), 'How the person holds the home'),
  landlord: column(line(200), 'Landlord'),
  council: column(line(20), 'The council’s ONS code, chosen by hand; empty: the council of the postcode, which must then be in the table'),
}, row => !row.line1 && !row.postcode && !row.uprn ? { column: 'line1', reason: 'must be filled in when there is neither a postcode nor a UPRN' } : undefined)

export const enquiries = format('enquiries.csv', {
  key: column(required(key()), 'The enquiry’s key in the source system'),
  received_on: column(required(pastDay()), 'The day it came'),
  channel: column(required(choice(channels)), 'How it came'),
  source: column(choice(referralSources), 'Who sent the person'),
  referrer_name: column(line(200), 'The referrer’s name'),
  person: column(key(), 'Key of the person, when they are on record'),
  home: column(key(), 'Key of the home, when it is on record'),
  given_name: column(line(100), 'First name as it was heard, when there is no person yet'),
  surname: column(line(100), 'Last name as it was heard'),
  phone: column(telephone(), 'Telephone as it was heard'),
  postcode: column(postcode(), 'Postcode as it was heard, when there is no home yet'),
  council: council(),
  asked: column(lines(5000), 'What was asked for'),
  advice_topics: column(choices(adviceTopics), 'What advice was about'),
  advice_given_on: column(pastDay(), 'The day advice was given; counted from this day'),
  triage_level: column(choice(triageLevels), 'Triage level'),
  owner: column(email(), 'E-mail of the member of staff it is with'),
  closed_on: column(pastDay(), 'The day it was closed; empty: open'),
  close_reason: column(line(1000), 'How it ended'),
}, row =>
  row.advice_given_on && row.advice_given_on < row.received_on ? { column: 'advice_given_on', reason: `${formatDay(row.advice_given_on)} is before the day the enquiry came` }
  : row.advice_topics.length && !row.advice_given_on ? { column: 'advice_given_on', reason: 'must be filled in when there are advice topics' }
  : row.closed_on && row.closed_on < row.received_on ? { column: 'closed_on', reason: `${formatDay(row.closed_on)} is before the day the enquiry came` }
  : row.close_reason && !row.closed_on ? { column: 'closed_on', reason: 'must be filled in when there is a reason for closing' } : undefined)

export const cases = format('cases.csv', {
  key: column(required(key()), 'The case’s key in the source system'),
  person: column(required(key()), 'Key of the person'),
  home: column(required(key()), 'Key of the home'),
  enquiry: column(key(), 'Key of the enquiry it came of'),
  pathway: column(required(choice(pathwayTitles)), 'The route the case takes'),
  scheme: column(choice(schemeTitles), 'The kind of help; must be one that goes with the pathway; empty: the pathway’s usual one, if it has one'),
  urgent: column(yesOrNo(), 'Urgent'),
  complex: column(yesOrNo(), 'Complex'),
  owner: column(email(), 'E-mail of the member of staff it is with'),
  council: column(line(20), 'The ONS code of the council it was opened under; empty: that of the home on that day'),
  opened_on: column(required(pastDay()), 'The day it was opened'),
  next_action: column(line(200), 'What is to be done next, for an open case; empty: the stage’s own'),
  next_action_on: column(anyDay(), 'By when'),
  closed_on: column(pastDay(), 'The day it was closed; empty: open'),
  close_reason: column(choice(reasonsToClose), 'Why; `completed` when what was wanted was done'),
}, row =>
  row.scheme && !Object.hasOwn(schemesOn(row.pathway), row.scheme) ? { column: 'scheme', reason: `${row.scheme} does not go with the pathway ${row.pathway}` }
  : row.closed_on && row.closed_on < row.opened_on ? { column: 'closed_on', reason: `${formatDay(row.closed_on)} is before ${formatDay(row.opened_on)}, when the case was opened` }
  : row.closed_on && !row.close_reason ? { column: 'close_reason', reason: 'must be filled in when the case is closed' }
  : row.close_reason && !row.closed_on ? { column: 'closed_on', reason: 'must be filled in when there is a reason for closing' }
  : row.closed_on && (row.next_action || row.next_action_on) ? { column: 'next_action', reason: 'a closed case has no next action' } : undefined)

export const milestones = format('milestones.csv', {
  case: column(required(key()), 'Key of the case'),
  stage: column(required(line(60)), 'The stage of its pathway: its number, from 1, or its key'),
  entered_on: column(required(pastDay()), 'The day the stage was entered; for the first, the day the case was opened'),
  left_on: column(pastDay(), 'The day it was done; needed only for the last stage of a completed case, when that was before the case was closed'),
}, row => row.left_on && row.left_on < row.entered_on ? { column: 'left_on', reason: `${formatDay(row.left_on)} is before the day the stage was entered` } : undefined)

export const outcomes = format('outcomes.csv', {
  case: column(required(key()), 'Key of the case'),
  outcome: column(required(choice(outcomeTitles)), 'What was gained; one level of independence a case'),
  evidence: column(lines(2000), 'What shows it'),
  claimed_on: column(pastDay(), 'The day it was claimed; empty: the day the case was closed, or today'),
})

/** In the order they are read: each refers only to those before it. */
export const formats = { people, homes, enquiries, cases, milestones, outcomes } as const
export type FileKind = keyof typeof formats
export const fileKinds = Object.keys(formats) as readonly FileKind[]
export type Row<K extends FileKind> = RowOf<(typeof formats)[K]['columns']>
