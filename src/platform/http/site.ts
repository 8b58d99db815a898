import { Socket } from 'node:net'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { allAgencies, type Agency } from '../db/agencies.ts'
import { NotFound, Refusal } from '../here.ts'
import { newId } from '../ids.ts'
import { readStatic } from '../static/serve.ts'
import type { PlainRoutes, Site, SiteOptions } from './a-site.ts'
import { answers } from './answer.ts'
import { openAsker } from './asker.ts'
import { BadBody } from './body.ts'
import { holdsFile, type AnyFields } from './form.ts'
import { pageHeaders, securityHeaders } from './headers.ts'
import type { Page } from './page.ts'
import { renderView } from './rendering.ts'
import { shellWith } from './shell.tsx'
import { bare, badForm, broken, busy, notFound, refused } from './standard-pages.tsx'
import { sessionToken } from './who-sent-it.ts'
import { themeStylesheet } from './theme.ts'
import { isSendingFiles, takeForms } from './uploads.ts'
import type { VNode } from 'preact'

export type { PlainRoutes, Site, SiteOptions }

const stalled = 9_000
const longestToSend = 15_000

/** One address that the site answers. */
export interface Address { readonly method: string; readonly path: string }
const addresses = new WeakMap<FastifyInstance, Address[]>()
/** Every address of a site, as its router knows them: for the list of doors, and for the tests that open each. */
export const addressesOf = (app: FastifyInstance): readonly Address[] => addresses.get(app) ?? []

/** The whole website, ready to listen or to be asked in a test. */
export async function buildSite(options: SiteOptions, plain: readonly PlainRoutes[], signIn: (site: Site) => Site['signIn']): Promise<FastifyInstance> {
  const agencies = await agencyFinder(options)
  const app = Fastify({
    logger: options.log ? { level: 'info', ...(options.log === true ? {} : { stream: options.log }), redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { req: ({ method, id }) => ({ method, id }) } } : false,
    logController: new LogController({ disableRequestLogging: true }), trustProxy: options.trustProxy ?? false, genReqId: () => newId(), rewriteUrl: request => agencies.rewrite(request),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 }, bodyLimit: 1 << 20, requestTimeout: 100_000, connectionTimeout: 20_000, keepAliveTimeout: 5_000,
    http: { connectionsCheckingInterval: 1000, headersTimeout: 10_000 }, forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => void (reply as FastifyReply).code(400).headers(pageHeaders).send(bare('That address could not be understood', '<p><a href="/start">Go to your start page</a></p>')),
  })
  const listed: Address[] = []
  addresses.set(app, listed)
  app.addHook('onRoute', ({ method, url }) => { for (const one of [method].flat()) if (one !== 'HEAD') listed.push({ method: one, path: url }) })
  const files = readStatic(options.staticFolder)
  const inStatic = (name: string): string => `/static/${name}`
  const assets = { stylesheet: inStatic(files.css), script: inStatic(files.js), favicon: inStatic(files.favicon), fonts: files.fonts.map(inStatic) }
  const navigation = options.modules.flatMap(module => module.navigation ?? [])
  const site: Site = {
    ...options, now: options.now ?? (() => new Date()), shell: shellWith(assets, navigation), agencyOf: agencies.of,
    rooted: (request, path) => agencies.rootOf(request) + path,
    address: (request, path) => `${options.secure ? 'https' : 'http'}://${request.headers.host ?? 'localhost'}${agencies.rootOf(request)}${path}`,
    signIn: (request, reply, agency) => doorOf(request, reply, agency),
    say: async (request, reply, status, view) => {
      const agency = agencies.of(request)
      const opened = await openAsker(options.pools, agency, sessionToken(request, agency, options.secure)).catch(() => undefined)
      opened?.client.release()
      return reply.code(status).headers(pageHeaders).send(site.shell(agency, opened?.asker, request.url, renderView(view)))
    },
  }
  const doorOf = signIn(site)

  app.addHook('onRequest', async request => {
    // What anybody sends has come within this time, or is not waited for; a form with a file has its own (uploads.ts).
    const timer = setTimeout(() => { if (!request.raw.complete && !isSendingFiles(request)) request.raw.destroy() }, longestToSend)
    request.raw.once('close', () => clearTimeout(timer))
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onSend', async (request, reply, payload) => {
    // Whoever has asked and does not read is let go after the second of these in which nothing could be written: Node gives a pending write one more. A slow phone that goes on reading is not.
    if (reply.raw.socket instanceof Socket) reply.raw.socket.setTimeout(stalled)
    // Views write addresses from the agency’s root; where an agency is reached under a path, that path goes before them here, for every page.
    const root = agencies.rootOf(request)
    return root && typeof payload === 'string' && String(reply.getHeader('content-type')).startsWith('text/html') ? payload.replace(/ (href|action|src)="\/(?!static\/)/g, ` $1="${root}/`) : payload
  })
  app.setNotFoundHandler((request, reply) => site.say(request, reply, 404, notFound()))
  app.setErrorHandler(async (error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof NotFound) return site.say(request, reply, 404, notFound())
    if (error instanceof Refusal) return site.say(request, reply, 422, refused(error.message))
    if (error instanceof BadBody) return site.say(request, reply, 400, badForm(error.message))
    if (error instanceof UnknownAgency) return reply.code(404).headers(pageHeaders).send(bare('There is no agency at this address'))
    if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) return site.say(request, reply, error.statusCode, badForm(error.statusCode === 413 ? 'It was too large.' : 'It was not sent by one of our pages.'))
    const problem = databaseProblem(error.code)
    if (problem) return site.say(request, reply, problem.status, problem.view)
    request.log.error({ err: { name: error.name, code: error.code, stack: error.stack }, id: request.id }, 'unexpected')
    if (!options.log && process.env.NEWEL_SHOW_ERRORS) console.error(error)
    return site.say(request, reply, 500, broken(request.id))
  })

  const kit = answers(site)
  for (const module of options.modules) {
    for (const page of module.pages) {
      app.get(page.path, kit.show(page))
      if (page.save && !takesFiles(page)) app.post(page.path, kit.save(page))
    }
    for (const download of module.downloads ?? []) app.get(download.path, kit.download(download))
  }
  takeForms(app, site, options.modules.flatMap(module => module.pages).filter(takesFiles), kit.save)
  app.get('/static/*', (request, reply) => {
    const found = files.answer((request.params as { '*': string })['*'], request.headers['accept-encoding'])
    if (!found) return site.say(request, reply, 404, notFound())
    return reply.headers({ ...securityHeaders, ...found.headers }).send(found.body)
  })
  app.get('/theme.css', (request, reply) => reply.headers({ ...securityHeaders, 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=300' }).send(themeStylesheet(agencies.of(request).theme)))
  app.get('/logo', (request, reply) => {
    const { logo } = agencies.of(request).theme
    // A picture, and nothing else that an SVG could be.
    return logo ? reply.headers({ ...securityHeaders, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'content-type': logo.type, 'cache-control': 'max-age=300' }).send(Buffer.from(logo.base64, 'base64')) : site.say(request, reply, 404, notFound())
  })
  app.get('/health', async (_request, reply) => reply.headers(securityHeaders).send({ status: 'ok', walls: options.stillOpen?.length ? { open: options.stillOpen } : 'closed' }))
  app.get('/ready', async (_request, reply) => {
    const up = await options.pools.newel_door.query('select 1').then(() => true, () => false)
    return reply.code(up ? 200 : 503).headers(securityHeaders).send({ status: up ? 'ready' : 'the database does not answer' })
  })
  for (const routes of plain) routes(app, site)
  return app
}

const takesFiles = ({ form, save }: Page): boolean => save !== undefined && form !== undefined && holdsFile(form as { fields: AnyFields })

class UnknownAgency extends Error {}

/** What a database error means to a person; undefined when it is our fault. */
function databaseProblem(code: string | undefined): { status: number; view: VNode } | undefined {
  if (code === '57014' || code === '55P03' || code === '40P01' || code === '40001') return { status: 503, view: busy() }
  if (code === '23505') return { status: 409, view: refused('Somebody else has just done the same. Load the page again to see it.') }
  if (code === '22P02' || code === '22007' || code === '22008' || code === '22021' || code === '22003' || code === '42501') return { status: 404, view: notFound() }
  return undefined
}

/** Which agency a request is for: its host name, else the path it begins with. */
async function agencyFinder({ pools }: SiteOptions) {
  let known = await allAgencies(pools.newel_door)
  let asked = Date.now()
  const refresh = (): void => {
    if (Date.now() - asked < 5000) return
    asked = Date.now()
    void allAgencies(pools.newel_door).then(list => { known = list }, () => undefined)
  }
  const paths = new WeakMap<object, string>()
  const find = (request: FastifyRequest): Agency | undefined => {
    const named = paths.get(request.raw)
    if (named) return known.find(agency => agency.id === named)
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
    return known.find(agency => agency.hostNames.includes(host)) ?? (known.length === 1 ? known[0] : undefined)
  }
  return {
    rewrite(request: { url?: string }): string {
      const found = /^\/a\/([a-z][a-z0-9-]{1,40})(\/.*)?$/.exec(request.url ?? '/')
      if (!found) return request.url ?? '/'
      paths.set(request, found[1]!)
      return found[2] ?? '/'
    },
    of(request: FastifyRequest): Agency {
      const found = find(request)
      refresh()
      if (!found) throw new UnknownAgency()
      return found
    },
    rootOf: (request: FastifyRequest): string => paths.has(request.raw) ? `/a/${paths.get(request.raw)!}` : '',
  }
}
