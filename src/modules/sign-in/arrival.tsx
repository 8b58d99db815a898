import { formToken } from '../../platform/http/tokens.ts'
import { cookieOf, goTo, setCookie, type Caller } from './caller.routes.ts'
import { CarryOn, type Kept } from './kept.tsx'
import { rememberedDevice } from './throttle.ts'

interface Arrival { readonly token: string; readonly email: string; readonly to: string | undefined; readonly kept: Kept | undefined }

const days = 24 * 60 * 60

/** Everything asked for has been given: the session’s cookie, the device’s, and on to where they were going. */
export function welcome(caller: Caller, { token, email, to, kept }: Arrival): Promise<unknown> | unknown {
  setCookie(caller, `newel-${caller.agency.id}`, token)
  setCookie(caller, 'newel-device', rememberedDevice(caller.secret, email, cookieOf(caller, 'newel-device')), 180 * days)
  return kept ? caller.site.say(caller.request, caller.reply, 200, <CarryOn kept={kept} token={formToken(token)} />) : goTo(caller, to ?? '/start')
}
