import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The Chromium that journeys run in. Where there is none it installs one and says so; where it cannot, it fails and names the command. */
export function findOrInstallChromium(): string {
  const found = find()
  if (found) return found
  console.log('No Chromium was found on this machine: installing one for the browser journeys.')
  const asRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (asRootOnDebian) run('apt-get', ['update', '-qq'])
  if (asRootOnDebian) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  else run('node_modules/.bin/playwright-core', ['install', 'chromium'])
  const now = find()
  if (now) return now
  console.error(`Chromium could not be installed. Install it yourself and run bin/test again: ${asRootOnDebian ? 'apt-get install chromium' : 'npx playwright-core install chromium'}, or set CHROMIUM to one you have.`)
  process.exit(1)
}

const run = (command: string, rest: readonly string[]): void => void spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

function find(): string | undefined {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM
  return known.find(existsSync) ?? ofPlaywright()
}

function ofPlaywright(): string | undefined {
  const asked = spawnSync(process.execPath, ['-e', "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))"], { encoding: 'utf8' })
  const path = asked.stdout.trim()
  return path && existsSync(path) ? path : undefined
}
