import type { ComponentChildren } from 'preact'
import { BackLink, ErrorSummary, NotificationBanner, Table } from '../components/index.ts'
import { state, type FormState } from './form.ts'
import { rendering } from './rendering.ts'

interface PageProps {
  readonly title: string
  readonly caption?: string
  readonly back?: { readonly href: string; readonly text: string }
  /** Beside the heading: what can be done from here. */
  readonly actions?: ComponentChildren
  readonly wide?: boolean
  /** The form on the page, whose errors are said at the top. */
  readonly form?: { readonly [state]: FormState }
  readonly children?: ComponentChildren
}

/** What stands inside the shell: where one came from, what went wrong, the heading, the rest. */
export function Page({ title, caption, back, actions, form, children }: PageProps) {
  const errors = form?.[state].errors ?? []
  const { conflict, notice } = form?.[state] ?? {}
  Object.assign(rendering(), { title, error: errors.length > 0 || conflict !== undefined })
  return (
    <>
      {back && <BackLink href={back.href} text={back.text} />}
      {errors.length > 0 && <ErrorSummary titleText="There is a problem" errorList={errors.map(({ href, text }) => ({ href, text }))} />}
      {notice && <NotificationBanner text={notice} role="alert" />}
      {conflict && <Conflict rows={conflict} />}
      <div class="newel-heading">
        <h1 class="govuk-heading-l">{caption && <span class="govuk-caption-l">{caption}</span>}{title}</h1>
        {actions && <div class="newel-heading__actions">{actions}</div>}
      </div>
      {children}
    </>
  )
}

/** Somebody else saved first. Nothing typed is lost: both versions stand side by side. */
function Conflict({ rows }: { rows: NonNullable<FormState['conflict']> }) {
  return (
    <div class="govuk-error-summary newel-conflict" aria-labelledby="conflict-title" role="alert" tabIndex={-1} data-module="govuk-error-summary">
      <h2 class="govuk-error-summary__title" id="conflict-title">Somebody saved this while you were working on it</h2>
      <p class="govuk-body">Your answers are still in the form below and have not been saved. {rows.length ? 'Where they differ, this is what stands now. Change your answers or save them as they are.' : 'They say the same as what stands now.'}</p>
      {rows.length > 0 && <Table caption="Both versions" captionClasses="govuk-visually-hidden" head={[{ text: 'Question' }, { text: 'Saved now' }, { text: 'Your answer' }]} rows={rows.map(({ label, yours, theirs }) => [{ text: label }, { text: theirs || 'Empty' }, { text: yours || 'Empty' }])} firstCellIsHeader />}
    </div>
  )
}

/** A form that cannot be forged, cannot act twice, and knows which version it edits. */
export function Form({ of, action, children }: { readonly of: { readonly [state]: FormState }; readonly action?: string; readonly children?: ComponentChildren }) {
  const { token, once, version, inParts } = of[state]
  return (
    <form method="post" action={action} enctype={inParts ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="_once" value={once} />
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {children}
    </form>
  )
}
