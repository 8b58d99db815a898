import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { quarterAfter, quarterBefore, quarterOf, type Quarter } from '../../rules/calendar/period.ts'
import { packDueOn } from '../../rules/timescales/pack-due.ts'
import { DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, day, text, typedText } from '../../platform/http/fields.ts'
import type { Answers, Errors, FormView } from '../../platform/http/form.ts'
import type { Meeting } from './meeting.ts'
import type { Planned } from './meetings.sql.ts'
import { readTime, sayTime } from './start-time.ts'

export interface Loaded { readonly today: Day; readonly quarters: Readonly<Record<string, string>> }

export const noPack = 'none'

/** The quarters a meeting may look at: a year and a quarter back, and a year ahead; and the one it looks at already. */
export function quartersAround(today: Day, already: Day | null = null): Record<string, string> {
  let quarter: Quarter = quarterOf(today)
  for (let n = 0; n < 5; n++) quarter = quarterBefore(quarter)
  const around: Quarter[] = []
  for (let n = 0; n < 10; n++) { around.push(quarter); quarter = quarterAfter(quarter) }
  if (already && !around.some(({ from }) => from === already)) around.push(quarterOf(already))
  return { ...Object.fromEntries(around.map(({ from, label }) => [from, label])), [noPack]: 'None: this meeting looks at no pack' }
}

export const meetingFields = {
  when: choice('Is the meeting to come, or has it been held?', { 'to-come': 'It is to come', held: 'It has been held' }, { missing: 'Select whether the meeting is to come or has been held' }),
  on: day('Day of the meeting', { missing: 'Enter the day of the meeting', hint: 'For example, 12 1 2027' }),
  starts: typedText('Start time', { missing: 'Enter the start time, such as 10:30 or 2pm', width: 10, max: 20, hint: 'For example, 10:30 or 2pm' }, typed => {
    const time = readTime(typed)
    return time ? { value: time } : { error: 'Enter a start time that can only be read one way, such as 10:30 or 2pm' }
  }, value => value && sayTime(value)),
  place: text('Where is it, or how do people join?', { missing: 'Enter where the meeting is, or how to join', max: 300, hint: 'A room and its address, or a link and its telephone number' }),
  pack: choice('Which quarter’s pack does it look at?', ({ quarters }: Loaded) => quarters, { missing: 'Select which quarter’s pack it looks at, or that it looks at none' }),
}
type MeetingAnswers = Answers<typeof meetingFields>

/** A mistyped year is the likeliest mistake; and a pack that would be due before its quarter is over could never be in time. */
export function checkMeeting({ when, on, pack }: MeetingAnswers, { today }: Loaded): Errors<typeof meetingFields> {
  const quarter = pack === noPack ? undefined : quarterOf(pack as Day)
  return {
    on: when === 'to-come' && on < today ? 'The day must be today or in the future. If the meeting has been held, say so above' : when === 'held' && on > today ? 'The day must be today or in the past. If the meeting is to come, say so above' : undefined,
    pack: quarter && packDueOn(on) <= quarter.to ? `The pack would be due by ${formatDay(packDueOn(on))}, and ${quarter.label} is not over until ${formatDay(quarter.to)}. Choose an earlier quarter, or a later day` : undefined,
  }
}

export const plannedIn = ({ on, starts, place, pack }: MeetingAnswers): Planned => ({ onDay: on, startsAt: starts, place, packFrom: pack === noPack ? null : pack as Day })
export const answersOf = ({ onDay, startsAt, place, packFrom }: Meeting, today: Day): MeetingAnswers => ({ when: onDay < today ? 'held' : 'to-come', on: onDay, starts: startsAt, place, pack: packFrom ?? noPack })

export const MeetingFields = ({ of }: { readonly of: FormView<typeof meetingFields> }) => (
  <>
    <Radios {...of.when} small />
    <DateInput {...of.on} />
    <TextInput {...of.starts} />
    <TextInput {...of.place} />
    <Select {...of.pack} />
    <p class="govuk-body">The pack is due ten days before the meeting.</p>
  </>
)
