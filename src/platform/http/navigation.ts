import type { Permission } from '../../rules/permissions.ts'

/** What places are about, as staff would say it. A group stands where its first place stands. */
export type NavigationGroup = 'Cases' | 'Homes' | 'Grants' | 'Services' | 'Quality' | 'Figures' | 'Settings'
export interface NavigationItem { readonly text: string; readonly href: string; readonly permit: Permission; readonly group?: NavigationGroup }

interface Place { readonly text: string; readonly href: string }
export interface Places {
  /** The bar: places, and groups that lead to their first place. `active` is where we are or are within, `current` the page itself. */
  readonly bar: readonly (Place & { readonly active: boolean; readonly current: boolean })[]
  /** The places of the group we are in. */
  readonly group?: { readonly label: string; readonly items: readonly (Place & { readonly active: boolean })[] }
}

/** As many places as one reads in a line or two without being led. */
const fewEnough = 10

/** The places somebody may go to, from where they are: all in one bar while they are few, else in groups with those of the open group below. */
export function placesFor(items: readonly NavigationItem[], path: string): Places {
  const here = items.findLast(({ href }) => path === href || path.startsWith(`${href}/`))
  const asPlace = ({ text, href }: NavigationItem) => ({ text, href, active: href === here?.href })
  if (items.length <= fewEnough) return { bar: items.map(item => ({ ...asPlace(item), current: item === here })) }
  const among = (group: NavigationGroup): NavigationItem[] => items.filter(item => item.group === group)
  const isAlone = ({ group }: NavigationItem): boolean => !group || among(group).length === 1
  const bar = items.filter(item => isAlone(item) || among(item.group!)[0] === item)
    .map(item => isAlone(item) ? { ...asPlace(item), current: item === here } : { text: item.group!, href: item.href, active: item.group === here?.group, current: false })
  return here && !isAlone(here) ? { bar, group: { label: here.group!, items: among(here.group!).map(asPlace) } } : { bar }
}
