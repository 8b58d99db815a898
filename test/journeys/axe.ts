import axe from 'axe-core'
import type { Page } from 'playwright-core'

// What is used of a browser's own names in the functions below, which run there.
interface OnPage { readonly tagName: string; readonly className: unknown; closest(selector: string): unknown; getBoundingClientRect(): { readonly right: number } }
declare const document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }; querySelectorAll(selector: string): Iterable<OnPage> }

const upTo22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Found { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[] }

/** What axe finds against WCAG 2.2 AA on the page as it stands. */
export async function faultsForAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async tags => {
    const { axe: onPage } = globalThis as unknown as { axe: typeof axe }
    return (await onPage.run({ runOnly: tags, resultTypes: ['violations'] })).violations as readonly Found[]
  }, upTo22)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `axe: ${id}: ${help}: ${String(target)} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')))
}

/** The page as a browser without JavaScript draws it. axe cannot run there, so what was served is drawn again, without its scripts, where it can. */
export async function faultsForAxeWithoutScripts(glass: Page, url: string, html: string): Promise<string[]> {
  const plain = html.replace(/<script\b[\s\S]*?<\/script>/g, '')
  await glass.route(url, route => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: plain }))
  await glass.goto(url)
  const faults = await faultsForAxe(glass)
  await glass.unroute(url)
  return faults
}

/** How far a page can be pushed sideways where it is 320 pixels wide, which is a desktop at 400%; and by what. */
export async function faultsSideways(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.newel-scroll'))
    return [`${scrollWidth} pixels wide: ${over.slice(0, 4).map(one => `${one.tagName.toLowerCase()}.${String(one.className)}`).join(', ')}`]
  })
  if (before) await page.setViewportSize(before)
  return wide.map(said => `sideways at 320: ${said}`)
}
