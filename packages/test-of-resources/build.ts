import { execFileSync } from 'node:child_process'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { applicationSchema } from '../../src/rules/test-of-resources/index.ts'

/** Builds what is published into dist/, or the folder that is named: `tsx packages/test-of-resources/build.ts`, then `npm publish packages/test-of-resources`. */
const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))
const target = process.argv[2] ?? join(here, 'dist')
await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
const asked = { bundle: true, platform: 'neutral', target: 'node20', format: 'esm', logLevel: 'warning' } as const
await build({ ...asked, entryPoints: [join(root, 'src/rules/test-of-resources/index.ts')], outfile: join(target, 'index.js') })
await build({ ...asked, platform: 'node', entryPoints: [join(here, 'command.ts')], outfile: join(target, 'command.js'), banner: { js: '#!/usr/bin/env node' } })
await chmod(join(target, 'command.js'), 0o755)
await writeFile(join(target, 'application.schema.json'), `${JSON.stringify(applicationSchema, null, 2)}\n`)
execFileSync(join(root, 'node_modules/.bin/tsc'), ['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rewriteRelativeImportExtensions', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck', '--strict', '--rootDir', join(root, 'src/rules'), '--outDir', join(target, 'types'), join(root, 'src/rules/test-of-resources/index.ts')], { stdio: 'inherit' })
