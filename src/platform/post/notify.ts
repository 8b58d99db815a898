import axios from 'axios'
import { NotifyClient as Notify } from 'notifications-node-client'
import { noWayOf, Undeliverable, type Became, type Outgoing, type Post } from './post.ts'

/** The templates at GOV.UK Notify that carry what we write: a text whose body is ((words)), and an email with ((subject)) and ((words)) too. */
export interface NotifyTemplates { readonly text?: string | undefined; readonly email?: string | undefined }

const milliseconds = 8000
const asThen = { text: 'sms', email: 'email' } as const
/** What GOV.UK Notify says when a message will never arrive. What it calls a temporary failure is one that it has given up after three days. */
const given: Readonly<Record<string, string>> = {
  'permanent-failure': 'The number or address does not exist', 'temporary-failure': 'The phone was off or the box full for three days', 'technical-failure': 'GOV.UK Notify could not send it',
}

/** Carries text messages, and email, by GOV.UK Notify, which public bodies may use. `key` is an API key of the agency's service there; `address` is Notify's own unless a test says otherwise. */
export function notifyPost(key: string, templates: NotifyTemplates, address = 'https://api.notifications.service.gov.uk'): Post {
  const notify = new Notify(address, key)
  // It is the same axios; only its types are written twice, once for each kind of module.
  notify.setClient(axios.create({ timeout: milliseconds, maxRedirects: 0 }) as never)
  const knownAs = async ({ way, reference }: Pick<Outgoing, 'way' | 'reference'>) => (await notify.getNotifications(asThen[way], undefined, reference).catch(notNow)).data.notifications[0]
  return {
    async send(message) {
      const template = templates[message.way]
      if (!template) throw noWayOf(message.way)
      // A try that was cut off may have been taken: Notify sends the same reference as often as it is asked to.
      if (await knownAs(message)) return
      const { subject, words, reference } = message
      await (message.way === 'text'
        ? notify.sendSms(template, message.address, { personalisation: { words }, reference })
        : notify.sendEmail(template, message.address, { personalisation: { subject, words }, reference })).catch(neverOrNotNow)
    },
    async became(message): Promise<Became> {
      const status = (await knownAs(message))?.status
      if (!status) return { state: 'unknown' }
      return status === 'delivered' ? { state: 'arrived' } : given[status] ? { state: 'never', because: given[status] } : { state: 'on-its-way' }
    },
  }
}

interface Refused { readonly response?: { readonly status?: number; readonly data?: { readonly errors?: readonly { readonly error?: string; readonly message?: string }[] } } }

/** It could not be handed over, for a reason that may pass. What the library throws holds the key and what was written; this holds neither. */
class NotifyProblem extends Error { override readonly name = 'NotifyProblem' }
function notNow(error: Refused): never { throw new NotifyProblem(`GOV.UK Notify answered ${error.response?.status ?? 'nothing'}`) }

/** A number or an address that Notify will not take is never tried again; that it is too busy, or that our key is wrong, may pass. */
function neverOrNotNow(error: Refused): never {
  const isTheAddress = error.response?.status === 400 && error.response.data?.errors?.some(one => one.error === 'ValidationError' && /^(phone_number|email_address)\b/.test(one.message ?? ''))
  if (isTheAddress) throw new Undeliverable('It is no number or address that can be written to')
  notNow(error)
}
