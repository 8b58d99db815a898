import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { targetFor } from '../../rules/pathways/pathway.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import { pathwayOf, type Case } from './case.ts'

/** Each stage of a case: when, how long it took or has taken, and the target; all in working days. */
export function StagesOf({ case: c, today }: { readonly case: Case; readonly today: Day }) {
  const pathway = pathwayOf(c)
  const took = (at: number): string => {
    const entered = c.enteredDays[at]
    if (c.stageWorkingDays[at] !== null && c.stageWorkingDays[at] !== undefined) return String(c.stageWorkingDays[at])
    return entered && at === c.stage - 1 && c.status === 'open' ? `${england.between(entered, today)} so far` : ''
  }
  return (
    <>
      <h2 class="govuk-heading-m">Stages</h2>
      <ScrollRegion label="Stages" dense>
        <Table firstCellIsHeader head={[{ text: 'Stage' }, { text: 'Entered' }, { text: 'Done' }, { text: 'Working days', format: 'numeric' }, { text: 'Target', format: 'numeric' }]}
          rows={pathway.stages.map((stage, at) => [
            { text: `${at + 1}. ${stage.title}${at === c.stage - 1 && c.status === 'open' ? ' (here now)' : ''}` },
            { text: c.enteredDays[at] ? shortDay(c.enteredDays[at]) : 'Not yet' },
            { text: c.leftDays[at] ? shortDay(c.leftDays[at]) : 'Not yet' },
            { text: took(at), format: 'numeric' },
            { text: String(targetFor(stage, c)), format: 'numeric' },
          ])} />
      </ScrollRegion>
      <p class="govuk-body-s">Targets: {pathway.targetsAre}. The day a stage begins is day 0; bank holidays and weekends are not counted.</p>
    </>
  )
}
