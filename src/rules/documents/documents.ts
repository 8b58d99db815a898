/** What a document of a case is. Never rename or remove a key, documents hold it. Source: 001 8.3a, 8.2c. */
export const documentKinds = {
  evidence: 'Evidence',
  photo: 'Photograph',
  drawing: 'Drawing',
  plan: 'Plan',
  signed: 'Signed form',
  letter: 'Letter received',
  quote: 'Quote',
  certificate: 'Certificate',
  other: 'Something else',
} as const
export type DocumentKind = keyof typeof documentKinds

/** What a file may be, and how it is said. Never remove a key, documents hold it. */
export const fileTypes = {
  'application/pdf': { ending: 'pdf', title: 'PDF' },
  'image/jpeg': { ending: 'jpg', title: 'JPEG picture' },
  'image/png': { ending: 'png', title: 'PNG picture' },
  'image/webp': { ending: 'webp', title: 'WebP picture' },
} as const
export type FileType = keyof typeof fileTypes

/** The largest file that is taken: 10 MB. */
export const mostBytes = 10 * 1024 * 1024

/** A size as people read it: ‘312 KB’, ‘1.4 MB’. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
