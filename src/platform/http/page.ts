import type { VNode } from 'preact'
import type { Permission } from '../../rules/permissions.ts'
import type { Here, Key, Subject } from '../here.ts'
import type { AnyFields, Answers, Form, FormView } from './form.ts'

export type About = Subject | 'nobody'

/** A page about a case must load that case, so that the look can be logged. */
export type LoadedFor<A extends About> = A extends Subject ? { readonly [K in A]: Key } : object

/** What a page edits: the version it was opened on, and the answers that stand now. */
export interface Editing<F extends AnyFields> { readonly version: number; readonly answers: Partial<Answers<F>> }

/** What a view may know besides what was loaded. It cannot reach the database. */
export type Seen = Pick<Here, 'user' | 'may' | 'today' | 'now' | 'query' | 'params' | 'agency' | 'address'>

/** After a form is saved: the address to go to; for a secret that is shown once, what to show; or, for the public, where to go as another visitor. */
export type Saved = string | { readonly show: VNode } | { readonly to: string; readonly visitor: string }

/** Seven keys, for ever. A page that needs an eighth is an ordinary route with the same `permit`. */
export interface PageSpec<A extends About, L extends LoadedFor<A>, F extends AnyFields> {
  readonly path: string
  readonly permit: Permission
  readonly about: A
  load?(here: Here): Promise<L>
  readonly form?: Form<F, NoInfer<L>>
  save?(here: Here, answers: Answers<F>, loaded: NoInfer<L>): Promise<Saved>
  view(shown: NoInfer<L> & { readonly form: FormView<F>; readonly here: Seen }): VNode
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the site keeps pages of every kind in one list
export type Page = PageSpec<any, any, any>

/** Declares a page. Without a permission from the matrix, or with a view that names what is not loaded, it does not compile. */
export const page = <const A extends About, L extends LoadedFor<A> = LoadedFor<A>, F extends AnyFields = Record<never, never>>(spec: PageSpec<A, L, F>): PageSpec<A, L, F> => spec

/** A file to download: an ordinary route, with the same permission and the same transaction as a page. */
export interface Download {
  readonly path: string
  readonly permit: Permission
  /** What it is called and what is in it, or which of the agency’s kept files that is. */
  file(here: Here): Promise<{ readonly name: string; readonly type: string } & ({ readonly body: Buffer | string } | { readonly kept: string })>
}
