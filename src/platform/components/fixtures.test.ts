import { readFileSync } from 'node:fs'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BackLink } from './govuk/back-link.tsx'
import { Breadcrumbs } from './govuk/breadcrumbs.tsx'
import { Button } from './govuk/button.tsx'
import { CharacterCount } from './govuk/character-count.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { Details } from './govuk/details.tsx'
import { ErrorMessage } from './govuk/error-message.tsx'
import { ErrorSummary } from './govuk/error-summary.tsx'
import { Fieldset } from './govuk/fieldset.tsx'
import { FileUpload } from './govuk/file-upload.tsx'
import { Footer } from './govuk/footer.tsx'
import { GenericHeader } from './govuk/generic-header.tsx'
import { Hint } from './govuk/hint.tsx'
import { Input } from './govuk/input.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Label } from './govuk/label.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { Panel } from './govuk/panel.tsx'
import { PasswordInput } from './govuk/password-input.tsx'
import { PhaseBanner } from './govuk/phase-banner.tsx'
import { Radios } from './govuk/radios.tsx'
import { Select } from './govuk/select.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { Table } from './govuk/table.tsx'
import { Tabs } from './govuk/tabs.tsx'
import { Tag } from './govuk/tag.tsx'
import { TaskList } from './govuk/task-list.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { markupLines } from './markup-tree.ts'

interface Fixture { readonly name: string; readonly options: object; readonly html: string }
type Component = (params: never) => VNode | null

/** Each component, and how many fixtures govuk-frontend 6.6.0 ships for it. */
const components: Readonly<Record<string, readonly [Component, number]>> = {
  'back-link': [BackLink, 7],
  breadcrumbs: [Breadcrumbs, 12],
  button: [Button, 38],
  'character-count': [CharacterCount, 34],
  checkboxes: [Checkboxes, 42],
  'date-input': [DateInput, 50],
  details: [Details, 10],
  'error-message': [ErrorMessage, 9],
  'error-summary': [ErrorSummary, 19],
  fieldset: [Fieldset, 18],
  'file-upload': [FileUpload, 17],
  footer: [Footer, 25],
  'generic-header': [GenericHeader, 7],
  hint: [Hint, 6],
  input: [Input, 45],
  'inset-text': [InsetText, 6],
  label: [Label, 17],
  'notification-banner': [NotificationBanner, 21],
  pagination: [Pagination, 15],
  panel: [Panel, 19],
  'password-input': [PasswordInput, 12],
  'phase-banner': [PhaseBanner, 7],
  radios: [Radios, 43],
  select: [Select, 19],
  'service-navigation': [ServiceNavigation, 33],
  'skip-link': [SkipLink, 9],
  'summary-list': [SummaryList, 30],
  table: [Table, 21],
  tabs: [Tabs, 14],
  tag: [Tag, 12],
  'task-list': [TaskList, 11],
  textarea: [Textarea, 18],
  'warning-text': [WarningText, 8],
}

const folder = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url)
const fixturesOf = (name: string) =>
  (JSON.parse(readFileSync(new URL(`${name}/fixtures.json`, folder), 'utf8')) as { fixtures: readonly Fixture[] }).fixtures.filter(({ options }) => !isDropZone(name, options))
/** A file is chosen in the browser’s own box: the one that scripts draw over it is not ours. */
const isDropZone = (name: string, options: object): boolean => name === 'file-upload' && 'javascript' in options && options.javascript === true

/** The one thing left out on purpose: the crown heads every footer of GOV.UK's, and may head none of ours. */
function withoutTheCrown(html: string) {
  const without = html.replace(/<svg\s[^>]*class="govuk-footer__crown"[\s\S]*?<\/svg>/, '')
  expect(without).not.toBe(html)
  return without
}

for (const [name, [Shown, count]] of Object.entries(components))
  describe(`${name} is the markup of govuk-frontend`, () => {
    const fixtures = fixturesOf(name)
    it(`in all its ${count} fixtures`, () => expect(fixtures).toHaveLength(count))
    for (const { name: fixture, options, html } of fixtures)
      it(fixture, () => {
        const ours = renderToString(Shown(options as never) ?? '' as never)
        expect(markupLines(ours)).toEqual(markupLines(name === 'footer' ? withoutTheCrown(html) : html))
      })
  })

describe('the comparison itself', () => {
  const differs = (one: string, other: string) => expect(markupLines(one)).not.toEqual(markupLines(other))
  it('sees a changed word, class, attribute, order or nesting', () => {
    differs('<p>a</p>', '<p>b</p>')
    differs('<p class="a"></p>', '<p class="b"></p>')
    differs('<p></p>', '<p id=""></p>')
    differs('<p></p><b></b>', '<b></b><p></p>')
    differs('<p><b></b></p>', '<p></p><b></b>')
  })
  it('sees a space between two words, and none at the edge of a block', () => {
    differs('<a>one</a><a>two</a>', '<a>one</a> <a>two</a>')
    expect(markupLines('<p>\n  one <b> two</b>\n</p>')).toEqual(markupLines('<p>one <b>two</b></p>'))
  })
  it('reads attributes in any order, and an empty one as one without a value', () => {
    expect(markupLines('<i id="x" hidden></i>')).toEqual(markupLines('<i hidden="" id="x"></i>'))
  })
})
