import { WarningText } from '../../platform/components/index.ts'
import { Page } from '../../platform/http/view.tsx'

/** Shown once: nobody, the system included, can say the link again. */
export const OneTimeLink = ({ title, name, token }: { readonly title: string; readonly name: string; readonly token: string }) => (
  <Page title={title}>
    <p class="govuk-body">With this link {name} sets a password. It works once, within 24 hours.</p>
    <p class="govuk-body"><a class="govuk-link newel-key" href={`/sign-in/link/${token}`}>/sign-in/link/{token}</a></p>
    <WarningText text="Whoever holds this link can sign in with it, so give it to them yourself. It is not shown again." />
    <p class="govuk-body"><a class="govuk-link" href="/accounts">Back to accounts</a></p>
  </Page>
)
