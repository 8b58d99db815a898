import { HtmlValidate } from 'html-validate/node'

/** The rules of test/house/html.test.ts, for the pages that only a story comes to. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    'no-redundant-role': 'off',
    // A notification banner is a region in govuk-frontend’s own markup too.
    'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
  },
})

/** What is wrong with a document as it was served, each with where. */
export async function faultsInHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `html: ${ruleId}: ${message} (${selector ?? ''})`))
}
