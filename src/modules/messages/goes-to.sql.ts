import { telephoneToMatch } from '../../rules/identifiers/telephone.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { whoActsForTheChild } from '../people/index.ts'
import type { RecordFound } from './messages.sql.ts'

/** Whom messages about a record go to, and how they are reached. */
export interface GoesTo {
  /** The person is under 18. The name is then that of whoever acts for them, and empty when nobody is recorded who does. */
  readonly child: boolean
  readonly name: string
  readonly phone: string
  readonly email: string
}

/** Whoever acts for a child; for everybody else whoever asked, or the person themselves. */
export async function goesTo(here: Pick<Here, 'run' | 'today'>, { personId, bornOn, name, phone, email, askedBy }: Pick<RecordFound, 'personId' | 'bornOn' | 'name' | 'phone' | 'email' | 'askedBy'>): Promise<GoesTo> {
  const acting = personId ? await whoActsForTheChild(here, personId, bornOn) : undefined
  if (!acting) return { child: false, name: askedBy.name || name, phone: askedBy.phone || phone, email: askedBy.email || email }
  const [first] = acting
  const asked: Partial<Record<string, string>> = first && alike(first.name, askedBy.name ?? '') ? askedBy : {}
  return { child: true, name: first?.name ?? '', phone: first?.phone || (asked.phone ?? ''), email: first?.email || (asked.email ?? '') }
}

const alike = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
const sameAddress = (a: string, b: string): boolean => a !== '' && b !== '' && (alike(a, b) || (telephoneToMatch(a) !== undefined && telephoneToMatch(a) === telephoneToMatch(b)))

/** Throws a Refusal, at its field, when something would go to a child instead of whoever acts for them. */
export function notToTheChild({ name, phone, email }: Pick<RecordFound, 'name' | 'phone' | 'email'>, to: GoesTo, { who, address, at }: { readonly who: string; readonly address: string; readonly at: string }): void {
  if (!to.child) return
  if (!to.name) throw new Refusal('This person is under 18, and nobody is recorded who acts for them. Say on their page who does', at)
  if (alike(who, name)) throw new Refusal(`This person is under 18, so it goes to whoever acts for them: ${to.name}`, at)
  if ([phone, email].some(own => sameAddress(own, address)) && ![to.phone, to.email].some(theirs => sameAddress(theirs, address))) throw new Refusal('This is on the child’s own record. Enter that of whoever acts for them, or correct the record first', 'address')
}
