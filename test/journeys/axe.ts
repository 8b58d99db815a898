import axe from 'axe-core'
import type { Page } from 'playwright-core'

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
