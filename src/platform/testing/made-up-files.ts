import { crc32, deflateSync } from 'node:zlib'

const chunk = (kind: string, body: Buffer): Buffer => {
  const said = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(said))
  return Buffer.concat([length, said, sum])
}

/** A picture of one colour, drawn here. `says` gives it a size other than its own. */
export function png(width: number, height: number, [red, green, blue]: readonly [number, number, number], says: { readonly width: number; readonly height: number } = { width, height }): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(says.width, 0)
  head.writeUInt32BE(says.height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.concat(Array.from({ length: width }, () => Buffer.from([red, green, blue])))])
  const dots = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))])
}

/** A page with these lines on it. `root` is added to what the document says of itself; `more` are further objects. */
export function pdf(lines: readonly string[], { root = '', more = [] }: { readonly root?: string; readonly more?: readonly string[] } = {}): Buffer {
  const text = `BT /F1 14 Tf 60 780 Td 20 TL ${lines.map(line => `(${line.replace(/[()\\]/g, '\\$&').replace(/[^\x20-\x7e]/g, '?')}) Tj T*`).join(' ')} ET`
  const objects = [`<< /Type /Catalog /Pages 2 0 R ${root}>>`, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', `<< /Length ${text.length} >>\nstream\n${text}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', ...more]
  let body = '%PDF-1.4\n'
  const at = objects.map((object, nth) => { const here = body.length; body += `${nth + 1} 0 obj\n${object}\nendobj\n`; return here })
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map(one => `${String(one).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}
