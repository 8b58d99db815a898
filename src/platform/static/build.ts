import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'esbuild'
import { compileAsync, Logger } from 'sass'
import { project } from '../project.ts'

/** What was built, by the names that pages link to. */
export interface Built {
  readonly css: string
  readonly js: string
  readonly favicon: string
  /** The two that nearly every page needs at once. */
  readonly fonts: readonly string[]
}

const fonts = project('node_modules/@fontsource/atkinson-hyperlegible/files')
/** The names that the stylesheet calls them by. */
const fontFiles = {
  'latin-400': 'atkinson-hyperlegible-latin-400-normal.woff2',
  'latin-700': 'atkinson-hyperlegible-latin-700-normal.woff2',
  'latin-400-italic': 'atkinson-hyperlegible-latin-400-italic.woff2',
  'latin-ext-400': 'atkinson-hyperlegible-latin-ext-400-normal.woff2',
  'latin-ext-700': 'atkinson-hyperlegible-latin-ext-700-normal.woff2',
}

/** A file whose name changes with its content may be kept by browsers for ever. */
async function write(outDir: string, name: string, ending: string, content: Buffer) {
  const file = `${name}.${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`
  const path = join(outDir, file)
  await writeFile(path, content)
  if (ending !== 'woff2') await writeSmaller(path, content)
  return file
}

async function writeSmaller(path: string, content: Buffer) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(content, { params }), promisify(gzip)(content, { level: 9 })])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

async function stylesheet(fontNames: ReadonlyMap<string, string>) {
  const { css } = await compileAsync(project('src/platform/styles/newel.scss'), {
    loadPaths: [project('.')], style: 'compressed', quietDeps: true, logger: Logger.silent,
  })
  return css.replace(/url\("([\w-]+)\.woff2"\)/g, (_, name: string) => {
    const file = fontNames.get(name)
    if (!file) throw new Error(`The stylesheet names a font that is not built: ${name}`)
    return `url("${file}")`
  })
}

async function script() {
  const { outputFiles } = await build({
    entryPoints: [project('src/platform/browser/start.ts')],
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2020', legalComments: 'none', logLevel: 'silent',
  })
  return Buffer.from(outputFiles[0]!.contents)
}

/** Writes every file a browser asks us for into `outDir`, with smaller copies beside it, and a list of their names. */
export async function buildStatic(outDir: string): Promise<Built> {
  await mkdir(outDir, { recursive: true })
  const fontNames = new Map(await Promise.all(Object.entries(fontFiles).map(async ([name, file]) =>
    [name, await write(outDir, name, 'woff2', await readFile(join(fonts, file)))] as const)))
  const [css, js, favicon] = await Promise.all([
    stylesheet(fontNames).then(text => write(outDir, 'newel', 'css', Buffer.from(text))),
    script().then(code => write(outDir, 'newel', 'js', code)),
    readFile(project('src/platform/static/favicon.svg')).then(picture => write(outDir, 'favicon', 'svg', picture)),
  ])
  const built = { css, js, favicon, fonts: [fontNames.get('latin-400')!, fontNames.get('latin-700')!] }
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(built, undefined, 2))
  return built
}
