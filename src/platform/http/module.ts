import type { Describes, EventKind } from '../../rules/events.ts'
import type { Job } from '../jobs/job.ts'
import type { NavigationItem } from './navigation.ts'
import type { Download, Page } from './page.ts'

/** What the rest of the house may know about a module: its pages, what its events say, which tables it alone writes, and its places in the navigation. */
export interface Module {
  readonly pages: readonly Page[]
  readonly downloads?: readonly Download[]
  readonly jobs?: readonly Job[]
  readonly describes: Partial<Describes<EventKind>>
  readonly holds: readonly string[]
  readonly navigation?: readonly NavigationItem[]
}
