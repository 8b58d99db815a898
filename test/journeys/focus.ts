import type { Page } from 'playwright-core'

// What is used of a browser’s own names in the functions below, which run there.
interface Style { readonly outlineStyle: string; readonly outlineWidth: string; readonly boxShadow: string; readonly backgroundColor: string }
interface OnPage { readonly tagName: string; readonly type?: string; readonly id: string; readonly innerText?: string; readonly labels?: readonly OnPage[] | null; closest(selector: string): unknown; getBoundingClientRect(): { readonly top: number; readonly bottom: number; readonly width: number; readonly height: number } }
declare const document: { readonly activeElement: OnPage }
declare const window: { readonly innerHeight: number }
declare function getComputedStyle(one: OnPage, pseudo?: string): Style

/** The words of what has the focus: its label, else its own. */
export const named = (page: Page): Promise<string> => page.evaluate(() => {
  const { activeElement: one } = document
  return (one.labels?.[0]?.innerText ?? one.innerText ?? '').trim()
})

export const isIn = (page: Page, selector: string): Promise<boolean> => page.evaluate(wanted => document.activeElement.closest(wanted) !== null, selector)

/** What is wrong with how the focus is shown: nothing drawn around it, or out of sight. */
export const canBeSeen = (page: Page): Promise<string[]> => page.evaluate(() => {
  const { activeElement: one } = document
  const what = `${one.tagName.toLowerCase()} ${one.id || (one.innerText ?? '').slice(0, 30)}`
  const drawn = (style: Style): boolean => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
  // A radio or a box to tick is drawn by its label.
  const label = one.type === 'radio' || one.type === 'checkbox' ? one.labels?.[0] : undefined
  const shown = drawn(getComputedStyle(one)) || (label !== undefined && drawn(getComputedStyle(label, '::before')))
  const { top, bottom, width, height } = one.getBoundingClientRect()
  return [...(shown ? [] : [`nothing shows the focus on ${what}`]), ...(width * height > 0 && bottom > 0 && top < window.innerHeight ? [] : [`${what} has the focus out of sight`])]
})

/** Presses Tab until the focus comes to what has this name. */
export async function tabsTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 90; pressed++) {
    await page.keyboard.press('Tab')
    if (await named(page) === name) return
  }
  throw new Error(`Tab does not come to “${name}”`)
}

/** Tabs from the top of a page to its end, and says where the focus could not be seen. */
export async function walk(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab')
    if (!await isIn(page, 'body *')) return faults
    faults.push(...await canBeSeen(page))
  }
  return [...faults, 'Tab does not come to an end']
}
