import { Button } from './button.tsx'

interface ExitThisPageProps {
  readonly id?: string
  readonly classes?: string
  readonly redirectUrl?: string
}

/** Leaves at once for a page that tells nothing, and with scripts leaves none of ours to come back to. */
export const ExitThisPage = ({ id, classes, redirectUrl = 'https://www.bbc.co.uk/weather' }: ExitThisPageProps) => (
  <div id={id} class={`govuk-exit-this-page${classes ? ` ${classes}` : ''}`} data-module="govuk-exit-this-page">
    <Button classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" href={redirectUrl} attributes={{ rel: 'nofollow noreferrer' }}>
      <span class="govuk-visually-hidden">Emergency</span> Exit this page
    </Button>
  </div>
)
