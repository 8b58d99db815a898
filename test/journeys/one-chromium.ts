import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findOrInstallChromium } from '../chromium.ts'

declare module 'vitest' {
  interface ProvidedContext { chromium: string }
}

/** Says nothing to anybody but us. */
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** One browser for every journey; each person gets a window of their own in it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer({ executablePath: findOrInstallChromium(), args: quiet })
  provide('chromium', server.wsEndpoint())
  return () => server.close()
}
