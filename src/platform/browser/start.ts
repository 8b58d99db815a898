import {
  Button, CharacterCount, Checkboxes, createAll, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink, Tabs,
} from 'govuk-frontend'

/** A radio may not say that it is expanded: it has no such state in ARIA, and what it uncovers follows it anyway. */
class PlainRadios extends Radios {
  override syncConditionalRevealWithInputState(input: { removeAttribute(name: string): void }) {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

// Every page works without this; each of these only makes something easier, and each minds only its own part of the page.
for (const component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, PlainRadios, ServiceNavigation, SkipLink, Tabs,
]) createAll(component)
