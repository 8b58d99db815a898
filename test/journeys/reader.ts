import type { BrowserContext, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { isAsServed } from './as-served.ts'
import { axeBeside } from './axe.ts'
import { faultsSideways } from './sideways.ts'
import { faultsInHtml } from './valid-html.ts'

/** Somebody at a browser, who looks hard at every page they come to: axe, the HTML as served, the console, and whether it can be pushed sideways. */
export class Reader {
  readonly page: Page
  readonly base: string
  readonly context: BrowserContext
  private readonly scripts: boolean
  private axe: Promise<() => Promise<string[]>> | undefined
  private readonly heard: string[] = []
  private answer: Response | undefined

  constructor(context: BrowserContext, page: Page, base: string, scripts: boolean) {
    this.context = context
    this.page = page
    this.base = base
    this.scripts = scripts
    page.on('response', response => { if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) this.answer = response })
    page.on('pageerror', error => this.heard.push(`script: ${error.message}`))
    page.on('console', said => {
      // A browser reports a page that was refused as a resource that failed: that is the answer, not a fault.
      if (said.type() === 'error' && !(/status of 4\d\d/.test(said.text()) && said.location().url === this.answer?.url())) this.heard.push(`console: ${said.text()}`)
    })
  }

  /** Goes to an address, looks, and says how it was answered. */
  async goes(path: string, alsoAt: readonly number[] = []): Promise<number> {
    await this.axeHere()
    await this.page.goto(this.base + path)
    await this.looks(alsoAt)
    return this.status
  }

  /** Says how an address is answered, and goes there when nobody has looked at what it says: most pages say the same to many. */
  async goesIfNew(path: string, alsoAt: readonly number[] = []): Promise<number> {
    // The site may close a connection that has been idle, just as it is used again.
    const answer = await this.context.request.get(this.base + path, { maxRetries: 3 })
    return isKnown(['html', ...this.looksAt(alsoAt, this.scripts)], await answer.text()) ? answer.status() : this.goes(path, alsoAt)
  }

  get status(): number { return this.answer!.status() }
  get path(): string { return new URL(this.page.url()).pathname }

  /** Does something that leads to another page, and looks at that. */
  async leads(does: () => Promise<unknown>): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), does()])
    await this.looks()
  }

  presses(name: string): Promise<void> {
    return this.leads(() => this.page.getByRole('main').getByRole('button', { name, exact: true }).click())
  }
  /** A link, or one that is dressed as a button. */
  follows(name: string | RegExp): Promise<void> {
    const wanted = { name, ...(typeof name === 'string' ? { exact: true } : {}) }
    const main = this.page.getByRole('main')
    return this.leads(() => main.getByRole('link', wanted).or(main.getByRole('button', wanted)).first().click())
  }

  /** Types into the boxes with these labels. */
  async types(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) await this.page.getByRole('main').getByLabel(label, { exact: true }).fill(answer)
  }
  /** Ticks or chooses the answers with these labels. */
  async ticks(...labels: readonly (string | RegExp)[]): Promise<void> {
    for (const label of labels) await this.page.getByRole('main').getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first().check()
  }
  async selects(label: string, answer: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: answer })
  }
  async typesDay(legend: string, [day, month, year]: readonly [string, string, string]): Promise<void> {
    const group = this.page.getByRole('group', { name: legend })
    await group.getByLabel('Day', { exact: true }).fill(day)
    await group.getByLabel('Month', { exact: true }).fill(month)
    await group.getByLabel('Year', { exact: true }).fill(year)
  }

  /** The words of the page, without the shell around it. */
  words(): Promise<string> {
    return this.page.getByRole('main').innerText()
  }

  /** Looks at the page as wide as it is, and as wide as these. */
  async looks(alsoAt: readonly number[] = []): Promise<void> {
    const html = await this.answer!.text()
    const faults = [...this.heard.splice(0), ...await this.looksHard(html, alsoAt)]
    expect(faults, `${this.page.url()} (${this.status}, ${this.width} wide${this.scripts ? '' : ', no JavaScript'})`).toEqual([])
  }

  /** Another window of the same browser, signed in as the first is. */
  async another(): Promise<Reader> {
    const page = await this.context.newPage()
    await page.setViewportSize(this.page.viewportSize()!)
    return new Reader(this.context, page, this.base, this.scripts)
  }

  private get width(): number { return this.page.viewportSize()!.width }
  private axeHere(): Promise<() => Promise<string[]>> { return this.axe ??= axeBeside(this.page, this.scripts) }
  /** The names of what is looked at in a browser, with scripts or without. */
  private looksAt(alsoAt: readonly number[], scripts: boolean): readonly string[] {
    return [...[this.width, ...alsoAt].map(width => axeAt(width, scripts)), sideways(scripts)]
  }

  /** From wide to narrow, for a page is drawn anew whenever its width changes. */
  private async looksHard(html: string, alsoAt: readonly number[]): Promise<string[]> {
    const before = this.page.viewportSize()!
    const withoutScripts = this.looksAt(alsoAt, false)
    const axe = await this.axeHere()
    const faults = isNew('html', html) ? await faultsInHtml(html) : []
    for (const width of [before.width, ...alsoAt]) if (isNew(axeAt(width, this.scripts), html)) {
      if (width !== this.width) await this.page.setViewportSize({ width, height: 800 })
      faults.push(...(await axe()).map(fault => `${fault} (${width} wide)`))
    }
    if (isNew(sideways(this.scripts), html)) faults.push(...await faultsSideways(this.page))
    if (this.width !== before.width) await this.page.setViewportSize(before)
    if (this.scripts && await isAsServed(this.page, html)) for (const how of withoutScripts) looked.add(`${how} ${parts(html)[0]}`)
    return faults
  }
}

const axeAt = (width: number, scripts: boolean): string => `axe ${width} ${scripts ? 'scripts' : 'plain'}`
const sideways = (scripts: boolean): string => `sideways ${scripts ? 'scripts' : 'plain'}`

// A page's own part, and what stands around it, are each looked at once: not again for somebody else, on another page or a minute later.
const looked = new Set<string>()
const parts = (html: string): readonly string[] => {
  const said = html.replace(/name="_(?:token|once)" value="[^"]*"/g, '').replace(/<p class="newel-account">[\s\S]*?<\/p>/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
  const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(said) ?? []
  return [shapeOf(main), said.replace(main, '').replace(/<title>.*?<\/title>/, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')]
}
/** A part without its words: whose names and figures stand in it, and in how many rows that are alike, is nothing to look at again. What has no words at all keeps none. */
const shapeOf = (html: string): string => ['option', 'tr', 'li'].reduce(
  (said, tag) => said.replace(new RegExp(`(<${tag}\\b(?:(?!</${tag}>)[^])*</${tag}>)(?:\\s*\\1)+`, 'g'), '$1'),
  html.replace(/ (?:href|value)="[^"]*"| selected\b/g, '').replace(/>\s*[^<\s][^<]*</g, '>…<'),
)
const isNew = (how: string, html: string): boolean => parts(html).map(part => `${how} ${part}`).filter(part => !looked.has(part) && looked.add(part)).length > 0
const isKnown = (hows: readonly string[], html: string): boolean => parts(html).every(part => hows.every(how => looked.has(`${how} ${part}`)))
