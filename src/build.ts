import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { project } from './platform/project.ts'
import { buildStatic } from './platform/static/build.ts'

/** Builds what `bin/start` runs: one bundle of ours beside the packages, and the static files, compressed. Swapped in whole, so that a build cut short leaves the old one. */
const target = project('dist')
const making = project(`dist-${process.pid}`)
await mkdir(making, { recursive: true })
await Promise.all([
  build({ entryPoints: [project('src/server.ts')], outfile: join(making, 'server.js'), bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: true, logLevel: 'warning' }),
  build({ entryPoints: [project('src/platform/letters/typst.worker.ts')], outfile: join(making, 'typst.worker.js'), bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', sourcemap: true, logLevel: 'warning' }),
  buildStatic(join(making, 'static')),
])
await writeFile(join(making, 'built'), '')
await rm(target, { recursive: true, force: true })
await rename(making, target)
