import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  /** Whole, or a piece at a time, so that a long sheet never stands in memory whole. */
  readonly text: string | Iterable<string>
  /** Not compressed: some readers look for their own name at the very start. */
  readonly stored?: boolean
}

// 1 January 1980, the first day a zip can hold: the same pack is the same file.
const [noTime, firstDate] = [0, 0x21]
const utf8Names = 0x0800

/** A zip of texts, in their order. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, stored } of entries) {
    const { body, size, check } = packed(text, stored ?? false)
    const nameBytes = Buffer.from(name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(utf8Names, 2)
    about.writeUInt16LE(stored ? 0 : 8, 4)
    about.writeUInt16LE(noTime, 6)
    about.writeUInt16LE(firstDate, 8)
    about.writeUInt32LE(check, 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(size, 18)
    about.writeUInt16LE(nameBytes.length, 22)
    const whereabouts = Buffer.alloc(14)
    whereabouts.writeUInt32LE(at, 10)
    parts.push(signature(0x04034b50), about, nameBytes, body)
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), about, whereabouts, nameBytes)
    at += 4 + about.length + nameBytes.length + body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, listed, signature(0x06054b50), end])
}

const piece = 1 << 18

/** Text as it stands in the zip. Each piece is compressed by itself and left open; the last one closes what all of them are together. */
function packed(text: ZipEntry['text'], stored: boolean): { body: Buffer; size: number; check: number } {
  const made: Buffer[] = []
  let [waiting, size, check] = ['', 0, 0]
  const add = (isLast: boolean): void => {
    const plain = Buffer.from(waiting)
    waiting = ''
    size += plain.length
    check = crc32(plain, check)
    made.push(stored ? plain : deflateRawSync(plain, { level: 6, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }))
  }
  for (const part of typeof text === 'string' ? [text] : text) {
    waiting += part
    if (waiting.length >= piece && !stored) add(false)
  }
  add(true)
  return { body: Buffer.concat(made), size, check }
}

function signature(number: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(number)
  return four
}
