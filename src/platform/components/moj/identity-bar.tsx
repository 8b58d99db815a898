import type { ComponentChildren } from 'preact'

export interface IdentityBarParams {
  /** Says what the bar is about to those who jump between regions. */
  readonly label: string
  readonly title: ComponentChildren
  readonly facts?: readonly { readonly name: string; readonly value: ComponentChildren }[]
  /** Badges and tags: urgent, restricted, safety at the door. */
  readonly flags?: ComponentChildren
  readonly actions?: ComponentChildren
}

/** Whose case or record a page is about; the same bar, in the same place, on every page of it. */
export const IdentityBar = ({ label, title, facts = [], flags, actions }: IdentityBarParams) => (
  <section class="moj-identity-bar newel-identity" aria-label={label}>
    <div class="moj-identity-bar__container">
      <div class="moj-identity-bar__details">
        <span class="moj-identity-bar__title">{title}</span>
        {flags && <> <span class="newel-identity__flags">{flags}</span></>}
        {facts.length > 0 && (
          <dl class="newel-identity__facts">
            {facts.map(({ name, value }) => <div><dt>{name}</dt> <dd>{value}</dd></div>)}
          </dl>
        )}
      </div>
      {actions && <div class="moj-identity-bar__actions">{actions}</div>}
    </div>
  </section>
)
