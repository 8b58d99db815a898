import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { shortDay } from '../../rules/calendar/day.ts'
import { Tag } from '../../platform/components/index.ts'
import { waitsForSomebody, type MessageRow } from './messages.sql.ts'

export const waysInWords = { email: 'Email', text: 'Text message', letter: 'Letter', web: 'On the website' } as const

const states: Readonly<Record<string, { readonly text: string; readonly colour: 'blue' | 'grey' | 'green' | 'orange' | 'red' }>> = {
  waiting: { text: 'Waiting to be sent', colour: 'blue' }, sent: { text: 'Sent', colour: 'green' }, arrived: { text: 'Arrived', colour: 'green' }, failed: { text: 'Could not be sent', colour: 'red' }, 'no-way': { text: 'Not sent', colour: 'red' },
  'to-post': { text: 'To be posted', colour: 'orange' }, posted: { text: 'Dealt with', colour: 'grey' }, received: { text: 'Not read yet', colour: 'orange' }, read: { text: 'Read', colour: 'grey' },
}

export const StateOf = ({ message: { state, failedBecause } }: { readonly message: Pick<MessageRow, 'state' | 'failedBecause'> }) => <><Tag colour={states[state]!.colour}>{states[state]!.text}</Tag>{failedBecause && <> {failedBecause}</>}</>

/** Messages, the newest first: who wrote, when, by which way, and what became of it. */
export const Written = ({ messages, mayDeal }: { readonly messages: readonly MessageRow[]; readonly mayDeal: boolean }) => messages.length === 0 ? <p class="govuk-body">Nothing has been written yet.</p> : (
  <ul class="newel-found">
    {messages.map(message => (
      <li>
        <h3 class="govuk-heading-s">{message.direction === 'in' ? 'They wrote to us' : `${message.by} wrote${message.toName ? ` to ${message.toName}` : ''}`}</h3>
        <p class="newel-quiet">{shortDay(dayInLondon(message.at))} at {timeInLondon(message.at)}, {waysInWords[message.way as keyof typeof waysInWords].toLowerCase()}{message.address && `, ${message.address}`}</p>
        <p class="govuk-body newel-words">{message.words}</p>
        <p><StateOf message={message} />{mayDeal && waitsForSomebody(message) && <> <a class="govuk-link" href={`/messages/${message.id}`}>Deal with it</a></>}</p>
      </li>
    ))}
  </ul>
)
