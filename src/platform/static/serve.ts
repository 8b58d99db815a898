import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Built } from './build.ts'
import { accepts } from './accepts.ts'

export interface StaticAnswer {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}
export interface StaticFiles extends Built {
  /** The file of that name, in the smallest form the browser says it can read. */
  answer(path: string, acceptEncoding: string | undefined): StaticAnswer | undefined
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
/** Best first. */
const encodings = [['br', '.br'], ['gzip', '.gz']] as const

/** Reads what `buildStatic` wrote into memory. Only names that were there are ever answered, so no path leads elsewhere. */
export function readStatic(dir: string): StaticFiles {
  const files = new Map(readdirSync(dir).map(name => [name, readFileSync(join(dir, name))]))
  const built = JSON.parse(files.get('manifest.json')!.toString()) as Built
  const answers = new Map([...files.keys()].flatMap(name => {
    const type = types[extname(name)]
    return type ? [[name, { type, forms: formsOf(files, name) }] as const] : []
  }))
  return {
    ...built,
    answer(path, acceptEncoding) {
      const found = answers.get(path.replace(/^\//, ''))
      if (!found) return undefined
      const form = found.forms.find(({ encoding }) => encoding === undefined || accepts(acceptEncoding, encoding))!
      return { body: form.body, headers: headersOf(found.type, form) }
    },
  }
}

interface Form { readonly encoding?: string; readonly body: Buffer }

function formsOf(files: ReadonlyMap<string, Buffer>, name: string): readonly Form[] {
  const smaller = encodings.flatMap(([encoding, ending]) => {
    const body = files.get(name + ending)
    return body ? [{ encoding, body }] : []
  })
  return [...smaller, { body: files.get(name)! }]
}

const headersOf = (type: string, { encoding, body }: Form) => ({
  'content-type': type,
  'content-length': String(body.length),
  'cache-control': 'public, max-age=31536000, immutable',
  vary: 'accept-encoding',
  ...(encoding && { 'content-encoding': encoding }),
})
