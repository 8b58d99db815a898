import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

interface SealingKey { readonly id: string; readonly key: Buffer }

const derived = (secret: string, use: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, 'newel', use, length))
const keyFrom = (secret: string): SealingKey => ({ id: derived(secret, 'which sealing key', 4).toString('hex'), key: derived(secret, 'sealing key', 32) })

export interface Sealer {
  /** `about` says whose it is: what was sealed about one person does not open as another's. */
  seal(text: string, about: string): string
  /** Undefined when it was sealed under a key we no longer have, about somebody else, or altered. */
  open(sealed: string, about: string): string | undefined
}

/**
 * Seals what must not be read in the database or a backup: AES-256-GCM, the key's name in front. The first secret seals and every
 * secret opens, so that secrets can be changed: put the new one first, and drop the old one when nothing is left under it.
 */
export function sealer(secrets: readonly [string, ...string[]]): Sealer {
  const keys = secrets.map(keyFrom)
  return {
    seal(text, about) {
      const { id, key } = keys[0]!
      const once = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, once).setAAD(Buffer.from(about))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${id}.${Buffer.concat([once, cipher.getAuthTag(), hidden]).toString('base64url')}`
    },
    open(sealed, about) {
      const [id, rest = ''] = sealed.split('.')
      const bytes = Buffer.from(rest, 'base64url')
      const found = keys.find(one => one.id === id)
      if (!found || bytes.length < 28) return undefined
      const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, 12)).setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28))
      try { return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8') } catch { return undefined }
    },
  }
}
