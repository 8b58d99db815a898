import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf { readonly pages: number; readonly lang: string | null; readonly title: string; readonly ua: string | null; readonly tags: readonly string[]; readonly text: string; readonly fonts: readonly string[] }

interface Tag { readonly role?: string; readonly children?: readonly Tag[] }
const tagsIn = (tag: Tag): string[] => [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(tagsIn)]

/** What a PDF says of itself to a screen reader. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const file = await loading.promise
  const { info, metadata } = await file.getMetadata() as unknown as { info: { Title: string; Language: string | null }; metadata: { get(name: string): string | null; getRaw(): string } }
  const tags: string[] = []
  const text: string[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    tags.push(...tagsIn(await page.getStructTree() as Tag))
    text.push((await page.getTextContent()).items.map(item => 'str' in item ? item.str : '').join(' '))
  }
  const raw = pdf.toString('latin1')
  const read = { pages: file.numPages, lang: info.Language, title: info.Title, ua: metadata.get('pdfuaid:part') ?? /pdfuaid:part>(\d)</.exec(metadata.getRaw())?.[1] ?? null, tags, text: text.join('\n').replace(/\s+/g, ' '), fonts: [...new Set([...raw.matchAll(/\/FontName\s*\/\w+\+([\w-]+)/g)].map(found => found[1]!))].sort() }
  await loading.destroy()
  return read
}
