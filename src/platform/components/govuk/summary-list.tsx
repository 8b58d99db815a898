import type { ComponentChildren } from 'preact'
import { asContent, attributes, classes, content, type AttributesOption, type Content, type Falsy, type Given } from './markup.tsx'

export interface SummaryAction extends Content {
  readonly href?: string
  readonly visuallyHiddenText?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}
interface Actions {
  readonly items?: readonly SummaryAction[]
  readonly classes?: string
}
interface Part extends Content {
  readonly classes?: string
}
export interface SummaryRow {
  readonly key: Given<Part>
  readonly value?: Given<Part>
  readonly actions?: Actions
  readonly classes?: string
}
export interface SummaryCard {
  readonly title?: Content & { readonly headingLevel?: number; readonly classes?: string }
  readonly actions?: Actions
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export interface SummaryListParams {
  readonly rows: readonly (SummaryRow | Falsy)[]
  readonly card?: SummaryCard
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const ActionLink = ({ action, cardTitle }: { action: SummaryAction; cardTitle: Content | undefined }) => (
  <a class={classes('govuk-link', action.classes)} href={action.href} {...attributes(action.attributes)}>
    {content(action)}
    {(action.visuallyHiddenText || cardTitle) && (
      <span class="govuk-visually-hidden">
        {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
        {cardTitle && <> ({content(cardTitle)})</>}
      </span>
    )}
  </a>
)

const Row = ({ row, others, cardTitle }: { row: SummaryRow; others: boolean; cardTitle: Content | undefined }) => {
  const { key, value } = { key: asContent(row.key) as Part, value: asContent(row.value ?? '') as Part }
  const actions = row.actions?.items ?? []
  return (
    <div class={classes(classes('govuk-summary-list__row', others && !row.actions?.items && 'govuk-summary-list__row--no-actions'), row.classes)}>
      <dt class={classes('govuk-summary-list__key', key.classes)}>{content(key)}</dt>
      <dd class={classes('govuk-summary-list__value', value.classes)}>{content(value)}</dd>
      {actions.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', row.actions?.classes)}>
          {actions.length === 1
            ? <ActionLink action={actions[0]!} cardTitle={cardTitle} />
            : (
              <ul class="govuk-summary-list__actions-list">
                {actions.map(action => (
                  <li class="govuk-summary-list__actions-list-item"><ActionLink action={action} cardTitle={cardTitle} /></li>
                ))}
              </ul>
            )}
        </dd>
      )}
    </div>
  )
}

const CardActions = ({ actions, title }: { actions: Actions; title: Content | undefined }) => {
  const items = actions.items ?? []
  const name = classes('govuk-summary-card__actions', actions.classes)
  if (items.length === 0) return null
  if (items.length === 1) return <div class={name}><ActionLink action={items[0]!} cardTitle={title} /></div>
  return (
    <ul class={name}>
      {items.map(action => <li class="govuk-summary-card__action"><ActionLink action={action} cardTitle={title} /></li>)}
    </ul>
  )
}

const Card = ({ card, children }: { card: SummaryCard; children: ComponentChildren }) => {
  const { title } = card
  const Heading = `h${title?.headingLevel || 2}` as 'h2'
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...attributes(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Heading class={classes('govuk-summary-card__title', title.classes)}>{content(title)}</Heading>}
        {card.actions && <CardActions actions={card.actions} title={title} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

export function SummaryList({ rows, card, ...params }: SummaryListParams) {
  const anyActions = rows.some(row => row && row.actions?.items && row.actions.items.length > 0)
  const list = (
    <dl class={classes('govuk-summary-list', params.classes)} {...attributes(params.attributes)}>
      {rows.map(row => row && <Row row={row} others={anyActions} cardTitle={card?.title} />)}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}
