import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Agency } from '../db/agencies.ts'
import type { Pools } from '../db/pools.ts'
import type { FileRoom } from '../files/take-in.ts'
import type { Module } from './module.ts'
import type { shellWith } from './shell.tsx'

export interface SiteOptions {
  readonly pools: Pools
  /** Where the built stylesheet, script and fonts lie. */
  readonly staticFolder: string
  readonly modules: readonly Module[]
  /** The installation's own secret, for sealing what must not be read in the database. */
  readonly secret: string
  /** The site is reached over https, here or at the proxy in front. */
  readonly secure: boolean
  /** How many forms of public pages may come from one network in a quarter of an hour; 30 unless told otherwise. */
  readonly publicForms?: number
  now?(): Date
  /** Whether it keeps a log, and where: on standard output unless told otherwise. */
  readonly log?: boolean | { write(line: string): void }
  /** Where files are kept. Without it none is taken. */
  readonly files?: FileRoom
  /** Which proxies may say who is calling, as Fastify understands it: an address, a list, ‘loopback’. */
  readonly trustProxy?: string
  /** What could not be closed in this database, said by /health. */
  readonly stillOpen?: readonly string[]
}

export interface Site extends Omit<SiteOptions, 'now'> {
  now(): Date
  readonly shell: ReturnType<typeof shellWith>
  agencyOf(request: FastifyRequest): Agency
  /** An address of ours, from the root that this request's agency is reached under. */
  rooted(request: FastifyRequest, path: string): string
  /** The same with scheme and host. */
  address(request: FastifyRequest, path: string): string
  signIn(request: FastifyRequest, reply: FastifyReply, agency: Agency): Promise<unknown> | unknown
  /** A page for whoever it is, outside the page kit. */
  say(request: FastifyRequest, reply: FastifyReply, status: number, view: VNode): Promise<unknown>
}

/** A route that is not a page of the kit: signing in, tracking, feeds. It gets the site, and answers for its own walls. */
export type PlainRoutes = (app: FastifyInstance, site: Site) => void
