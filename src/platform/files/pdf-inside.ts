import { inflateSync } from 'node:zlib'

/** What a PDF can do on its reader’s machine, by the names that the format gives to it. */
const harmful = /\/(JavaScript|JS|Launch|ImportData|SubmitForm|RichMedia|RichMediaContent|EmbeddedFiles?|GoToE|Movie|Rendition|XFA)(?![A-Za-z0-9])/
/** Those too long to stand by chance in packed bytes: looked for everywhere, whatever claims to be a stream. */
const harmfulAnywhere = /\/(JavaScript|Launch|ImportData|SubmitForm|RichMedia|EmbeddedFiles?|Rendition)(?![A-Za-z0-9])/
const mostUnpacked = 20 << 20

/** Names may be written in figures, ‘/J#61vaScript’: as a reader reads them. */
const asRead = (text: string): string => text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Why a PDF is not taken; undefined when nothing speaks against it. It is looked through, not opened. */
export function againstPdf(body: Buffer): string | undefined {
  const text = body.toString('latin1')
  const end = text.lastIndexOf('%%EOF')
  if (end < 0) return 'The PDF is not whole: its end is missing. Save it again and choose it again'
  if (!/^[\s\0]*$/.test(text.slice(end + 5))) return 'The PDF has something else hidden behind it. Print it to a new PDF and choose that'
  let [unpacked, holders] = [0, 0]
  const rest: string[] = []
  let at = 0
  // Outside its streams a PDF is plain text; of the streams, those that hold objects are unpacked, because more names stand in them.
  for (const found of text.matchAll(/(?<=[>\s])stream\r?\n/g)) {
    if (found.index < at) continue
    const from = found.index + found[0].length
    const to = text.indexOf('endstream', from)
    if (to < 0) return 'The PDF is damaged. Print it to a new PDF and choose that'
    const said = text.slice(at, found.index)
    rest.push(said)
    const words = asRead(said.slice(Math.max(0, said.lastIndexOf(' obj')))).replace(/\s+/g, ' ')
    at = to + 'endstream'.length
    if (!/\/ObjStm|\/First[ /]/.test(words)) continue
    if (words.includes('/ObjStm')) holders++
    if (!/\/Filter ?\[? ?\/(FlateDecode|Fl)\b ?\]? ?(\/|>>)/.test(words)) {
      if (/\/Filter/.test(words)) return unread
      rest.push(text.slice(from, to))
      continue
    }
    try {
      const inside = inflateSync(body.subarray(from, to), { maxOutputLength: mostUnpacked - unpacked, finishFlush: 2 })
      unpacked += inside.length
      rest.push(inside.toString('latin1'))
    } catch {
      return unread
    }
  }
  rest.push(text.slice(at))
  const all = asRead(rest.join('\n'))
  const everywhere = asRead(text)
  // One that we did not come past stands where a stream only seems to be.
  if (everywhere.split('/ObjStm').length - 1 > holders) return unread
  if (/\/Encrypt(?![A-Za-z0-9])/.test(all)) return 'The PDF is locked with a password, so it cannot be checked. Print it to a new PDF without one and choose that'
  if (harmful.test(all) || harmfulAnywhere.test(everywhere)) return 'The PDF holds something that runs, sends or opens files on its reader’s machine. Print it to a new PDF, which leaves that out, and choose that'
  return undefined
}

const unread = 'The PDF cannot be read through. Print it to a new PDF and choose that'
