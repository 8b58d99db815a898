import type { Page } from 'playwright-core'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import type { House } from '../../src/platform/testing/house.ts'
import type { Typed, Visitor } from '../../src/platform/testing/visitor.ts'
import type { Device, OpenHouse } from './browser.ts'
import type { Reader } from './reader.ts'

/** Fills a form in by the names of its boxes, in one go, opening what is folded away: first what is ticked or chosen, since that may show other boxes. Nothing can be typed where nobody sees a box. */
export async function typesAll(page: Page, typed: Typed): Promise<void> {
  const faults = await page.getByRole('main').evaluate((main, answers) => {
    const boxesOf = (name: string) => [...main.querySelectorAll<HTMLInputElement>('form [name]')].filter(box => box.name === name)
    const isPicked = (box: HTMLInputElement | undefined) => box?.type === 'radio' || box?.type === 'checkbox'
    const unseen = (box: HTMLInputElement) => {
      for (let folded = box.closest('details:not([open])'); folded; folded = box.closest('details:not([open])')) folded.querySelector('summary')!.click()
      return box.checkVisibility() ? [] : [`${box.name} cannot be seen`]
    }
    const pick = (name: string, wanted: readonly string[]) => [
      ...wanted.filter(one => !boxesOf(name).some(({ value }) => value === one)).map(one => `${name} has no answer ${one}`),
      ...boxesOf(name).filter(({ type, value, checked }) => wanted.includes(value) ? !checked : checked && type === 'checkbox').flatMap(box => {
        const fault = unseen(box)
        box.click()
        return fault
      }),
    ]
    const fill = (name: string, wanted: string) => {
      const [box] = boxesOf(name)
      if (!box || box.value === wanted) return box || !wanted ? [] : [`${name} is not asked`]
      const fault = unseen(box)
      box.focus()
      box.value = wanted
      for (const event of ['input', 'change']) box.dispatchEvent(new Event(event, { bubbles: true }))
      return [...fault, ...box.value.replace(/\r/g, '') === wanted ? [] : [`${name} does not take ${wanted}`]]
    }
    const [picked, others] = [answers.filter(([name]) => isPicked(boxesOf(name)[0])), answers.filter(([name]) => !isPicked(boxesOf(name)[0]))]
    return [...picked.flatMap(([name, wanted]) => pick(name, wanted.filter(Boolean))), ...others.flatMap(([name, [wanted = '']]) => fill(name, wanted))]
  }, Object.entries(typed).map(([name, answer]) => [name, [answer].flat() as string[]] as const))
  if (faults.length) throw new Error(`${new URL(page.url()).pathname}: ${faults.join('; ')}`)
}

/** A house whose cast does in windows of their own what is otherwise sent without a browser: the same steps then open pages, type and press buttons. */
export function inABrowser(house: OpenHouse, device: Device): House & { reader(member: CastMember): Promise<Reader> } {
  const windows = new Map<CastMember | undefined, Promise<Reader>>()
  const reader = (member: CastMember | undefined): Promise<Reader> => {
    const there = windows.get(member) ?? house.sits(member, device)
    windows.set(member, there)
    return there
  }
  return { ...house, reader, as: async member => visitorAt(await reader(member)) }
}

/** What a step asks of a visitor, done at a window. */
const visitorAt = ({ page, base }: Reader): Visitor => ({
  async get(path: string) {
    const answer = await page.goto(base + path)
    return { statusCode: answer!.status(), body: await page.content() }
  },
  async send(path: string, typed: Typed) {
    const opened = (await page.goto(base + path))!.status()
    if (opened !== 200) throw new Error(`${path} answered ${opened} before the form could be filled in: ${(await page.getByRole('main').innerText()).slice(0, 300)}`)
    await typesAll(page, typed)
    const [answer] = await Promise.all([
      page.waitForResponse(one => one.request().method() === 'POST' && one.request().isNavigationRequest()),
      page.waitForEvent('load'),
      page.locator('main form button[type=submit]').last().click(),
    ])
    return { statusCode: answer.status(), headers: { location: await answer.headerValue('location') }, body: await page.content() }
  },
}) as unknown as Visitor
