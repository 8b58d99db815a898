import type { Agency } from '../db/agencies.ts'
import { demonstrationPost, type Post } from './post.ts'

/** Whoever carries an agency's messages, by the installation's settings; undefined when nobody does, so that messages wait and say so. */
export const postOf = (agency: Pick<Agency, 'demonstration'>, _settings: Readonly<Record<string, string | undefined>>): Post | undefined => agency.demonstration ? demonstrationPost : undefined
