import type { Here } from '../here.ts'
import type { Post } from '../post/post.ts'

/** What a job has: the agency's system actor, one transaction, and whoever carries messages, if anybody does. */
export interface JobHere extends Pick<Here, 'db' | 'run' | 'user' | 'newId' | 'today' | 'now' | 'agency'> {
  readonly post: Post | undefined
  /** The address of the site, for links in messages, once it is known. */
  readonly siteAddress: string
}

/** Work that is not a page. Its effect and its being done are written in one transaction, so what it does in the database is done once. */
export interface Job {
  /** Noun first, like an event; rows hold it, so it is never renamed. */
  readonly kind: string
  /** Wanted once a day, by nobody in particular, from this hour in London. */
  readonly dailyFrom?: number
  work(here: JobHere, subjectId: string | null): Promise<void>
}

/** Trying again is no use: the job goes straight to those that somebody must look at. The sentence says nothing about anybody. */
export class Hopeless extends Error {}
