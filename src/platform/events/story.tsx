import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import type { Describes, EventKind } from '../../rules/events.ts'
import { Details, Timeline } from '../components/index.ts'
import type { Happened } from './history.ts'

let describe: Partial<Describes<EventKind>> = {}

/** The app hands over, once, what every module says of its events. */
export const describeWith = (all: Describes<EventKind>): void => { describe = all }

/** What one event says, in words. */
export function inWords({ kind, said }: Pick<Happened, 'kind' | 'said'>): string {
  const say = Object.hasOwn(describe, kind) ? describe[kind as EventKind] as ((said: unknown) => string) | undefined : undefined
  return say ? say(said) : kind
}

interface StoryProps { readonly events: readonly Happened[]; readonly link?: (reference: string) => string; readonly headingLevel?: 2 | 3 }

/** As much of a history as is read without looking for something. */
const inSight = 20

/** A record’s history, newest first: what is longer ago than the latest twenty is folded away. The day is the day it happened; when it was written down on another, that is said too. */
export function Story({ events, ...how }: StoryProps) {
  if (!events.length) return <p class="govuk-body">Nothing has happened yet.</p>
  // One or two are not worth folding.
  if (events.length < inSight + 3) return <Told events={events} {...how} />
  return (
    <>
      <Told events={events.slice(0, inSight)} {...how} />
      <Details summaryText={`What happened before: ${events.length - inSight} entries since ${formatDay(events.at(-1)!.on)}`}><Told events={events.slice(inSight)} {...how} /></Details>
    </>
  )
}

function Told({ events, link, headingLevel = 3 }: StoryProps) {
  return (
    <Timeline headingLevel={headingLevel} items={events.map(event => {
      const [title, ...rest] = inWords(event).split('\n')
      const written = dayInLondon(event.at)
      return {
        title, byline: event.by, timestamp: event.on,
        when: `${formatDay(event.on)}${written === event.on ? ` at ${timeInLondon(event.at)}` : `, written down on ${formatDay(written)}`}`,
        ...(rest.length || event.reference ? { children: <>{rest.map(line => <p class="govuk-body">{line}</p>)}{event.reference && link && <p class="govuk-body-s"><a class="govuk-link" href={link(event.reference)}>{event.reference}</a></p>}</> } : {}),
      }
    })} />
  )
}

/** “Phone: 01632 960001 → 01632 960002”, a line for each field. */
export const changedInWords = (changed: Readonly<Record<string, readonly [string, string]>>): string =>
  Object.entries(changed).map(([field, [before, after]]) => `\n${field}: ${before || 'empty'} → ${after || 'empty'}`).join('')
