import { isUtf8 } from 'node:buffer'

/** A byte that is not UTF-8: where it stands, counted from 1. */
export interface BrokenByte { readonly line: number; readonly byte: number; readonly value: number }

const newline = 0x0a

/** How many bytes the character that begins with this byte has; 0 when none begins so. */
const lengthOf = (first: number): number => first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0

/** How many bytes at the end are the beginning of a character whose rest is in the next piece. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if ((byte & 0xc0) !== 0x80) return lengthOf(byte) > back ? back : 0
  }
  return 0
}

/** Turns a file’s bytes into text, piece by piece, and remembers the first byte on each line that is not UTF-8. */
export class Decoder {
  readonly broken: BrokenByte[] = []
  private kept: Buffer = Buffer.alloc(0)
  private line = 1
  private before = 0

  /** The text of this piece, but for a character whose end is still to come. */
  text(piece: Buffer, last: boolean): string {
    const bytes = this.kept.length ? Buffer.concat([this.kept, piece]) : piece
    const end = bytes.length - (last ? 0 : unfinished(bytes))
    this.kept = bytes.subarray(end)
    const whole = bytes.subarray(0, end)
    if (isUtf8(whole)) for (let at = whole.indexOf(newline); at >= 0; at = whole.indexOf(newline, at + 1)) this.line++
    else this.look(whole)
    this.before += end
    return whole.toString('utf8')
  }

  private look(bytes: Buffer): void {
    let last = 0
    for (let at = 0; at < bytes.length;) {
      const length = lengthOf(bytes[at]!)
      if (length > 0 && isUtf8(bytes.subarray(at, at + length))) {
        if (bytes[at] === newline) this.line++
        at += length
      } else {
        if (last !== this.line) this.broken.push({ line: this.line, byte: this.before + at + 1, value: bytes[at]! })
        last = this.line
        at++
      }
    }
  }
}
