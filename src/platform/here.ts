import type { Day } from '../rules/calendar/day.ts'
import type { EventKind, Events } from '../rules/events.ts'
import type { Permission } from '../rules/permissions.ts'
import type { Asking } from '../rules/roles.ts'
import type { Agency } from './db/agencies.ts'
import type { Transaction } from './db/transaction.ts'

/** What a page can be about: the records whose every look is logged. */
export type Subject = 'person' | 'home' | 'enquiry' | 'case'

/** Enough of a record to say that it was looked at, and whose it is. */
export interface Key { readonly id: string; readonly authorityId: string }

export interface Asker {
  readonly id: string
  readonly name: string
  readonly role: Asking
  readonly sessionId: string
  readonly partyId: string | null
  /** The code by which somebody of the public follows what they asked for. */
  readonly tracking?: string
  /** The councils whose records they may see, as the database has signed it. */
  readonly authorityIds: readonly string[]
}

/** Of the councils a person or home has to do with, the first whose records this asker may see: whose log a look goes into. */
export const inSight = <R extends { readonly authorityIds: readonly string[] }>({ user }: Pick<Here, 'user'>, record: R): R & Pick<Key, 'authorityId'> =>
  ({ ...record, authorityId: record.authorityIds.find(id => user.authorityIds.includes(id))! })

/** Who is asking, for what, when, and in which transaction. Every page's `load` and `save` get one. */
export interface Here extends Transaction {
  readonly agency: Agency
  readonly user: Asker
  readonly params: Readonly<Record<string, string | undefined>>
  readonly query: Readonly<Record<string, string | undefined>>
  readonly now: Date
  readonly today: Day
  newId(): string
  /** The whole address of one of our pages, to be copied or sent. */
  address(path: string): string
  may(permission: Permission): boolean
  /** Says that a list, a search or an export showed these. */
  saw(kind: Subject, records: readonly Key[]): void
}

/** There is no such record, or none that this person may know of: the two are the same answer. */
export class NotFound extends Error {}

/** Somebody saved the record after this form was opened. The page kit shows both versions. */
export class Stale extends Error {}

/** Nothing is saved yet: the form stands there again as it was typed, under this sentence. */
export class NotYet extends Error {}

/** It cannot be done, for the reason given; at a field of the form when one is named. */
export class Refusal extends Error {
  readonly field: string | undefined
  constructor(sentence: string, field?: string) {
    super(sentence)
    this.field = field
  }
}

export type { EventKind, Events }
