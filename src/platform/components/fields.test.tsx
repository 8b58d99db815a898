import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Button, Checkboxes, DateInput, PasswordInput, Radios, Select, Textarea, TextInput } from './index.ts'

const shown = (node: VNode) => renderToString(node)
const purposes = { survey: 'Survey', inspection: 'Inspection' }

describe('a question on a page', () => {
  it('has the name of its field as its id, and says its label, hint and error', () => {
    const html = shown(<TextInput name="phone" label="Telephone" hint="A number we can ring" error="Enter a number" value="0121" inputMode="tel" width={20} />)
    expect(html).toContain('for="phone"')
    expect(html).toMatch(/<input class="govuk-input govuk-input--width-20 govuk-input--error" id="phone" name="phone" type="tel" value="0121" aria-describedby="phone-hint phone-error"/)
    expect(html).toContain('<div id="phone-hint" class="govuk-hint">A number we can ring</div>')
    expect(html).toContain('<span class="govuk-visually-hidden">Error:</span> Enter a number')
  })
  it('shows what was typed as words, never as markup', () => {
    const typed = '"><script>alert(1)</script>'
    for (const html of [
      shown(<TextInput name="a" label={typed} value={typed} error={typed} hint={typed} />),
      shown(<Textarea name="a" label={typed} value={typed} error={typed} hint={typed} max={10} />),
      shown(<Radios name="a" label={typed} value={typed} options={{ [typed]: typed }} hints={{ [typed]: typed }} error={typed} />),
      shown(<Checkboxes name="a" label={typed} values={[typed]} options={{ [typed]: typed }} error={typed} />),
      shown(<Select name="a" label={typed} value={typed} options={{ [typed]: typed }} error={typed} />),
      shown(<DateInput name="a" label={typed} value={{ day: typed, month: typed, year: typed }} error={typed} />),
    ]) expect(html).not.toContain('<script')
  })
  it('may be the heading of a page that asks nothing else', () => {
    expect(shown(<TextInput name="a" label="Where?" value="" asHeading />)).toContain('<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="a">Where?</label></h1>')
    expect(shown(<Radios name="a" label="Which?" value="" options={purposes} asHeading />)).toContain('<h1 class="govuk-fieldset__heading">Which?</h1>')
  })
})

describe('a block of text', () => {
  it('is counted as it is typed when it has a longest answer, but not cut short', () => {
    const html = shown(<Textarea name="notes" label="Notes" value="Ring twice" max={500} />)
    expect(html).toContain('data-maxlength="500"')
    expect(html).toContain('You can enter up to 500 characters')
    expect(html).not.toContain(' maxlength=')
    expect(shown(<Textarea name="notes" label="Notes" value="" />)).not.toContain('character-count')
  })
  it('keeps a line break that it begins with', () => {
    expect(shown(<Textarea name="notes" label="Notes" value={'\nsecond line'} />)).toContain('>\n\nsecond line</textarea>')
  })
})

describe('a choice', () => {
  it('marks the one that was chosen, and its first answer is where an error leads', () => {
    const html = shown(<Radios name="purpose" label="What for?" value="inspection" options={purposes} error="Select what for" />)
    expect(html).toMatch(/id="purpose" name="purpose" type="radio" value="survey"\/>/)
    expect(html).toMatch(/id="purpose-2" name="purpose" type="radio" value="inspection" checked\/>/)
    expect(html).toContain('<fieldset class="govuk-fieldset" aria-describedby="purpose-error">')
  })
  it('uncovers what belongs to an answer, hidden until it is chosen', () => {
    const html = shown(<Radios name="purpose" label="What for?" value="" options={purposes} conditional={{ survey: <p>Measure up</p> }} />)
    expect(html).toContain('data-aria-controls="conditional-purpose"')
    expect(html).toContain('<div class="govuk-radios__conditional govuk-radios__conditional--hidden" id="conditional-purpose"><p>Measure up</p></div>')
  })
  it('in a list begins with none chosen', () => {
    const html = shown(<Select name="purpose" label="What for?" value="" options={purposes} />)
    expect(html).toContain('<option value>Select one</option><option value="survey">Survey</option>')
    expect(html).not.toContain('selected')
    expect(shown(<Select name="purpose" label="What for?" value="survey" options={purposes} />)).toContain('<option value="survey" selected>')
  })
  it('of several marks each, and can have one that excludes the rest', () => {
    const html = shown(<Checkboxes name="needs" label="Needs" values={['dog', 'key']} options={{ dog: 'A dog', key: 'A key', none: 'None of these' }} none="none" />)
    expect(html.match(/ checked/g)).toHaveLength(2)
    expect(html).toContain('<div class="govuk-checkboxes__divider">or</div>')
    expect(html).toContain('value="none" data-behaviour="exclusive"')
  })
})

describe('a date', () => {
  const date = { name: 'visitOn', label: 'Date of the visit', value: { day: '12', month: '14', year: '2026' } }
  it('is three boxes that keep what was typed', () => {
    const html = shown(<DateInput {...date} />)
    for (const [part, typed] of Object.entries(date.value)) expect(html).toMatch(new RegExp(`id="visitOn-${part}" name="visitOn-${part}" type="text" value="${typed}"`))
    expect(html).not.toContain('autocomplete')
  })
  it('marks its boxes when it has an error', () => {
    expect(shown(<DateInput {...date} error="Enter a real date" />).match(/govuk-input--error/g)).toHaveLength(3)
  })
  it('of birth may be filled in by the browser', () => {
    expect(shown(<DateInput {...date} birthday />)).toContain('autocomplete="bday-day"')
  })
})

describe('a password', () => {
  it('is never sent back, and may be pasted or remembered', () => {
    const html = shown(<PasswordInput name="password" label="Password" value="correct horse" autocomplete="new-password" />)
    expect(html).not.toContain('correct horse')
    expect(html).toContain('autocomplete="new-password"')
  })
})

describe('a button', () => {
  it('sends its form once, however often it is pressed', () => {
    expect(shown(<Button>Book</Button>)).toBe('<button type="submit" data-prevent-double-click="true" class="govuk-button" data-module="govuk-button">Book</button>')
  })
  it('that goes somewhere is a link', () => {
    expect(shown(<Button href="/cases" look="secondary">Back</Button>)).toMatch(/^<a href="\/cases" role="button" draggable="false" class="govuk-button govuk-button--secondary"/)
  })
})
