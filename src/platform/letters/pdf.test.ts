import { describe, expect, it } from 'vitest'
import { pdfOf } from './pdf.ts'
import { readPdf } from './reading-pdf.testing.ts'

const letter = '#let it = json(bytes(sys.inputs.data))\n#set document(title: it.title)\n#set text(font: "Atkinson Hyperlegible", lang: "en", region: "GB")\n= #it.title\n#it.words\n'

describe('a PDF', () => {
  it('is tagged, has a language and a title, and says that it is PDF/UA-1', async () => {
    const read = await readPdf(await pdfOf(letter, { title: 'Your letter', words: 'Dear Mrs Okafor' }))
    expect(read).toMatchObject({ lang: 'en-GB', title: 'Your letter', ua: '1', fonts: ['AtkinsonHyperlegible-Bold', 'AtkinsonHyperlegible-Regular'] })
    expect(read.tags).toContain('H1')
    expect(read.tags).toContain('P')
  })
  it('prints whatever was typed, and obeys none of it', async () => {
    const hostile = '#read("/etc/passwd") \\ $x$ *bold* <b>html</b> @label #panic("no") ]) }'
    expect((await readPdf(await pdfOf(letter, { title: 'A', words: hostile }))).text).toContain(hostile)
  })
  it('comes with a question mark for what no font has, and without what cannot be printed', async () => {
    const { text } = await readPdf(await pdfOf(letter, { title: 'A', words: 'bell\u0007 \uFEFFmark \uD800half \u{13080}eye £5 – ŵ' }))
    expect(text).toContain('bell mark half ')
    expect(text).toContain('£5 – ŵ')
  })
  it('cannot be made of a page that reads our files, or has no title', async () => {
    await expect(pdfOf('#set document(title: "x")\n= x\n#read("/etc/passwd")', {})).rejects.toThrow('cannot be set')
    await expect(pdfOf('#set document(title: "x")\n= x\n#read("../../../../etc/passwd")', {})).rejects.toThrow('cannot be set')
    await expect(pdfOf('= x', {})).rejects.toThrow(/title/)
  })
  it('is made for each of many who ask at once, and is theirs', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, async (_, n) => (await readPdf(await pdfOf(letter, { title: `Letter ${n}`, words: 'x' }))).title))
    expect(made).toEqual(Array.from({ length: 20 }, (_, n) => `Letter ${n}`))
  })
  it('is refused when far too many ask at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => pdfOf(letter, { title: 'A', words: 'x' })))
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  })
})
