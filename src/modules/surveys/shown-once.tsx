import { linkWorksForDays } from '../../rules/surveys/surveys.ts'
import { WarningText } from '../../platform/components/index.ts'
import { Page } from '../../platform/http/view.tsx'

/** Shown once: nobody, the system included, can say the link again. */
export const ShownOnce = ({ name, link, asking }: { readonly name: string; readonly link: string; readonly asking: string }) => (
  <Page title="The link" caption={name}>
    <p class="govuk-body">Send this to them. It works once, within {linkWorksForDays} days.</p>
    <p class="govuk-body newel-key">{link}</p>
    <WarningText text="It is not shown again. If it is lost, ask again: then this one stops working." />
    <p class="govuk-body"><a class="govuk-link" href={`/surveys/${asking}`}>To what was asked</a></p>
  </Page>
)
