import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Secret, TOTP } from 'otpauth'
import { encode, formOn, type Typed } from '../../platform/testing/visitor.ts'

/** A browser that has never been here: it keeps cookies, follows nothing by itself, and comes from one network. */
export class Browser {
  readonly cookies = new Map<string, string>()
  private readonly app: FastifyInstance
  private readonly ip: string
  private readonly root: string

  constructor(app: FastifyInstance, ip = '203.0.113.7', root = '') {
    this.app = app
    this.ip = ip
    this.root = root
  }

  get headers(): Record<string, string> {
    return { host: 'localhost', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', ...(this.cookies.size ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}) }
  }

  async get(path: string): Promise<LightMyRequestResponse> {
    return this.took(await this.app.inject({ method: 'GET', url: this.root + path, headers: this.headers, remoteAddress: this.ip }))
  }

  async post(path: string, typed: Typed, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.took(await this.app.inject({ method: 'POST', url: this.root + path, remoteAddress: this.ip, headers: { ...this.headers, 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: encode(typed) }))
  }

  /** Fills in the form on a page it holds, and presses its button. */
  sendFrom(page: LightMyRequestResponse, path: string, typed: Typed = {}): Promise<LightMyRequestResponse> {
    return this.post(path, { ...formOn(page.body, this.root + path), ...typed })
  }

  async send(path: string, typed: Typed): Promise<LightMyRequestResponse> {
    return this.sendFrom(await this.get(path), path, typed)
  }

  private took(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, maxAge } of answer.cookies as { name: string; value: string; maxAge?: number }[]) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

/** The key that a page shows for typing. */
export const keyOn = (body: string): string => /class="newel-key">([^<]+)</.exec(body)![1]!.replaceAll(' ', '')

/** What the app shows at that moment. */
export const codeAt = (key: string, instant: string): string => new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.parse(instant) })

/** What a page’s error summary says. */
export const problems = (body: string): string => /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(body)?.[0].replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim() ?? ''
