import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly text: string
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
    const plain = Buffer.from(text)
    const body = stored ? plain : deflateRawSync(plain, { level: 6 })
    const nameBytes = Buffer.from(name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(utf8Names, 2)
    about.writeUInt16LE(stored ? 0 : 8, 4)
    about.writeUInt16LE(noTime, 6)
    about.writeUInt16LE(firstDate, 8)
    about.writeUInt32LE(crc32(plain), 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(plain.length, 18)
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

function signature(number: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(number)
  return four
}
