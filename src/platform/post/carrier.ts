import type { Agency } from '../db/agencies.ts'
import { notifyPost } from './notify.ts'
import { demonstrationPost, noWayOf, type Post } from './post.ts'
import { smtpPost } from './smtp.ts'

type Settings = Readonly<Record<string, string | undefined>>
const made = new Map<string, Post | undefined>()

/** Whoever carries an agency's messages, by the installation's settings; undefined when nobody does, so that messages wait and say so. */
export function postOf({ demonstration }: Pick<Agency, 'demonstration'>, settings: Settings): Post | undefined {
  if (demonstration) return demonstrationPost
  const { NEWEL_SMTP, NEWEL_MAIL_FROM, NEWEL_NOTIFY_KEY, NEWEL_NOTIFY_TEXT, NEWEL_NOTIFY_EMAIL } = settings
  const asSet = JSON.stringify([NEWEL_SMTP, NEWEL_MAIL_FROM, NEWEL_NOTIFY_KEY, NEWEL_NOTIFY_TEXT, NEWEL_NOTIFY_EMAIL])
  if (!made.has(asSet)) made.set(asSet, asSetUp(settings))
  return made.get(asSet)
}

/** GOV.UK Notify carries what it has a template for; email goes by the agency's own mail server where there is one. */
function asSetUp({ NEWEL_SMTP: server, NEWEL_MAIL_FROM: from, NEWEL_NOTIFY_KEY: key, NEWEL_NOTIFY_TEXT: text, NEWEL_NOTIFY_EMAIL: email }: Settings): Post | undefined {
  const mail = server && from ? smtpPost(server, from) : undefined
  const notify = key && (text || email) ? notifyPost(key, { text, email }) : undefined
  if (!mail || !notify) return mail ?? notify
  return each({ text: text ? notify : undefined, email: mail })
}

function each(by: Readonly<Record<'text' | 'email', Post | undefined>>): Post {
  return {
    async send(message) {
      const post = by[message.way]
      if (!post) throw noWayOf(message.way)
      await post.send(message)
    },
    became: async message => await by[message.way]?.became?.(message) ?? { state: 'unknown' },
  }
}
