/** govuk-frontend ships no types; this is all that we call. */
declare module 'govuk-frontend' {
  type Component = new (root: never) => object
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const NotificationBanner: Component
  export const ExitThisPage: Component
  export const PasswordInput: Component
  export class Radios {
    constructor(root: never)
    syncConditionalRevealWithInputState(input: object): void
  }
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export const Tabs: Component
  /** Starts the component on every element marked as one; does nothing where the browser is too old. */
  export function createAll(component: Component): object[]
}
