import { attributes, classes, content, type AttributesOption, type Content, type Falsy } from './markup.tsx'
import { Tag, type TagParams } from './tag.tsx'

export interface Task {
  readonly title: Content & { readonly classes?: string }
  readonly hint?: Content
  readonly status?: Content & { readonly tag?: TagParams; readonly classes?: string }
  readonly href?: string
  readonly classes?: string
}
export interface TaskListParams {
  readonly items: readonly (Task | Falsy)[]
  readonly idPrefix?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const Item = ({ task, id }: { task: Task; id: string }) => {
  const { title, hint, status, href } = task
  const described = hint ? `${id}-hint ${id}-status` : `${id}-status`
  return (
    <li class={classes(classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link'), task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href
          ? <a class={classes('govuk-link govuk-task-list__link', title.classes)} href={href} aria-describedby={described}>{content(title)}</a>
          : <div class={title.classes}>{content(title)}</div>}
        {hint && <div id={`${id}-hint`} class="govuk-task-list__hint">{content(hint)}</div>}
      </div>
      <div class={classes('govuk-task-list__status', status?.classes)} id={`${id}-status`}>
        {status?.tag ? <Tag {...status.tag} /> : status && content(status)}
      </div>
    </li>
  )
}

export const TaskList = ({ items, idPrefix, ...params }: TaskListParams) => (
  <ul class={classes('govuk-task-list', params.classes)} {...attributes(params.attributes)}>
    {items.map((task, index) => task && <Item task={task} id={`${idPrefix || 'task-list'}-${index + 1}`} />)}
  </ul>
)
