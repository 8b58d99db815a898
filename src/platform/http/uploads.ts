import { createHmac } from 'node:crypto'
import multipart, { type MultipartFile, type MultipartValue } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fileTypes, mostBytes, type FileType } from '../../rules/documents/documents.ts'
import { may } from '../../rules/permissions.ts'
import type { Agency } from '../db/agencies.ts'
import type { KeptFile } from '../files/kept.ts'
import type { Site } from './a-site.ts'
import { openAsker } from './asker.ts'
import { BadBody } from './body.ts'
import { filesWith, heldIn, putFiles, type Came } from './file-fields.ts'
import type { AnyFields, Body } from './form.ts'
import type { Page } from './page.ts'
import { formToken, sameText } from './tokens.ts'
import { comesFromElsewhere, sessionToken } from './who-sent-it.ts'

/** The largest form that is read to its end, so that whoever chose too large a file keeps what they typed. Beyond it the connection is closed. */
const mostOfAll = 4 * mostBytes
/** How long a form with a file may take, and how little of it may come in ten seconds: a telephone on a bad line, and not less. */
const longest = 90_000
const leastInTenSeconds = 32_768
/** In a quarter of an hour, and at once, from one person. */
const mostFiles = 100
const mostAtOnce = 2

const bodies = new WeakMap<FastifyRequest, Body>()
const patient = new WeakSet<FastifyRequest>()
/** It is a form with a file on its way, which takes its time and is watched for that. */
export const isSendingFiles = (request: FastifyRequest): boolean => patient.has(request)
/** The body of a form that was sent in parts. */
export const bodyInParts = (request: FastifyRequest): Body | undefined => bodies.get(request)

/** Adds where forms with files are sent to. Nobody else’s form may come in parts. */
export function takeForms(app: FastifyInstance, site: Site, pages: readonly Page[], save: (page: Page) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>): void {
  if (pages.length === 0) return
  const counted = counting(() => site.now().getTime())
  void app.register(async inside => {
    await inside.register(multipart, { throwFileSizeLimit: false, limits: { fieldNameSize: 100, fieldSize: 100_000, fields: 60, files: 4, parts: 64, fileSize: mostBytes + 1, headerPairs: 20 } })
    for (const page of pages) {
      const saved = save(page)
      inside.post(page.path, async (request, reply) => {
        if (request.isMultipart()) await read(site, request, reply, page, counted)
        return saved(request, reply)
      })
    }
  })
}

/** Reads a form in parts, once it is certain whose it is and that they may send it. Of anybody else’s nothing is read, and the page itself says why. */
async function read(site: Site, request: FastifyRequest, reply: FastifyReply, { permit, form }: Page, counted: ReturnType<typeof counting>): Promise<void> {
  const agency = site.agencyOf(request)
  const token = sessionToken(request, agency, site.secure)
  const opened = await openAsker(site.pools, agency, token)
  // The connection goes back before anything is waited for: a slow line holds nobody up.
  opened?.client.release()
  bodies.set(request, new Map())
  if (!opened || !may(opened.asker.role, permit) || comesFromElsewhere(request)) return void reply.header('connection', 'close')
  if (Number(request.headers['content-length'] ?? 0) > mostOfAll) {
    reply.header('connection', 'close')
    throw Object.assign(new Error('too large'), { statusCode: 413 })
  }
  const fields = (form as { fields: AnyFields }).fields
  const names = new Set(Object.entries(fields).filter(([, field]) => field.holdsFile).map(([name]) => name))
  const body = new Map<string, string[]>()
  const files = new Map<string, Came>()
  const add = (name: string, value: string): void => { const there = body.get(name); if (there) there.push(value); else body.set(name, [value]) }
  const stop = watch(request)
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') { add(part.fieldname, textOf(part)); continue }
      // The form’s own token stands before its files: what comes without it is let go as it comes.
      const isOurs = names.has(part.fieldname) && sameText(body.get('_token')?.[0] ?? '', formToken(token!))
      const room = isOurs ? counted.enter(opened.asker.id) : undefined
      if (!isOurs || room === 'full' || !site.files) {
        await letGo(part)
        if (isOurs && part.filename) files.set(part.fieldname, { refused: room === 'full' ? 'You have sent many files in a short time. Wait a few minutes and send this again' : 'Files cannot be kept here yet. Tell whoever looks after Newel' })
        add(part.fieldname, '')
        continue
      }
      try {
        const taken = await site.files.takeIn(agency.id, part.file)
        add(part.fieldname, taken.came)
        if (!part.filename && 'refused' in taken) continue // no file was chosen
        files.set(part.fieldname, 'kept' in taken ? { kept: taken.kept, seal: sealOf(site, agency, opened.asker.id, taken.kept) } : taken)
      } finally {
        counted.leave(opened.asker.id)
      }
    }
  } catch (error) {
    if (error instanceof BadBody || (error as { statusCode?: number }).statusCode) throw error
    throw new BadBody('The form did not arrive whole. Go back and send it again.')
  } finally {
    stop()
  }
  putFiles(body, files)
  bodies.set(request, body)
}

/** Text as a form’s text is taken everywhere else: well formed, without NUL. */
function textOf({ value, valueTruncated, fieldnameTruncated }: MultipartValue): string {
  if (typeof value !== 'string' || fieldnameTruncated) throw new BadBody('The form’s text could not be read.')
  if (valueTruncated) throw Object.assign(new Error('too large'), { statusCode: 413 })
  if (value.includes('\ufffd')) throw new BadBody('The form’s text could not be read: it is not UTF-8.')
  return value.replaceAll('\0', '').toWellFormed()
}

async function letGo({ file }: MultipartFile): Promise<void> {
  for await (const _ of file) { /* as it comes */ }
}

/** Ends a form that comes too slowly, for too long, or without end. */
function watch(request: FastifyRequest): () => void {
  const { raw } = request
  patient.add(request)
  let [last, all] = [0, 0]
  const count = (piece: Buffer): void => { all += piece.length; if (all > mostOfAll) raw.destroy() }
  raw.on('data', count)
  const look = setInterval(() => { if (all - last < leastInTenSeconds) raw.destroy(); last = all }, 10_000)
  const end = setTimeout(() => raw.destroy(), longest)
  return () => { raw.off('data', count); clearInterval(look); clearTimeout(end) }
}

/** How many files somebody has sent lately, and is sending now. */
function counting(now: () => number) {
  const people = new Map<string, { since: number; sent: number; sending: number }>()
  return {
    enter(person: string): 'full' | undefined {
      if (people.size > 5000) people.clear()
      const there = people.get(person)
      const one = there && now() - there.since < 900_000 ? there : { since: now(), sent: 0, sending: there?.sending ?? 0 }
      people.set(person, one)
      if (one.sent >= mostFiles || one.sending >= mostAtOnce) return 'full'
      one.sent++
      one.sending++
      return undefined
    },
    leave(person: string): void { const one = people.get(person); if (one) one.sending = Math.max(0, one.sending - 1) },
  }
}

const keptFor = 12 * 3_600_000
const signed = ({ secret }: Site, { id }: Agency, person: string, words: string): string => createHmac('sha256', secret).update(`file held\n${id}\n${person}\n${words}`).digest('base64url')

/** What stands for a file in a form that is asked again: good for the person who sent it, for half a day. */
function sealOf(site: Site, agency: Agency, person: string, { sha256, bytes, type }: KeptFile): string {
  const words = [sha256, bytes, type, site.now().getTime()].join(' ')
  return `${words} ${signed(site, agency, person, words)}`
}

/** Puts back the files that came with a form before it was asked again. */
export function holdFiles(site: Site, agency: Agency, person: string, fields: AnyFields, body: Body): void {
  const files = new Map(filesWith(body))
  for (const [name, { holdsFile }] of Object.entries(fields)) {
    const seal = body.get(heldIn(name))?.[0]
    if (!holdsFile || !seal || files.has(name)) continue
    const [, words, sha256, bytes, type, at, mac] = /^(([0-9a-f]{64}) (\d{1,9}) (\S{1,40}) (\d{1,16})) ([\w-]{43})$/.exec(seal) ?? []
    if (!words || !sameText(mac!, signed(site, agency, person, words)) || site.now().getTime() - Number(at) > keptFor || !Object.hasOwn(fileTypes, type!)) continue
    files.set(name, { kept: { sha256: sha256!, bytes: Number(bytes), type: type as FileType }, seal })
  }
  putFiles(body, files)
}
