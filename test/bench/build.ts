import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { project } from '../../src/platform/project.ts'
import { buildStatic } from '../../src/platform/static/build.ts'
import { benchHome } from './scratch.ts'

export const bundled = (name: string): string => join(benchHome, 'site', `${name}.js`)
export const statics = join(benchHome, 'site', 'static')

/** Bundles both servers from the sources as they are now, the way src/build.ts does. */
export async function buildServers(): Promise<void> {
  await build({
    entryPoints: { ours: project('test/bench/site.command.ts'), reference: project('test/bench/reference.command.ts') }, outdir: join(benchHome, 'site'),
    bundle: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', jsx: 'automatic', jsxImportSource: 'preact', sourcemap: true, logLevel: 'warning',
  })
  if (!existsSync(statics)) await buildStatic(statics)
}
