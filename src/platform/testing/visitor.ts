import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** Somebody at a browser without JavaScript: loads pages, fills forms in, presses buttons. */
export class Visitor {
  private readonly app: FastifyInstance
  private readonly agencyId: string
  readonly token: string | undefined
  /** What the site has asked this browser to keep. */
  private readonly jar = new Map<string, string>()

  constructor(app: FastifyInstance, agencyId: string, token: string | undefined) {
    this.app = app
    this.agencyId = agencyId
    this.token = token
  }

  get headers(): Record<string, string> {
    const cookies = [...(this.token ? [`newel-${this.agencyId}=${this.token}`] : []), ...[...this.jar].map(([name, value]) => `${name}=${value}`)]
    return { host: 'localhost', ...(cookies.length ? { cookie: cookies.join('; ') } : {}) }
  }

  async get(path: string): Promise<LightMyRequestResponse> {
    return this.keep(await this.app.inject({ method: 'GET', url: path, headers: this.headers }))
  }

  /** The cookie that ties a public form to a browser is kept, as a browser keeps it. */
  private keep(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of answer.cookies) if (name === 'newel-visitor') this.jar.set(name, value)
    return answer
  }

  /** Sends exactly these fields: what a hostile client does. */
  async post(path: string, typed: Typed, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.keep(await this.app.inject({ method: 'POST', url: path, headers: { ...this.headers, 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: encode(typed) }))
  }

  /** Opens the page, fills its form in as given (the rest stays as it stands there), and sends it. */
  async send(path: string, typed: Typed): Promise<LightMyRequestResponse> {
    const page = await this.get(path)
    if (page.statusCode !== 200) throw new Error(`${path} answered ${page.statusCode} before the form could be filled in`)
    return this.post(path, { ...formOn(page.body, path), ...typed })
  }

  /** Opens the page, fills its form in, chooses these files, and sends it in parts, as a browser does. */
  async sendFiles(path: string, typed: Typed, files: Readonly<Record<string, Chosen>>): Promise<LightMyRequestResponse> {
    const page = await this.get(path)
    if (page.statusCode !== 200) throw new Error(`${path} answered ${page.statusCode} before the form could be filled in`)
    return this.postParts(path, { ...formOn(page.body, path), ...typed }, files)
  }

  /** Sends exactly these fields and files. */
  async postParts(path: string, typed: Typed, files: Readonly<Record<string, Chosen>>, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    const boundary = '----newel-test'
    return this.keep(await this.app.inject({ method: 'POST', url: path, headers: { ...this.headers, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers }, payload: inParts(typed, files, boundary) }))
  }

  /** The same, but already holding the page: another tab. */
  sendFrom(page: LightMyRequestResponse, path: string, typed: Typed): Promise<LightMyRequestResponse> {
    return this.post(path, { ...formOn(page.body, path), ...typed })
  }
}

export const encode = (typed: Typed): string =>
  new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map(one => [name, one]))).toString()

/** A file as it is chosen: what it is called, what its sender says it is, and its bytes. */
export interface Chosen { readonly name: string; readonly type: string; readonly body: Buffer }

export function inParts(typed: Typed, files: Readonly<Record<string, Chosen>>, boundary: string): Buffer {
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(typed)) if (!Object.hasOwn(files, name)) for (const one of [value].flat()) parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one as string}\r\n`))
  for (const [name, { name: called, type, body }] of Object.entries(files)) parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${called}"\r\ncontent-type: ${type}\r\n\r\n`), body, Buffer.from('\r\n'))
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

/** What the form on a page would send if nothing were typed. */
export function formOn(html: string, path: string): Record<string, string | string[]> {
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, attributes]) => /method="post"/.test(attributes!) && !/action="\/sign-out"/.test(attributes!))
  const mine = forms.find(([, attributes]) => attributes!.includes(`action="${path}"`)) ?? forms.find(([, attributes]) => !attributes!.includes('action=')) ?? forms[0]
  if (!mine) throw new Error(`There is no form on ${path}`)
  const inside = mine[2]!
  const values: Record<string, string | string[]> = {}
  const add = (name: string, value: string): void => { const there = values[name]; values[name] = there === undefined ? value : [...(Array.isArray(there) ? there : [there]), value] }
  for (const [tag] of inside.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const kind = attribute(tag, 'type') ?? 'text'
    if (!name || ((kind === 'radio' || kind === 'checkbox') && !/\schecked(\s|>|\/|=)/.test(tag))) continue
    add(name, attribute(tag, 'value') ?? '')
  }
  for (const [, tag, text] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) add(attribute(tag!, 'name')!, decode(text!))
  for (const [, tag, options] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option\b[^>]*\sselected[^>]*>/.exec(options!)?.[0]
    add(attribute(tag!, 'name')!, chosen ? attribute(chosen, 'value') ?? '' : '')
  }
  values._once ??= randomUUID()
  return values
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? decode(found[1]!) : undefined
}
const entities: Readonly<Record<string, string>> = { '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#39;': "'" }
const decode = (html: string): string => html.replace(/&(quot|amp|lt|gt|#39);/g, entity => entities[entity]!)
