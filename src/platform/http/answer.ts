import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { createHash } from 'node:crypto'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { isForThePublic, may } from '../../rules/permissions.ts'
import type { Agency } from '../db/agencies.ts'
import { transaction, type Closing } from '../db/transaction.ts'
import { looksWritten, type Look } from '../events/access-log.ts'
import type { KeptFile } from '../files/kept.ts'
import { NotFound, NotYet, Refusal, Stale, type Here, type Key, type Subject } from '../here.ts'
import { newId } from '../ids.ts'
import { mayTry, openAsker, openPublic, type Opened } from './asker.ts'
import { checkNames, parseBody, parseQuery } from './body.ts'
import { asTyped, holdsFile, readForm, viewOf, type AnyFields, type Body, type Errors, type Form, type FormState } from './form.ts'
import { filesWith, putFiles } from './file-fields.ts'
import { pageHeaders } from './headers.ts'
import { placeOf } from './network.ts'
import type { Download, Editing, Page, Saved } from './page.ts'
import { renderView } from './rendering.ts'
import type { Site } from './a-site.ts'
import { doneAlready, forged, noCookie, notAllowed, sentTwice, tooMany } from './standard-pages.tsx'
import { cookie, formToken, newToken } from './tokens.ts'
import { bodyInParts, holdFiles } from './uploads.ts'
import { comesFromElsewhere, comesFromUs, sessionToken, visitorCookie, visitorToken } from './who-sent-it.ts'

type Loaded = Readonly<Record<string, unknown>> & { readonly editing?: Editing<AnyFields> }
interface Drawn { readonly here: Here; readonly loaded: Loaded }

/** A rollback that is an answer: the form goes back as it was typed. */
class Again extends Error {
  readonly drawn: Drawn
  readonly errors: Errors<AnyFields>
  constructor(drawn: Drawn, errors: Errors<AnyFields>) {
    super('asked again')
    this.drawn = drawn
    this.errors = errors
  }
}

/** Answers requests to pages: who is asking, whether they may, one transaction, and the reply once it has been committed. */
export function answers(site: Site) {
  const send = (reply: FastifyReply, status: number, agency: Agency, opened: Opened | undefined, path: string, view: VNode) =>
    reply.code(status).headers(pageHeaders).send(site.shell(agency, opened?.asker.role === 'public' ? undefined : opened?.asker, path, renderView(view)))

  /** Runs `work` for whoever is asking, when they may; their connection goes back whatever happens. */
  async function forAsker(request: FastifyRequest, reply: FastifyReply, { permit, save }: Pick<Page, 'permit' | 'save'>, work: (opened: Opened, agency: Agency, token: string) => Promise<unknown>): Promise<unknown> {
    const agency = site.agencyOf(request)
    if (isForThePublic(permit)) return forAnybody(request, reply, agency, save !== undefined, work)
    const token = sessionToken(request, agency, site.secure)
    const opened = await openAsker(site.pools, agency, token)
    if (!opened) return site.signIn(request, reply, agency)
    try {
      if (!may(opened.asker.role, permit)) return send(reply, 403, agency, opened, request.url, notAllowed(opened.asker.role, permit))
      return await work(opened, agency, token!)
    } finally {
      opened.client.release()
    }
  }

  /** The same at a public page, where everybody is the public. Their cookie ties a form to their browser, and is set only where there is a form. */
  async function forAnybody(request: FastifyRequest, reply: FastifyReply, agency: Agency, hasForm: boolean, work: (opened: Opened, agency: Agency, token: string) => Promise<unknown>): Promise<unknown> {
    const there = visitorToken(request, site.secure)
    const token = there ?? newToken()
    if (hasForm && !there) reply.header('set-cookie', cookie(visitorCookie, token, site.secure))
    const opened = await openPublic(site.pools, agency, token)
    try {
      return await work(opened, agency, token)
    } finally {
      opened.client.release()
    }
  }

  /** One transaction with a Here in it; the looks it made travel with the commit. */
  function inHere<T>(request: FastifyRequest, { asker, context, client }: Opened, agency: Agency, pattern: string, work: (here: Here, look: (about: string, loaded: Loaded) => void) => Promise<T>, closing: (result: T) => readonly Closing[] = () => []): Promise<T> {
    const looks: Look[] = []
    const now = site.now()
    const query = parseQuery(request.url.split('?')[1] ?? '')
    return transaction(client, agency.schema, context, async t => {
      const here: Here = {
        ...t, agency, user: asker, params: request.params as Here['params'], query, now, today: dayInLondon(now), newId, address: path => site.address(request, path),
        may: permission => may(asker.role, permission),
        saw: (kind: Subject, records: readonly Key[]) => { for (const record of records) looks.push({ kind, record }) },
      }
      return work(here, (about, loaded) => { if (about !== 'nobody') looks.push({ kind: about as Subject, record: loaded[about] as Key }) })
    }, result => [...looksWritten(asker.id, pattern, looks), ...closing(result)])
  }

  const draw = (page: Page, { here, loaded }: Drawn, body: Body, errors: Errors<AnyFields>, token: string, said: Pick<FormState, 'conflict' | 'notice'> = {}): VNode => {
    const { user, may, today, now, query, params, agency, address } = here
    const form = viewOf((page.form ?? emptyForm) as Form<AnyFields, Loaded>, body, loaded, errors, { token: formToken(token), once: newId(), version: loaded.editing?.version, ...said })
    return page.view({ ...loaded, form, here: { user, may, today, now, query, params, agency, address } })
  }

  const show = (page: Page) => (request: FastifyRequest, reply: FastifyReply) => forAsker(request, reply, page, async (opened, agency, token) => {
    const drawn = await inHere(request, opened, agency, page.path, async (here, look) => {
      const loaded = (await page.load?.(here) ?? {}) as Loaded
      look(page.about as string, loaded)
      return { here, loaded }
    })
    return send(reply, 200, agency, opened, request.url, draw(page, drawn, startingAnswers(page, drawn.loaded), {}, token))
  })

  const save = (page: Page) => (request: FastifyRequest, reply: FastifyReply) => forAsker(request, reply, page, async (opened, agency, token) => {
    const form = page.form as Form<AnyFields, Loaded>
    const body = bodyInParts(request) ?? parseBody(request.body as Buffer)
    if (holdsFile(form)) holdFiles(site, agency, opened.asker.id, form.fields, body)
    const again = async (status: number, notice: string): Promise<unknown> => {
      checkNames(body, form.fields)
      const drawn = await inHere(request, opened, agency, page.path, async here => ({ here, loaded: (await page.load?.(here) ?? {}) as Loaded }))
      return send(reply, status, agency, opened, request.url, draw(page, drawn, body, {}, token, { notice }))
    }
    const isPublic = opened.asker.role === 'public'
    if (!comesFromUs(request, body, token)) {
      if (isPublic && !comesFromElsewhere(request) && isUuid(body.get('_once')?.[0] ?? '')) return again(403, noCookie)
      if (request.headers['sec-fetch-site'] !== 'same-origin') return send(reply, 403, agency, opened, request.url, forged())
      // Our own page, opened before they signed in again elsewhere: what they typed stays.
      return again(403, 'You signed in again after this form was opened, so it has not been saved. Your answers are below: check them and send it again')
    }
    if (isPublic && !await mayTry(opened.client, agency, placeOf(site.secret, request.ip), site.publicForms ?? 30)) return again(429, tooMany)
    checkNames(body, form.fields)
    const key = body.get('_once')![0]!
    try {
      const saved = await inHere(request, opened, agency, page.path, here => saveOnce(here, page, form, body, request.url, site.files && (file => site.files!.files.keep(agency.id, file))), ({ location, fresh }) =>
        fresh ? [{ statement: answered, values: [addressIn(location), key] }] : [])
      if (saved.differs) return send(reply, 422, agency, opened, request.url, sentTwice())
      if (typeof saved.location === 'object' && 'visitor' in saved.location) reply.header('set-cookie', cookie(visitorCookie, saved.location.visitor, site.secure))
      const to = addressIn(saved.location)
      if (typeof saved.location === 'object' && 'show' in saved.location) return send(reply, 200, agency, opened, request.url, saved.location.show)
      return to ? reply.code(303).headers(pageHeaders).header('location', site.rooted(request, to)).send() : send(reply, 200, agency, opened, request.url, doneAlready())
    } catch (error) {
      if (error instanceof Again) return send(reply, 422, agency, opened, request.url, draw(page, error.drawn, body, error.errors, token))
      if (error instanceof NotYet) return again(200, error.message)
      if (error instanceof Stale) {
        const drawn = await inHere(request, opened, agency, page.path, async here => ({ here, loaded: (await page.load?.(here) ?? {}) as Loaded }))
        return send(reply, 409, agency, opened, request.url, draw(page, drawn, body, {}, token, { conflict: bothVersions(form, body, drawn.loaded) }))
      }
      throw error
    }
  })

  const download = (file: Download) => (request: FastifyRequest, reply: FastifyReply) => forAsker(request, reply, file, async (opened, agency) => {
    const { name, type, ...what } = await inHere(request, opened, agency, file.path, here => file.file(here))
    const body = 'kept' in what ? await site.files?.files.read(agency.id, what.kept) : what.body
    if (body === undefined) throw new Error('a kept file is missing or was changed')
    return reply.headers({ ...pageHeaders, ...('kept' in what ? { 'content-security-policy': closedFile } : {}), 'content-type': type, 'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, '-')}"` }).send(body)
  })

  return { show, save, download, send }
}

/** What somebody sent us never runs, wherever it is opened. */
const closedFile = "sandbox; default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'"

const claimed = { name: 'submission claimed', text: "insert into submissions (key, user_id, path, body_hash, location) values ($1, $2, $3, $4, '') on conflict do nothing returning key" }
const answered = { name: 'submission answered', text: 'update submissions set location = $1 where key = $2' }

const addressIn = (saved: Saved): string => typeof saved === 'string' ? saved : 'to' in saved ? saved.to : ''

const emptyForm: Form<AnyFields, Loaded> = { fields: {}, check: () => ({}) }

const startingAnswers = (page: Page, { editing }: Loaded): Body => page.form && editing ? asTyped((page.form as Form<AnyFields, Loaded>).fields, editing.answers) : new Map()

interface Once { readonly location: Saved; readonly fresh: boolean; readonly differs?: boolean }

/** Saves a form the first time its key comes, and answers the same the next times. A second sending waits for the first to finish. */
async function saveOnce(here: Here, page: Page, form: Form<AnyFields, Loaded>, body: Body, path: string, keep: ((file: KeptFile) => Promise<boolean>) | undefined): Promise<Once> {
  const key = body.get('_once')![0]!
  const hash = hashOfAnswers(body)
  const claiming = here.run(claimed, [key, here.user.id, path, hash])
  const loading = (page.load?.(here) ?? Promise.resolve({})) as Promise<Loaded>
  const [claim, load] = await Promise.allSettled([claiming, loading])
  if (claim.status === 'rejected') throw claim.reason
  if (!claim.value.length) {
    // What can be loaded now is no matter: the first sending may have closed what it was about.
    const before = await here.db.selectFrom('submissions').select(['location', 'body_hash', 'path']).where('key', '=', key).executeTakeFirst()
    return { location: before?.location ?? '', fresh: false, differs: !before || !before.body_hash.equals(hash) || before.path !== path }
  }
  if (load.status === 'rejected') throw load.reason
  const loaded = load.value
  // Every form of ours that edits carries its version: one without it is as old as can be.
  if (loaded.editing && body.get('_version')?.[0] !== String(loaded.editing.version)) throw new Stale()
  const read = readForm(form, body, loaded)
  if ('errors' in read) throw new Again({ here, loaded }, read.errors)
  try {
    const location = await page.save!(here, read.answers, loaded) as Saved
    // Before the record that points at a file is committed, the file is there for good.
    for (const [name, came] of filesWith(body)) if ('kept' in came && !await keep?.(came.kept)) {
      putFiles(body, new Map())
      throw new Refusal('The file came too long ago and is not there any more. Choose it again', name)
    }
    return { location, fresh: true }
  } catch (error) {
    if (error instanceof Refusal && error.field) throw new Again({ here, loaded }, { [error.field]: error.message })
    throw error
  }
}

const hashOfAnswers = (body: Body): Buffer =>
  createHash('sha256').update(JSON.stringify([...body].filter(([name]) => name !== '_token' && name !== '_once').sort(([a], [b]) => a < b ? -1 : 1))).digest()

/** Field by field, where what was typed differs from what stands now. */
function bothVersions({ fields }: Form<AnyFields, Loaded>, body: Body, loaded: Loaded): NonNullable<FormState['conflict']> {
  return Object.entries(fields).flatMap(([name, field]) => {
    const typed = field.read(name, body, loaded)
    const yours = 'value' in typed ? field.say(typed.value, loaded) : field.inputs(name).map(input => body.get(input)?.join(', ') ?? '').join(' ')
    const theirs = loaded.editing && Object.hasOwn(loaded.editing.answers, name) ? field.say(loaded.editing.answers[name], loaded) : yours
    return yours === theirs ? [] : [{ label: field.label, yours, theirs }]
  })
}

export { NotFound, Refusal }
