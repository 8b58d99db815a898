import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

export interface ButtonParams extends Content {
  readonly href?: string
  readonly type?: string
  readonly name?: string
  readonly value?: string
  readonly id?: string
  readonly disabled?: boolean
  readonly isStartButton?: boolean
  readonly preventDoubleClick?: boolean
  readonly classes?: string
  readonly attributes?: AttributesOption
  readonly children?: ComponentChildren
}

const StartIcon = () => (
  <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

export function Button(params: ButtonParams) {
  const words = params.children ?? content(params)
  const inside = params.isStartButton
    ? <>{params.html ? <span>{words}</span> : words}<StartIcon /></>
    : words
  const shared = {
    class: classes(classes('govuk-button', params.classes), params.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes(params.attributes),
    id: params.id,
  }
  if (params.href) return <a href={params.href} role="button" draggable={false} {...shared}>{inside}</a>
  return (
    <button
      type={(params.type || 'submit') as 'submit'}
      value={params.value || undefined}
      name={params.name || undefined}
      disabled={params.disabled}
      aria-disabled={params.disabled ? 'true' : undefined}
      data-prevent-double-click={params.preventDoubleClick}
      {...shared}
    >
      {inside}
    </button>
  )
}
