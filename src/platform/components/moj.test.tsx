import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Badge, SubNavigation, Timeline } from './index.ts'
import { markupLines } from './markup-tree.ts'

/** The Ministry of Justice ships templates and no fixtures; these are what its templates of 11.1.0 say, written out. */
const same = (ours: VNode, theirs: string) => expect(markupLines(renderToString(ours))).toEqual(markupLines(theirs))

describe('the Ministry of Justice’s components', () => {
  it('timeline', () => same(
    <Timeline items={[{ title: 'Visit booked', byline: 'Amara Okoye', timestamp: '2026-04-03T09:12:00Z', when: '3 April 2026', children: 'At home' }]} />,
    `<div class="moj-timeline">
      <div class="moj-timeline__item">
        <div class="moj-timeline__header">
          <h2 class="moj-timeline__title">Visit booked</h2>
          <p class="moj-timeline__byline">by Amara Okoye</p>
        </div>
        <p class="moj-timeline__date"><time datetime="2026-04-03T09:12:00Z">3 April 2026</time></p>
        <div class="moj-timeline__description">At home</div>
      </div>
    </div>`,
  ))
  it('sub-navigation', () => same(
    <SubNavigation label="This case" items={[{ text: 'Overview', href: '/a', active: true }, { text: 'History', href: '/b' }]} />,
    `<nav class="moj-sub-navigation" aria-label="This case">
      <ul class="moj-sub-navigation__list">
        <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" aria-current="page" href="/a">Overview</a></li>
        <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/b">History</a></li>
      </ul>
    </nav>`,
  ))
  it('badge', () => same(<Badge colour="red">Urgent</Badge>, '<span class="moj-badge moj-badge--red">Urgent</span>'))
})
