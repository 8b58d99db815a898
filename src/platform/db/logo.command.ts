import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { newelHome, openDatabase } from './open.ts'
import { asAdmin } from './prepare.ts'

const usage = `bin/logo FILE [--agency ID]   put a logo at the top of an agency’s pages: PNG or SVG, up to 100 KB
bin/logo --none [--agency ID]  take it away`

const kinds = [
  { type: 'image/png', begins: (bytes: Buffer) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) },
  { type: 'image/svg+xml', begins: (bytes: Buffer) => /^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/.test(bytes.subarray(0, 500).toString()) },
]

const { values, positionals: [file] } = parseArgs({ options: { agency: { type: 'string' }, none: { type: 'boolean' } }, allowPositionals: true })
process.exitCode = await putLogo()

async function putLogo(): Promise<number> {
  if (!file === !values.none) return tell(usage)
  const bytes = file ? readFileSync(file) : undefined
  const kind = bytes && kinds.find(({ begins }) => begins(bytes))
  if (bytes && (!kind || bytes.length > 100_000)) return tell('The logo must be a PNG or SVG file of up to 100 KB.')
  const database = await openDatabase(newelHome())
  try {
    const logo = bytes ? { type: kind!.type, base64: bytes.toString('base64') } : null
    const { rowCount } = await asAdmin(database.adminUrl, admin => admin.query("update public.agencies set theme = theme || jsonb_build_object('logo', $1::jsonb) where $2::text is null or id = $2", [JSON.stringify(logo), values.agency ?? null]))
    return rowCount ? 0 : tell(`There is no agency called ${values.agency ?? ''}.`)
  } finally {
    await database.close()
  }
}

function tell(words: string): number {
  console.error(words)
  return 2
}
