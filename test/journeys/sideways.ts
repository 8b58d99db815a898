import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

// What is used of a browser’s own names in the function below, which runs there.
interface OnPage { readonly tagName: string; readonly className: unknown; closest(selector: string): unknown; getBoundingClientRect(): { readonly right: number } }
declare const document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }; querySelectorAll(selector: string): Iterable<OnPage> }

const tooWide = (): string | undefined => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return undefined
  const over = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.newel-scroll'))
  return `sideways at 320: ${scrollWidth} pixels wide: ${over.slice(0, 4).map(one => `${one.tagName.toLowerCase()}.${String(one.className)}`).join(', ')}`
}

/** Whether a page can be pushed sideways where it is 320 pixels wide, which is a desktop at 400%; and what is too wide. It is left that wide. */
export async function faultsSideways(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  let found = await page.evaluate(tooWide)
  // A busy machine may draw the narrow page a moment later.
  for (let tries = 0; found && tries < 8; tries++) {
    await wait(100)
    found = await page.evaluate(tooWide)
  }
  return found ? [found] : []
}
