import type { ComponentChildren } from 'preact'
import { formatDay } from '../../rules/calendar/day.ts'
import { packDaysLate, packDueOn } from '../../rules/timescales/pack-due.ts'
import { Button, ButtonGroup, InsetText, SummaryList, type SummaryRow } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { addressOfSigned } from '../packs/index.ts'
import { ActionsTable } from './actions-table.tsx'
import { actionsAt } from './actions.sql.ts'
import { circulationsOf } from './circulate.sql.ts'
import { daysInWords, nameOf, packOf, packState, type Meeting } from './meeting.ts'
import { theMeeting } from './meetings.sql.ts'
import { PackTag } from './pack-tag.tsx'
import { receiptsOf, recipientsOf } from './receipts.sql.ts'
import { RecipientsTable } from './recipients-table.tsx'
import { sayTime } from './start-time.ts'

async function load(here: Here) {
  const meeting = await theMeeting(here)
  const [circulations, mine, recipients, actions] = await Promise.all([circulationsOf(here, meeting), receiptsOf(here, meeting), here.may('meeting:history') ? recipientsOf(here, meeting) : [], actionsAt(here, meeting)])
  return { meeting, circulations, mine, recipients, actions }
}

export const aMeeting = page({
  path: '/meetings/:id',
  permit: 'meeting:see',
  about: 'nobody',
  load,
  view: ({ meeting: m, circulations, mine, recipients, actions: { agreed, carried }, form, here }) => {
    const first = circulations.at(-1)?.circulatedOn ?? null
    const table = { today: here.today, mayChange: here.may('meeting:write') }
    return (
      <Page title={`${nameOf(m)}, ${formatDay(m.onDay)}`} back={{ href: '/meetings', text: 'All meetings' }} wide>
        {m.calledOffOn && <InsetText><strong>Called off on {formatDay(m.calledOffOn)}.</strong> {m.calledOffBecause}</InsetText>}
        {!m.calledOffOn && mine.filter(({ receivedOn }) => !receivedOn).map(receipt => (
          <InsetText>
            <p class="govuk-body"><strong>The pack for this meeting is here: <a class="govuk-link" href={addressOfSigned({ from: receipt.packFrom, version: receipt.packVersion })}>{packOf(receipt.packFrom)}, version {receipt.packVersion}</a>.</strong></p>
            <Form of={form} action={`/receipts/${receipt.id}`}><Button>I have the pack</Button></Form>
          </InsetText>
        ))}
        {here.may('meeting:write') && !m.calledOffOn && <Deal with={m} canAgree={m.onDay <= here.today} isCirculated={first !== null} />}
        <div class="newel-facts"><SummaryList rows={[
          row('When', `${formatDay(m.onDay)}${m.startsAt && `, ${sayTime(m.startsAt)}`}`),
          row('Where', m.place),
          row('Pack', packOf(m.packFrom)),
          ...m.packFrom && !m.calledOffOn ? [row('Pack due', `${formatDay(packDueOn(m.onDay))}, ten days before the meeting`), row('Circulated', <PackTag state={packState(m, first, here.today)} />)] : [],
          ...mine.filter(({ receivedOn }) => receivedOn).map(({ receivedOn, packFrom, packVersion }) => row('You have the pack', `${packOf(packFrom)}, version ${packVersion}, as you confirmed on ${formatDay(receivedOn!)}`)),
        ]} /></div>
        {circulations.map(one => {
          const late = packDaysLate(m.onDay, one.circulatedOn)
          return (
            <section aria-labelledby={`pack-${one.packVersion}`}>
              <h2 class="govuk-heading-m" id={`pack-${one.packVersion}`}>The pack, version {one.packVersion}</h2>
              <p class="govuk-body"><a class="govuk-link" href={addressOfSigned({ from: one.packFrom, version: one.packVersion })}>{packOf(one.packFrom)}, version {one.packVersion}</a>, circulated by {one.by} on {formatDay(one.circulatedOn)}, {late ? `${daysInWords(late)} late` : 'in time'}.</p>
              {here.may('meeting:history') && <RecipientsTable caption={`Who has version ${one.packVersion}`} recipients={recipients.filter(({ circulationId }) => circulationId === one.id)} mayWrite={here.may('meeting:write')} />}
            </section>
          )
        })}
        {agreed.length > 0 && <ActionsTable caption="Agreed at this meeting" actions={agreed} {...table} saysWhere={false} />}
        {carried.length > 0 && <ActionsTable caption="Left by earlier meetings" actions={carried} {...table} saysWhere />}
        {agreed.length + carried.length === 0 && <p class="govuk-body">{m.onDay < here.today ? 'Nothing was agreed that somebody has to do.' : 'Earlier meetings left nothing to do.'}</p>}
        {here.may('meeting:history') && <p class="govuk-body"><a class="govuk-link" href={`/meetings/${m.id}/history`}>What has happened to this meeting</a></p>}
      </Page>
    )
  },
})

const row = (key: string, text: ComponentChildren): SummaryRow => ({ key: { text: key }, value: { text } })

/** What the service manager can do next. */
const Deal = ({ with: { id, packFrom }, canAgree, isCirculated }: { readonly with: Meeting; readonly canAgree: boolean; readonly isCirculated: boolean }) => (
  <ButtonGroup>
    {packFrom && <Button href={`/meetings/${id}/circulate`} {...isCirculated ? { look: 'secondary' as const } : {}}>{isCirculated ? 'Circulate another version' : 'Circulate the pack'}</Button>}
    {canAgree && <Button href={`/meetings/${id}/actions/new`} look="secondary">Add an action</Button>}
    <Button href={`/meetings/${id}/change`} look="secondary">Change the meeting</Button>
    <Button href={`/meetings/${id}/call-off`} look="secondary">Call it off</Button>
  </ButtonGroup>
)
