import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const upTo22 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const look = `axe.run({ runOnly: ${JSON.stringify(upTo22)}, resultTypes: ['violations'] }).then(found => found.violations)`

interface Found { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[] }

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, whenever it is asked. axe stands beside the page, in a world of its own: it is sent to a window
 * once, not for each look, and what the page may run does not bind it.
 */
export async function axeBeside(page: Page, scripts: boolean): Promise<() => Promise<string[]>> {
  const browser = await page.context().newCDPSession(page)
  const world = 'axe'
  const mayRun = (may: boolean) => browser.send('Emulation.setScriptExecutionDisabled', { value: !may })
  await browser.send('Page.enable')
  if (scripts) await browser.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world })
  else await mayRun(false)
  return async () => {
    // A page that was drawn without its scripts stays so when scripts may run: only axe does.
    if (!scripts) await mayRun(true)
    const { frameTree: { frame } } = await browser.send('Page.getFrameTree')
    const { executionContextId: contextId } = await browser.send('Page.createIsolatedWorld', { frameId: frame.id, worldName: world })
    const says = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await browser.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails) throw new Error(`axe could not look: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
      return result.value
    }
    if (await says('typeof axe') === 'undefined') await says(`${source}; true`)
    const violations = await says(look) as readonly Found[]
    if (!scripts) await mayRun(false)
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `axe: ${id}: ${help}: ${String(target)} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')))
  }
}
