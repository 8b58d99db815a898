import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { isOverdue, nameOf, type Action } from './meeting.ts'

export const statesInWords = { open: 'Not done yet', done: 'Done', dropped: 'Will not be done' } as const

/** What was agreed, by whom and when it is done, and how it stands. */
export const ActionsTable = ({ caption, actions, today, mayChange, saysWhere }: { readonly caption: string; readonly actions: readonly Action[]; readonly today: Day; readonly mayChange: boolean; readonly saysWhere: boolean }) => (
  <ScrollRegion label={caption} dense>
    <Table caption={caption} captionClasses="govuk-table__caption--m" head={[{ text: 'What was agreed' }, { text: 'Who' }, { text: 'By' }, { text: 'How it stands' }]} rows={actions.map(action => [
      { text: <>{mayChange ? <a class="govuk-link" href={`/meeting-actions/${action.id}`}>{action.what}</a> : action.what}{saysWhere && <><br /><span class="newel-quiet">{nameOf(action)}, <a class="govuk-link" href={`/meetings/${action.meetingId}`}>{formatDay(action.onDay)}</a></span></>}</> },
      { text: action.who },
      { text: formatDay(action.dueOn) },
      { text: <>{isOverdue(action, today) ? <Tag colour="orange">Overdue</Tag> : action.state === 'open' ? statesInWords.open : <Tag colour={action.state === 'done' ? 'green' : 'grey'}>{statesInWords[action.state]}</Tag>}{action.settledOn && <> {formatDay(action.settledOn)}</>}{action.came && <><br />{action.came}</>}</> },
    ])} />
  </ScrollRegion>
)
