import { randomFillSync } from 'node:crypto'

const bytes = Buffer.alloc(16)
let lastMillisecond = 0
let sequence = 0

/** A UUID of version 7 (RFC 9562): it begins with the time, so that rows made together lie together. Later ids of one process sort after earlier ones. */
export function newId(now = Date.now()): string {
  randomFillSync(bytes)
  if (now > lastMillisecond) { lastMillisecond = now; sequence = bytes.readUInt16BE(6) & 0x3ff } else { now = lastMillisecond; sequence++ }
  if (sequence > 0xfff) { now = ++lastMillisecond; sequence = 0 }
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const clear = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A short reference to read out on the phone, without letters that are mistaken for figures. It tells nobody how many there are. */
export function newReference(prefix: string, length = 6): string {
  const random = randomFillSync(Buffer.alloc(length))
  return `${prefix}-${Array.from(random, byte => clear[byte % 32]).join('')}`
}
