import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import { targetFor } from '../../rules/pathways/pathway.ts'
import { Tag } from '../../platform/components/index.ts'
import { pathwayOf, type Case } from './case.ts'
import { pausedBetween } from './progress.ts'

type Standing = 'done' | 'now' | 'later'

interface Said { readonly standing: Standing; readonly when: string; readonly days: string; readonly late: boolean }

/** What is said of one stage: when, how long it took or has taken, and the target; all in working days. */
function saidOf(c: Case, at: number, target: number, today: Day): Said {
  const [entered, left, took] = [c.enteredDays[at], c.leftDays[at], c.stageWorkingDays[at]]
  const aim = `target ${target}`
  const net = c.stageNetDays[at] ?? took ?? 0
  if (left) return { standing: 'done', when: `Done ${shortDay(left)}`, days: `${working(took ?? 0)}${stoodStill((took ?? 0) - net)}, ${aim}`, late: net > target }
  if (at === c.stage - 1 && c.status === 'open' && entered) {
    const soFar = england.between(entered, today)
    const still = pausedBetween(c, entered, today, england)
    return { standing: 'now', when: `Here since ${shortDay(entered)}`, days: `${working(soFar)} so far${stoodStill(still)}, ${aim}`, late: soFar - still > target }
  }
  return { standing: 'later', when: c.status === 'closed' || at < c.stage - 1 ? 'Passed over' : 'To come', days: `Target ${working(target)}`, late: false }
}
const stoodStill = (days: number): string => days > 0 ? ` (${days} with the clock stopped)` : ''
const working = (days: number): string => days === 1 ? '1 working day' : `${days} working days`

/** The stages of a case from first to last, the one it is at marked. */
export function StagesOf({ case: c, today }: { readonly case: Case; readonly today: Day }) {
  const pathway = pathwayOf(c)
  return (
    <>
      <h2 class="govuk-heading-m">Stages</h2>
      <ol class="newel-stages">
        {pathway.stages.map((stage, at) => {
          const { standing, when, days, late } = saidOf(c, at, targetFor(stage, c), today)
          return (
            <li class={`newel-stages__stage newel-stages__stage--${standing}`} aria-current={standing === 'now' ? 'step' : undefined}>
              <span class="newel-stages__title">{at + 1}. {stage.title}</span>
              <span>{when}</span>
              <span class="newel-stages__days">{days}</span>
              {late && <Tag colour="orange">{standing === 'now' ? 'Past its target' : 'Took longer'}</Tag>}
            </li>
          )
        })}
      </ol>
      <p class="govuk-body-s newel-quiet">Targets: {pathway.targetsAre}. The day a stage begins is day 0; weekends and bank holidays are not counted.</p>
    </>
  )
}
