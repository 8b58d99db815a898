import { Hopeless, type Job, type JobHere } from '../../platform/jobs/job.ts'
import { Undeliverable, type Outgoing } from '../../platform/post/post.ts'
import { codeLike } from './codes.sql.ts'
import { carried, keepAsHanded, waitingMessage } from './messages.sql.ts'

/** Hands something to whoever carries messages, and says what became of it. Anything that may pass is thrown, so that it is tried again. */
export async function hand(here: JobHere, message: Outgoing): Promise<{ state: 'sent' | 'failed' | 'no-way'; because: string }> {
  if (!here.post) return { state: 'no-way', because: 'No way of sending is set up' }
  try {
    await here.post.send(message)
    return { state: 'sent', because: '' }
  } catch (error) {
    if (error instanceof Undeliverable) return { state: 'failed', because: error.message }
    throw error
  }
}

/** Carries one message. Its own id goes with it, so that the carrier can tell a second try from a second message. */
export const carryAMessage: Job = {
  kind: 'message.sent',
  async work(here, id) {
    const message = await waitingMessage(here, id!)
    if (!message) throw new Hopeless('That message no longer waits')
    const { state, because } = await hand(here, { way: message.way, address: message.address, subject: message.subject, words: message.words, reference: message.id })
    await carried(here, message.id, state, because)
  },
}

const unseen = '••••-••••'

/** Makes a new code like one that was made before, and sends it. What is kept of the message does not show the code. */
export const sendACode: Job = {
  kind: 'tracking.code-sent',
  async work(here, id) {
    const like = await codeLike(here, id!)
    if (!like) throw new Hopeless('That code may not be sent any longer')
    const words = (code: string): string => `Your code is ${code} and your reference is ${like.reference}. With them you can see how far things have come at ${here.siteAddress}/where-am-i. If you did not ask for this, tell us. ${here.agency.name}`
    const hangs = { authorityId: like.authorityId, circleId: null, ...(like.enquiryId ? { enquiryId: like.enquiryId } : {}), ...(like.caseId ? { caseId: like.caseId } : {}) }
    const came = await hand(here, { way: like.way, address: like.address, subject: 'Your code', words: words(like.code), reference: id! })
    await keepAsHanded(here, hangs, { way: like.way, about: 'code', toName: like.who, address: like.address, subject: 'Your code', words: words(unseen) }, came)
  },
}
