import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { aheadInWords } from '../../rules/waiting/in-words.ts'
import { monthInWords, paceInWords, soonWithin } from '../../rules/waiting/pace.ts'
import { Button, Details, InsetText, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { ownCouncils } from '../councils/index.ts'
import { RuleShown } from './rule-shown.tsx'
import type { List, Placed } from './waiting.ts'
import { listOf } from './waiting.sql.ts'

const shownAtMost = 200

async function load(here: Here) {
  const councils = await ownCouncils(here)
  const asked = here.query.council
  if (asked !== undefined && !Object.hasOwn(councils, asked)) throw new NotFound()
  const council = asked ?? Object.keys(councils)[0]
  const list = council === undefined ? undefined : await listOf(here, council)
  here.saw('case', list?.waiting.slice(0, shownAtMost).map(({ one }) => one) ?? [])
  return { councils, council, list }
}

const contactOf = ({ one, contactDue }: Placed, today: Day) => (
  <>{shortDay(one.lastContactOn)}{contactDue && <><br />{contactDue < today ? <Tag colour="orange">Was due {shortDay(contactDue)}</Tag> : <span class="newel-quiet">next by {shortDay(contactDue)}</span>}</>}</>
)
const meanwhileOf = ({ one, waitsLong }: Placed) => one.offered.length > 0 ? <>Talked about{one.keptOn && <><br /><span class="newel-quiet">{shortDay(one.keptOn)}</span></>}</> : waitsLong ? <Tag colour="yellow">Not talked about</Tag> : ''

const row = (today: Day, mayKeep: boolean) => (placed: Placed) => {
  const { one, place, since, expected } = placed
  return [
    { text: place ? <strong>{place.position}</strong> : '' },
    { text: <><a class="govuk-link newel-ref" href={`/cases/${one.reference}`}>{one.reference}</a><br />{one.personName}<br /><span class="newel-quiet">{one.postcode}</span></> },
    { text: <>{one.priority ?? 'None yet'}{one.urgent && <><br /><Tag colour="red">Urgent</Tag></>}</> },
    { text: since ? shortDay(since) : 'Not applied yet' },
    { text: place ? <>{aheadInWords(place).map(each => <div>{each}</div>)}{place.position === 1 && 'Nobody.'}</> : '' },
    { text: expected ? monthInWords(expected) : 'Not known' },
    { text: <>{contactOf(placed, today)}{mayKeep && <><br /><a class="govuk-link" href={`/cases/${one.reference}/keep-in-touch`}>Keep in touch<span class="govuk-visually-hidden"> with {one.personName}, {one.reference}</span></a></>}</> },
    { text: meanwhileOf(placed) },
  ]
}

function Whole({ of: list, today, mayKeep }: { readonly of: List; readonly today: Day; readonly mayKeep: boolean }) {
  const others = list.rules.filter(one => one !== list.rule).toReversed()
  const overdue = list.waiting.filter(({ contactDue }) => contactDue && contactDue < today).length
  const long = list.waiting.filter(({ waitsLong }) => waitsLong)
  const silent = long.filter(({ one }) => one.offered.length === 0).length
  return (
    <>
      <h2 class="govuk-heading-m">In which order</h2>
      {list.rule ? <RuleShown of={list.rule} /> : <InsetText>Nobody has written down in which order {list.council} takes those who wait. They stand as they were recommended, and nobody has a place.</InsetText>}
      {others.length > 0 && <Details summaryText="Orders of before and to come">{others.map(one => <RuleShown of={one} />)}</Details>}
      <h2 class="govuk-heading-m">Who waits ({list.waiting.length})</h2>
      {list.waiting.length === 0 ? <p class="govuk-body">Nobody is waiting.</p> : (
        <>
          <p class="govuk-body">{paceInWords(list.left)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {list.rule && <li>{overdue === 0 ? 'Everybody has heard from us in time.' : overdue === 1 ? '1 person was to hear from us by now.' : `${overdue} people were to hear from us by now.`}</li>}
            <li>{long.length === 1 ? '1 person' : `${long.length} people`} will wait longer than {soonWithin} months, or nobody can say how long{long.length > 0 && `: with ${silent === long.length && silent > 1 ? 'all of them' : silent} nobody has talked about what can be done meanwhile`}.</li>
          </ul>
          <ScrollRegion label="Who waits" dense>
            <Table head={['Place', 'Case and person', 'Priority', 'Waits since', 'Who comes before', 'Expected', 'Last contact', 'Meanwhile'].map(text => ({ text }))} rows={list.waiting.slice(0, shownAtMost).map(row(today, mayKeep))} />
          </ScrollRegion>
          {list.waiting.length > shownAtMost && <p class="govuk-body">These are the first {shownAtMost} of {list.waiting.length}.</p>}
        </>
      )}
    </>
  )
}

/** Who waits for a mandatory grant, council by council, in its own order. */
export const waitingListPage = page({
  path: '/waiting-list',
  permit: 'waiting:see',
  about: 'nobody',
  load,
  view: ({ councils, council, list, here }) => (
    <Page title="Waiting list for a grant" caption={`${list ? `${list.council}, ` : ''}${formatDay(here.today)}`} actions={here.may('waiting:rule') && <Button href="/waiting-list/rule">Set an order</Button>}>
      <p class="govuk-body">Open cases for a mandatory grant whose works were recommended and that the council has not decided on. The six months of the 1996 Act, section 34, run from a complete application, whatever the place on this list.</p>
      {Object.keys(councils).length > 1 && <p class="govuk-body">{Object.entries(councils).map(([id, name], at) => <>{at > 0 && ' · '}{id === council ? <strong>{name}</strong> : <a class="govuk-link" href={`/waiting-list?council=${id}`}>{name}</a>}</>)}</p>}
      {list ? <Whole of={list} today={here.today} mayKeep={here.may('waiting:keep')} /> : <p class="govuk-body">There is no council whose list you may see.</p>}
    </Page>
  ),
})
