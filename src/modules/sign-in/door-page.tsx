import type { ComponentChildren } from 'preact'
import { NotificationBanner } from '../../platform/components/index.ts'
import type { FormState, state } from '../../platform/http/form.ts'
import { Page } from '../../platform/http/view.tsx'

interface DoorPageProps {
  readonly title: string
  readonly action: string
  readonly token: string
  readonly to?: string | undefined
  /** What has just happened, above everything else. */
  readonly note?: string | undefined
  readonly form: { readonly [state]: FormState }
  readonly before?: ComponentChildren
  readonly after?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page of the door: one form, and what to do when it does not open. */
export const DoorPage = ({ title, action, token, to, note, form, before, after, children }: DoorPageProps) => (
  <>
    {note && <NotificationBanner text={note} />}
    <Page title={title} form={form}>
      {before}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="_token" value={token} />
        {to && <input type="hidden" name="to" value={to} />}
        {children}
      </form>
      {after}
    </Page>
  </>
)
