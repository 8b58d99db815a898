import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate/node'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  Badge, Breadcrumbs, doctype, IdentityBar, PageHeading, ScrollRegion, Shell, startScript, startScriptHash, SubNavigation, Table, Timeline, type ShellProps,
} from './index.ts'

const signedIn: ShellProps = {
  agency: { name: 'Riverside Agency', logoSrc: '/logo.svg', colour: '#123456' },
  serviceName: 'Adaptations',
  title: 'Book a visit',
  demonstration: false,
  user: { name: 'Amara Okoye', role: 'caseworker' },
  search: true,
  nav: [{ text: 'Cases', href: '/cases', current: true }, { text: 'Reports', href: '/reports', current: false }],
  stylesheet: '/static/newel.css',
  script: '/static/newel.js',
  main: <PageHeading title="Book a visit" caption="WOR-2026-00123" />,
}
const shown = (change: Partial<ShellProps> = {}) => doctype + renderToString(<Shell {...signedIn} {...change} />)

describe('the document around a page', () => {
  it('is named for the page and the service, and says first when there is an error', () => {
    expect(shown()).toContain('<title>Book a visit - Adaptations</title>')
    expect(shown({ error: true })).toContain('<title>Error: Book a visit - Adaptations</title>')
  })
  it('is a valid document', async () => {
    const rich = shown({
      demonstration: true,
      before: <Breadcrumbs items={[{ text: 'Cases', href: '/cases' }, { text: 'WOR-1' }]} />,
      main: (
        <>
          <PageHeading title="A case" />
          <IdentityBar label="Case" title="Mrs Okafor" flags={<Badge colour="red">Urgent</Badge>} facts={[{ name: 'Born', value: '3 May 1941' }]} />
          <SubNavigation label="This case" items={[{ text: 'History', href: '/h', active: true }]} />
          <ScrollRegion label="Cases" dense><Table head={['Case', { text: 'Days', format: 'numeric' }]} rows={[['WOR-1', { text: 3, format: 'numeric' }]]} firstCellIsHeader /></ScrollRegion>
          <Timeline items={[{ title: 'Visit booked', byline: 'Amara', timestamp: '2026-04-03', when: '3 April 2026', children: <p>At home</p> }]} />
        </>
      ),
    })
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The renderer closes void elements with a slash and writes an empty value as none: both are the same document.
        'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-inline-style': 'error',
      },
    }).validateString(rich)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId} ${message} ${selector}`))).toEqual([])
  })
  it('begins with a way past everything above the page', () => {
    expect(shown()).toMatch(/<body class="govuk-template__body"><script>[^<]*<\/script><a href="#main-content" class="govuk-skip-link"/)
    expect(shown()).toContain('<main class="govuk-main-wrapper" id="main-content">')
  })
  it('has one script in it, the one whose hash the security policy names', () => {
    expect(`sha256-${createHash('sha256').update(startScript).digest('base64')}`).toBe(startScriptHash)
    expect([...shown().matchAll(/<script>([^<]*)<\/script>/g)].map(([, script]) => script)).toEqual([startScript])
    expect(shown()).not.toMatch(/ style=| on[a-z]+=/)
  })
  it('asks nobody else for anything, and shows nothing of GOV.UK’s own', () => {
    expect(shown({ demonstration: true }).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
    expect(shown()).not.toMatch(/crown|GOV\.UK|gov\.uk/i)
  })
  it('offers search only to those who may, and nothing of theirs to those who are not signed in', () => {
    expect(shown()).toContain('action="/search" method="get" role="search"')
    expect(shown({ search: false })).not.toContain('role="search"')
    expect(shown({ user: undefined })).not.toMatch(/role="search"|sign-out|account/)
  })
  it('says when its people are invented', () => {
    expect(shown()).not.toContain('invented people')
    expect(shown({ demonstration: true })).toContain('This is a demonstration agency with invented people')
  })
  it('marks where we are', () => {
    expect(shown()).toContain('href="/cases" aria-current="page"')
  })
  it('keeps its own links within an agency that has no host name', () => {
    const links = [...shown({ base: '/a/riverside', nav: [] }).matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, to]) => to!)
    expect(links.filter(to => !to.startsWith('/a/riverside'))).toEqual(['/static/newel.css'])
    expect(links).toHaveLength(13)
  })
  it('escapes what agencies and people are called', () => {
    expect(shown({ agency: { name: '<b>R</b>' }, user: { name: '<i>A</i>', role: '<u>c</u>' }, title: '</title>' })).not.toMatch(/<b>|<i>|<u>|<\/title> -/)
  })
})
