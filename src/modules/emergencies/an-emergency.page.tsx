import { formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { emergencyInWords, helpInWords, helpKinds } from '../../rules/emergencies/kinds.ts'
import { warningKinds } from '../../rules/warnings/warning-kinds.ts'
import { Button, ScrollRegion, SubNavigation, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { affectedBy, listAtMost, type Affected } from './affected.sql.ts'
import { storyOfEmergency, theEmergency } from './emergencies.sql.ts'
import { silentFor, type Emergency } from './emergency.ts'

async function load(here: Here) {
  const emergency = await theEmergency(here)
  const [affected, events] = await Promise.all([affectedBy(here, emergency.id), storyOfEmergency(here, emergency.id)])
  const shown = affected.slice(0, listAtMost)
  here.saw('person', shown.flatMap(({ personId, authorityId }) => personId ? [{ id: personId, authorityId }] : []))
  here.saw('home', shown.flatMap(({ homeId, authorityId }) => homeId ? [{ id: homeId, authorityId }] : []))
  return { emergency, affected: shown, more: affected.length > listAtMost, events }
}

const shows = { all: 'Everybody', silent: 'Not rung lately', warned: 'With a warning', next: 'Something to do' } as const
type Show = keyof typeof shows
const wanted = (show: string | undefined): Show => show !== undefined && Object.hasOwn(shows, show) ? show as Show : 'all'

const isSilent = (one: Affected, { ringWithinDays }: Emergency, today: Day): boolean => silentFor(one, today) > ringWithinDays
const isIn = (show: Show, one: Affected, emergency: Emergency, today: Day): boolean =>
  show === 'all' || (show === 'silent' ? isSilent(one, emergency, today) : show === 'warned' ? one.warnings.length > 0 : one.nextOn !== null)

const Spoken = ({ one, emergency, today }: { readonly one: Affected; readonly emergency: Emergency; readonly today: Day }) => (
  <>
    {one.spokenOn ? shortDay(one.spokenOn) : 'Not yet'}
    {one.triedOn && one.triedOn !== one.spokenOn && <><br /><span class="newel-quiet">Tried {shortDay(one.triedOn)}</span></>}
    {!emergency.closedOn && isSilent(one, emergency, today) && <><br /><Tag colour="orange">{`${silentFor(one, today)} days`}</Tag></>}
  </>
)

const rowOf = (emergency: Emergency, today: Day, mayHelp: boolean) => (one: Affected) => [
  { text: <><a class="govuk-link govuk-!-font-weight-bold" href={one.personId ? `/people/${one.personId}` : `/homes/${one.homeId}`}>{one.who}</a>{one.phone && <><br />{one.phone}</>}{one.homes.map(({ address }) => <><br /><span class="newel-quiet">{address}</span></>)}<br />{one.how}</> },
  { text: one.warnings.length === 0 ? 'None' : one.warnings.map(warning => <div><strong>{warningKinds[warning.kind as keyof typeof warningKinds] ?? warning.kind}</strong>: {warning.precaution}</div>) },
  { text: <Spoken one={one} emergency={emergency} today={today} /> },
  { text: one.kinds.length === 0 ? 'None yet' : helpInWords(one.kinds) },
  { text: one.nextOn ? <>{one.nextWhat}, by {shortDay(one.nextOn)}{one.nextOn < today && <> <Tag colour="orange">Overdue</Tag></>}</> : 'Nothing' },
  { text: <><a class="govuk-link" href={`/affected/${one.id}`}>What was done<span class="govuk-visually-hidden"> for {one.who}</span></a>{mayHelp && <><br /><a class="govuk-link" href={`/affected/${one.id}/help`}>Write down help<span class="govuk-visually-hidden"> for {one.who}</span></a></>}</> },
]

/** Who is affected, by council; whom nobody has rung lately; what whoever rings must know; what was done and what is next. */
export const anEmergency = page({
  path: '/emergencies/:reference',
  permit: 'emergency:see',
  about: 'nobody',
  load,
  view({ emergency: e, affected, more, events, here }) {
    const at = `/emergencies/${e.reference}`
    const show = wanted(here.query.show)
    const isOpen = !e.closedOn
    const listed = affected.filter(one => isIn(show, one, e, here.today))
    const councils = [...new Set(listed.map(({ council }) => council))]
    const mayHelp = isOpen && here.may('emergency:help')
    const counted = Object.entries(helpKinds).flatMap(([kind, title]) => { const number = affected.filter(({ kinds }) => kinds.includes(kind)).length; return number ? [`${title}: ${number}`] : [] })
    return (
      <Page title={e.name} caption={`Emergency ${e.reference}`} back={{ href: '/emergencies', text: 'Back to emergencies' }} actions={<>
        {mayHelp && <Button href={`${at}/add`}>Link somebody</Button>}
        {isOpen && here.may('emergency:open') && <><Button href={`${at}/change`} look="secondary">Change</Button><Button href={`${at}/close`} look="secondary">Close</Button></>}
        {!isOpen && here.may('emergency:open') && <Button href={`${at}/reopen`} look="secondary">Open it again</Button>}
      </>}>
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'Stands' }, value: { text: e.closedOn ? <><Tag colour="grey">Closed</Tag> on {formatDay(e.closedOn)}</> : <Tag colour="blue">Open</Tag> } },
          { key: { text: 'Kind' }, value: { text: emergencyInWords(e.kind) } },
          { key: { text: 'What happened' }, value: { text: e.what } },
          { key: { text: 'Where' }, value: { text: `${e.place} (${e.councils.join(', ')})` } },
          { key: { text: 'When' }, value: { text: `From ${formatDay(e.beganOn)}${e.endedOn ? ` to ${formatDay(e.endedOn)}` : ', and not over yet'}` } },
          { key: { text: 'Who leads' }, value: { text: e.ledBy } },
          ...e.learnt ? [{ key: { text: 'What was learnt' }, value: { text: e.learnt } }] : [],
          { key: { text: 'Affected' }, value: { text: affected.length === 0 ? 'Nobody is linked yet' : `${affected.length}, ${affected.filter(({ kinds }) => kinds.length > 0).length} helped so far${isOpen ? `, ${affected.filter(one => isSilent(one, e, here.today)).length} not spoken to for more than ${e.ringWithinDays} days` : ''}` } },
          ...counted.length ? [{ key: { text: 'Helped with' }, value: { text: <ul class="govuk-list">{counted.map(line => <li>{line}</li>)}</ul> } }] : [],
        ]} /></div>
        <h2 class="govuk-heading-m">Who is affected</h2>
        <SubNavigation label="Who is affected" items={Object.entries(shows).map(([key, text]) => ({ text: `${text} (${affected.filter(one => isIn(key as Show, one, e, here.today)).length})`, href: key === 'all' ? at : `${at}?show=${key}`, active: key === show }))} />
        {listed.length === 0 && <p class="govuk-body">{affected.length === 0 ? 'Nobody is linked yet.' : 'Nobody here.'}</p>}
        {councils.map(council => (
          <ScrollRegion label={council} dense>
            <Table caption={council} captionClasses="govuk-table__caption--s" head={['Who', 'Warnings', 'Last spoken to', 'Helped with', 'Next', 'Help'].map(text => ({ text }))} rows={listed.filter(one => one.council === council).map(rowOf(e, here.today, mayHelp))} />
          </ScrollRegion>
        ))}
        {more && <p class="govuk-body">There are more: these are the first {listAtMost}.</p>}
        <h2 class="govuk-heading-m">What has happened</h2>
        <Story events={events} />
      </Page>
    )
  },
})
