import { Hopeless, type Job, type JobHere } from '../../platform/jobs/job.ts'
import { want } from '../../platform/jobs/want.ts'
import { Undeliverable, type Outgoing } from '../../platform/post/post.ts'
import { codeLike } from './codes.sql.ts'
import { carried, keepAsHanded, messageIn } from './messages.sql.ts'

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

const minutes = 60_000
/** Asks again later whether it has arrived, where whoever carried it can tell. */
const askLater = async (here: JobHere, id: string, wait: number): Promise<void> => { if (here.post?.became) await want(here, 'message.arrival', id, new Date(here.now.getTime() + wait)) }

/** Carries one message. Its own id goes with it, so that the carrier can tell a second try from a second message. */
export const carryAMessage: Job = {
  kind: 'message.sent',
  async work(here, id) {
    const message = await messageIn(here, 'waiting', id!)
    if (!message) throw new Hopeless('That message no longer waits')
    const { state, because } = await hand(here, { way: message.way, address: message.address, subject: message.subject, words: message.words, reference: message.id })
    await carried(here, message.id, state, because)
    if (state === 'sent') await askLater(here, message.id, 15 * minutes)
  },
}

/** A carrier gives up after three days; what it has not said by then it will not say. */
const longest = 4 * 24 * 60 * minutes

/** Asks the carrier whether a message has arrived. One that never will is shown to whoever must do something about it, as one that could not be sent is. */
export const askWhetherItArrived: Job = {
  kind: 'message.arrival',
  async work(here, id) {
    const message = await messageIn(here, 'sent', id!)
    if (!message || !here.post?.became) return
    const became = await here.post.became({ way: message.way, reference: message.id })
    if (became.state === 'arrived') await carried(here, message.id, 'arrived')
    else if (became.state === 'never') await carried(here, message.id, 'failed', became.because)
    else if (became.state === 'on-its-way' && here.now.getTime() - message.madeAt.getTime() < longest) await askLater(here, message.id, 6 * 60 * minutes)
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
    // Each try makes another code, so each is another message to the carrier too: one that was cut off sent a code that opens nothing.
    const reference = here.newId()
    const came = await hand(here, { way: like.way, address: like.address, subject: 'Your code', words: words(like.code), reference })
    await keepAsHanded(here, hangs, reference, { way: like.way, about: 'code', toName: like.who, address: like.address, subject: 'Your code', words: words(unseen) }, came)
    if (came.state === 'sent') await askLater(here, reference, 15 * minutes)
  },
}
