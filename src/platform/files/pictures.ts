import sharp from 'sharp'
import type { FileType } from '../../rules/documents/documents.ts'

sharp.cache(false)
sharp.concurrency(1)

/** As many as a good telephone takes, and no picture of ours is drawn larger than this on its long side. */
const mostPixels = 50_000_000
const longestSide = 30_000
const longest = 4000

type Picture = Exclude<FileType, 'application/pdf'>
const formats: Readonly<Record<Picture, 'jpeg' | 'png' | 'webp'>> = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' }

/**
 * The same picture, drawn anew: what it shows and nothing else. Where it was taken, with what, and whatever was hidden behind or between its parts stays behind;
 * it stands upright. The sentence says why it is not taken.
 */
export async function drawnAnew(body: Buffer, type: Picture): Promise<{ readonly body: Buffer } | { readonly refused: string }> {
  const asked = { failOn: 'error', limitInputPixels: mostPixels, pages: 1, sequentialRead: true } as const
  try {
    const { format, width, height } = await sharp(body, { ...asked, limitInputPixels: false }).metadata()
    if (format !== formats[type]) return { refused: notWhole }
    // Its size stands at its front: a small file that says it is huge is refused before anything of it is unpacked.
    if (width > longestSide || height > longestSide) return { refused: `The picture is too large: a side of it is ${Math.max(width, height).toLocaleString('en-GB')} dots long. Save it smaller and choose it again` }
    if (width * height > mostPixels) return { refused: `The picture is too large: it has ${(width * height / 1_000_000).toFixed(0)} million dots, and the most is ${mostPixels / 1_000_000} million. Save it smaller and choose it again` }
    const picture = sharp(body, asked).autoOrient().resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true }).timeout({ seconds: 20 })
    const drawn = type === 'image/jpeg' ? picture.jpeg({ quality: 88 }) : type === 'image/png' ? picture.png({ compressionLevel: 6 }) : picture.webp({ quality: 88 })
    return { body: await drawn.toBuffer() }
  } catch {
    return { refused: notWhole }
  }
}

const notWhole = 'The picture could not be opened: it is damaged or not whole. Open it yourself, save it again and choose it again'
