import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Pools } from '../platform/db/pools.ts'
import { project } from '../platform/project.ts'
import { newelSite } from '../app.ts'
import { doorsInWords } from './doors.ts'
import { whoMayInWords } from './who-may.ts'
import { writtenLists } from './written.ts'

const { values: asked } = parseArgs({ options: { permissions: { type: 'boolean' }, write: { type: 'boolean' } } })

/** The whole site, but with nobody to ask and nothing to serve: only its addresses are wanted. */
async function siteOfAddresses() {
  const staticFolder = mkdtempSync(join(tmpdir(), 'newel-routes-'))
  try {
    writeFileSync(join(staticFolder, 'manifest.json'), JSON.stringify({ css: '', js: '', favicon: '', fonts: [] }))
    return await newelSite({ pools: { newel_door: { query: () => Promise.resolve({ rows: [] }) } } as unknown as Pools, secret: '', secure: false, staticFolder })
  } finally {
    rmSync(staticFolder, { recursive: true })
  }
}

const app = await siteOfAddresses()
if (asked.write) for (const [file, text] of await writtenLists(app)) writeFileSync(project(file), text)
else process.stdout.write(asked.permissions ? whoMayInWords() : await doorsInWords(app))
