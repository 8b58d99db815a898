import type { BrowserContext, Page, Response } from 'playwright-core'
import { expect } from 'vitest'
import { faultsForAxe, faultsForAxeWithoutScripts } from './axe.ts'
import { faultsSideways } from './sideways.ts'
import { faultsInHtml } from './valid-html.ts'

/** Somebody at a browser, who looks hard at every page they come to: axe, the HTML as served, the console, and whether it can be pushed sideways. */
export class Reader {
  readonly page: Page
  readonly base: string
  readonly context: BrowserContext
  /** A second window with JavaScript, for checks that need it, when the reader has none. */
  private readonly glass: Page | undefined
  private readonly heard: string[] = []
  private answer: Response | undefined

  constructor(context: BrowserContext, page: Page, base: string, glass: Page | undefined) {
    this.context = context
    this.page = page
    this.base = base
    this.glass = glass
    page.on('response', response => { if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) this.answer = response })
    page.on('pageerror', error => this.heard.push(`script: ${error.message}`))
    page.on('console', said => {
      // A browser reports a page that was refused as a resource that failed: that is the answer, not a fault.
      if (said.type() === 'error' && !(/status of 4\d\d/.test(said.text()) && said.location().url === this.answer?.url())) this.heard.push(`console: ${said.text()}`)
    })
  }

  /** Goes to an address, looks, and says how it was answered. */
  async goes(path: string): Promise<number> {
    await this.page.goto(this.base + path)
    await this.looks()
    return this.status
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

  async looks(): Promise<void> {
    const html = await this.answer!.text()
    const faults = [...this.heard.splice(0), ...await this.looksHard(html)]
    expect(faults, `${this.page.url()} (${this.status}, ${this.page.viewportSize()!.width} wide${this.glass ? ', no JavaScript' : ''})`).toEqual([])
  }

  /** Looks at the same page as wide as a phone, unless somebody else has. */
  async looksOnAPhone(): Promise<void> {
    if (isKnown(this.axeAt(360), await this.answer!.text())) return
    const before = this.page.viewportSize()!
    await this.page.setViewportSize({ width: 360, height: 800 })
    await this.looks()
    await this.page.setViewportSize(before)
  }

  /** Another window of the same browser, signed in as the first is. */
  async another(): Promise<Reader> {
    const page = await this.context.newPage()
    await page.setViewportSize(this.page.viewportSize()!)
    return new Reader(this.context, page, this.base, this.glass)
  }

  private async looksHard(html: string): Promise<string[]> {
    return [
      ...isNew('html', html) ? [...await faultsInHtml(html), ...await faultsSideways(this.page)] : [],
      ...isNew(this.axeAt(this.page.viewportSize()!.width), html) ? await this.axe(html) : [],
    ]
  }

  private axeAt = (width: number): string => `axe ${width} ${this.glass ? 'plain' : 'scripts'}`

  private async axe(html: string): Promise<string[]> {
    if (!this.glass) return faultsForAxe(this.page)
    await this.glass.setViewportSize(this.page.viewportSize()!)
    return faultsForAxeWithoutScripts(this.glass, this.page.url().replace(/#.*/, ''), html)
  }
}

// What a page says in its own part, and what stands around it, are each looked at once: not again for somebody else, on another page or a minute later.
const looked = new Set<string>()
const parts = (html: string): readonly string[] => {
  const said = html.replace(/name="_(?:token|once)" value="[^"]*"/g, '').replace(/<p class="newel-account">[\s\S]*?<\/p>/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
  const [main = ''] = /<main\b[\s\S]*<\/main>/.exec(said) ?? []
  return [main, said.replace(main, '').replace(/<title>.*?<\/title>/, '').replace(/<[^>]*>/g, ' ')]
}
const isNew = (how: string, html: string): boolean => parts(html).map(part => `${how} ${part}`).filter(part => !looked.has(part) && looked.add(part)).length > 0
const isKnown = (how: string, html: string): boolean => parts(html).every(part => looked.has(`${how} ${part}`))
