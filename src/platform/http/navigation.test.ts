import { describe, expect, it } from 'vitest'
import { placesFor, type NavigationItem } from './navigation.ts'

const alone = (text: string): NavigationItem => ({ text, href: `/${text.toLowerCase()}`, permit: 'site:use' })
const many: NavigationItem[] = [...['Work', 'Enquiries', 'Messages', 'People', 'Visits', 'Jobs', 'Search'].map(alone), ...['Cases', 'Forecast'].map((text): NavigationItem => ({ ...alone(text), group: 'Cases' })), ...['Funds', 'Rates'].map((text): NavigationItem => ({ ...alone(text), group: 'Grants' })), { ...alone('Surveys'), group: 'Quality' }]

describe('the places somebody may go to', () => {
  it('all stand in one bar while they are few', () => {
    const { bar, group } = placesFor(many.slice(4, 9), '/forecast/july')
    expect(bar.map(({ text }) => text)).toEqual(['Visits', 'Jobs', 'Search', 'Cases', 'Forecast'])
    expect(bar.filter(({ current }) => current).map(({ text }) => text)).toEqual(['Forecast'])
    expect(group).toBeUndefined()
  })
  it('are grouped once they are many, and a group of one place is that place', () => {
    expect(placesFor(many, '/work').bar.map(({ text, href }) => `${text} ${href}`)).toEqual(['Work /work', 'Enquiries /enquiries', 'Messages /messages', 'People /people', 'Visits /visits', 'Jobs /jobs', 'Search /search', 'Cases /cases', 'Grants /funds', 'Surveys /surveys'])
  })
  it('of the group we are in stand below, with where we are', () => {
    const { bar, group } = placesFor(many, '/rates/history')
    expect(bar.filter(({ active }) => active)).toEqual([{ text: 'Grants', href: '/funds', active: true, current: false }])
    expect(group).toEqual({ label: 'Grants', items: [{ text: 'Funds', href: '/funds', active: false }, { text: 'Rates', href: '/rates', active: true }] })
  })
  it('say nothing of where we are on a page that is none of them', () => {
    const { bar, group } = placesFor(many, '/account')
    expect(bar.some(({ active }) => active)).toBe(false)
    expect(group).toBeUndefined()
  })
})
