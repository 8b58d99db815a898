import nodemailer from 'nodemailer'
import { noWayOf, Undeliverable, type Post } from './post.ts'

/** Carries email by a mail server of the agency's. Text messages it cannot carry. `from` is who it is from, `url` such as smtps://user:password@mail.example. */
export function smtpPost(url: string, from: string): Post {
  const server = nodemailer.createTransport(url, { from })
  return {
    async send({ way, address, subject, words, reference }) {
      if (way !== 'email') throw noWayOf(way)
      try {
        // The same name each time it is tried, so that a mail server can tell a second try from a second message.
        await server.sendMail({ to: { name: '', address }, subject, text: words, messageId: `<${reference}@newel>`, disableFileAccess: true, disableUrlAccess: true })
      } catch (error) {
        const { responseCode } = error as { responseCode?: number }
        if (responseCode !== undefined && responseCode >= 500) throw new Undeliverable('The mail server would not take it for this address')
        throw error
      }
    },
  }
}
