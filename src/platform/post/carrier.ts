import type { Agency } from '../db/agencies.ts'
import { demonstrationPost, type Post } from './post.ts'
import { smtpPost } from './smtp.ts'

const made = new Map<string, Post>()

/** Whoever carries an agency's messages, by the installation's settings; undefined when nobody does, so that messages wait and say so. */
export function postOf({ demonstration }: Pick<Agency, 'demonstration'>, { NEWEL_SMTP: url, NEWEL_MAIL_FROM: from }: Readonly<Record<string, string | undefined>>): Post | undefined {
  if (demonstration) return demonstrationPost
  if (!url || !from) return undefined
  if (!made.has(url)) made.set(url, smtpPost(url, from))
  return made.get(url)
}
