import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

interface PanelAction {
  readonly text?: string
  readonly href?: string
  readonly type?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}
export interface PanelParams extends Content {
  readonly titleText?: ComponentChildren
  readonly titleHtml?: string
  readonly headingLevel?: number
  readonly actions?: { readonly items?: readonly PanelAction[]; readonly classes?: string; readonly attributes?: AttributesOption }
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}

const Action = (action: PanelAction) => !action.href || action.type === 'button'
  ? (
    <Button
      text={action.text}
      type={action.type || 'button'}
      classes={classes('govuk-button--inverse', action.classes)}
      href={action.href}
      attributes={action.attributes}
    />
  )
  : (
    <a class={classes('govuk-link govuk-link--inverse', action.classes)} href={action.href} {...attributes(action.attributes)}>
      {action.text}
    </a>
  )

export function Panel({ actions, ...params }: PanelParams) {
  const interrupts = params.classes?.includes('govuk-panel--interruption') ?? false
  const Heading = `h${params.headingLevel || 1}` as 'h1'
  const body = params.children ?? content(params)
  return (
    <div class={classes(classes('govuk-panel', !interrupts && 'govuk-panel--confirmation'), params.classes)} {...attributes(params.attributes)}>
      <Heading class="govuk-panel__title">{content({ text: params.titleText, html: params.titleHtml })}</Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {interrupts && actions && (
        <div class={classes('govuk-panel__actions', actions.classes)} {...attributes(actions.attributes)}>
          {actions.items && actions.items.length > 0 && <div class="govuk-button-group">{actions.items.map(action => <><Action {...action} />{' '}</>)}</div>}
        </div>
      )}
    </div>
  )
}
