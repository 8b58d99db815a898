import type { ComponentChildren } from 'preact'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { referWays } from '../../rules/directory/options.ts'
import { topicInWords } from '../../rules/directory/topics.ts'
import { SummaryList, Tag, type SummaryRow } from '../../platform/components/index.ts'
import { addressInWords, agesInWords, areaInWords, hoursInWords, stateNow, type PublicService } from './entry.ts'

export const StateNow = ({ service, day, time }: { readonly service: PublicService; readonly day: Day; readonly time: string }) => {
  const { text, colour } = stateNow(service, day, time)
  return <Tag colour={colour}>{text}</Tag>
}

/** A link only where it leads to the web: a feed may say anything. */
export const WebLink = ({ url }: { readonly url: string }) => /^https?:\/\//i.test(url) ? <a class="govuk-link newel-breaks" rel="noopener noreferrer" href={url}>{url}</a> : <>{url}</>

/** All that anybody may read of a service: only what is known. */
export function EntryFacts({ service: s, more = [] }: { readonly service: PublicService; readonly more?: readonly SummaryRow[] }) {
  const row = (key: string, text: ComponentChildren): SummaryRow[] => text ? [{ key: { text: key }, value: { text } }] : []
  const hours = hoursInWords(s.hours)
  return (
    <SummaryList rows={[
      ...row('Offered by', s.organisation),
      ...row('What it is about', s.topics.map(topicInWords).join(', ')),
      ...row('Who it is for', s.forWhom),
      ...row('Ages', agesInWords(s)),
      ...row('Who can have it', s.eligibility),
      ...row('Cost', s.cost),
      ...row('Where it is offered', areaInWords(s)),
      ...row('How to get there', s.referWays.map(way => referWays[way as keyof typeof referWays] ?? way).join(', ')),
      ...row('Telephone', s.phone && <a class="govuk-link" href={`tel:${s.phone.replace(/[^+\d]/g, '')}`}>{s.phone}</a>),
      ...row('Email', s.email && <a class="govuk-link newel-breaks" href={`mailto:${s.email}`}>{s.email}</a>),
      ...row('Web address', s.url && <WebLink url={s.url} />),
      ...row('Address', addressInWords(s)),
      ...row('Opening times', (hours.length > 0 || s.hoursNote) && <>{hours.length > 0 && <ul class="govuk-list">{hours.map(one => <li>{one}</li>)}</ul>}{s.hoursNote}</>),
      ...more,
      ...row('Last checked', s.checkedOn ? formatDay(s.checkedOn) : s.feed ? '' : 'Not yet'),
      ...row('Taken from', s.feed),
    ]} />
  )
}
