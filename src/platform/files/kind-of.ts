import type { FileType } from '../../rules/documents/documents.ts'

const startsWith = (body: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => body[at] === byte)
const says = (body: Buffer, from: number, text: string): boolean => body.toString('latin1', from, from + text.length) === text

/** What a file is by its first bytes, whatever it is called and whatever its sender says it is. Undefined when it is nothing that we take. */
export function kindOf(body: Buffer): FileType | 'heic' | undefined {
  if (startsWith(body, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (startsWith(body, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (startsWith(body, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (says(body, 0, 'RIFF') && says(body, 8, 'WEBP')) return 'image/webp'
  if (says(body, 4, 'ftyp') && /^(hei[cxms]|hev[cxms]|mif1|msf1)/.test(body.toString('latin1', 8, 12))) return 'heic'
  return undefined
}
