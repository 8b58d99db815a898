import { formatDay } from '../../rules/calendar/day.ts'
import { abilities, areaTitles, carerScale, waysToAssess, type Ability } from '../../rules/assessments/daily-life.ts'
import { ScrollRegion, SummaryList, Table, type SummaryRow } from '../../platform/components/index.ts'
import { areasOf } from './assessment-form.tsx'
import type { Assessment, Room } from './assessment.ts'
import { inWords } from './recommendation.ts'

const row = (key: string, text: string): SummaryRow => ({ key: { text: key }, value: { text } })
export const scaleInWords = (level: number | null): string => level === null ? 'Not asked' : inWords(carerScale, String(level))

/** All that an assessment says. */
export function AssessmentShown({ assessment: a, mayChange }: { readonly assessment: Assessment; readonly mayChange: boolean }) {
  const asked = areasOf(a).filter(key => a.dailyLife[key])
  return (
    <>
      <SummaryList rows={[
        row('Assessed', [a.way ? inWords(waysToAssess, a.way) : 'Not said how yet', a.on ? formatDay(a.on) : 'no day yet', ...a.madeBy ? [`by ${a.madeBy}`] : []].join(', ')),
        row('In their own words', a.ownWords || 'Not asked yet'),
        ...a.canDo ? [row('What they can and cannot do', a.canDo)] : [],
        ...a.risks ? [row('Risks', a.risks)] : [],
        ...a.carer ? [row('Whoever cares for them', a.carer)] : [],
        row('How much the caring weighs', scaleInWords(a.carerBefore)),
      ]} />
      <h2 class="govuk-heading-m">How they manage</h2>
      {asked.length === 0 ? <p class="govuk-body">Nothing is said yet.</p> : <SummaryList rows={asked.map(key => row(areaTitles[key], abilities[a.dailyLife[key] as Ability]))} />}
      <h2 class="govuk-heading-m">Room by room</h2>
      {a.rooms.length === 0 ? <p class="govuk-body">No room has been described.</p> : (
        <ScrollRegion label="Room by room" dense>
          <Table firstCellIsHeader head={[{ text: 'Room' }, { text: 'There now' }, { text: 'Notes' }, { text: 'Measured' }]} rows={a.rooms.map(room => [
            { text: mayChange ? <a class="govuk-link" href={`/assessed-rooms/${room.id}`}>{room.room}</a> : room.room }, { text: room.there }, { text: room.note }, { text: <Measured room={room} /> },
          ])} />
        </ScrollRegion>
      )}
    </>
  )
}

const Measured = ({ room: { measured, millimetres } }: { readonly room: Room }) => <>{measured.map((what, at) => <div>{what}: {millimetres[at]!.toLocaleString('en-GB')} mm</div>)}</>
