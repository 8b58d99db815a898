import { Button, ButtonGroup, ExitThisPage, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'

const Danger = () => <WarningText text="If somebody is in danger now, ring 999. If you are unsure whether this browser is safe to use, use another." iconFallbackText="Warning" />

export const askForHelp = page({
  path: '/ask-for-help',
  permit: 'site:use',
  about: 'nobody',
  view: () => (
    <Page title="Ask for help">
      <ExitThisPage />
      <p class="govuk-body">It takes about five minutes. Leave out what you do not know. You can also ring or write: it makes no difference to what you can have.</p>
      <Danger />
      <h2 class="govuk-heading-m">Who needs help?</h2>
      <ButtonGroup>
        <Button href="/ask-for-help/for-me">I do</Button>
        <Button href="/ask-for-help/for-somebody">Somebody else does</Button>
      </ButtonGroup>
      <p class="govuk-body"><a class="govuk-link" href="/contact">Ring or write to us instead</a></p>
    </Page>
  ),
})
