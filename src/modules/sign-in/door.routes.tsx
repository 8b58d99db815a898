import { parseBody } from '../../platform/http/body.ts'
import type { PlainRoutes, Site } from '../../platform/http/site.ts'
import { callerAt, goTo, towards } from './caller.routes.ts'
import { changePasswordPage } from './change-password.routes.tsx'
import { keep } from './kept.tsx'
import { linkPage } from './link.routes.tsx'
import { localPath } from './local-path.ts'
import { secondFactorPages } from './second-factor.routes.tsx'
import { showSignIn, signInPage } from './sign-in.routes.tsx'
import { signOutPage } from './sign-out.routes.tsx'

/** All that can be asked of the door. */
export const signInRoutes: PlainRoutes = (app, site) => {
  for (const routes of [signInPage, secondFactorPages(showSignIn), linkPage, signOutPage, changePasswordPage]) routes(app, site)
}

/** What happens when a page is asked for without a live session: somebody who was reading signs in first; somebody who sent a form keeps what they typed. */
export const signInAnswer = (site: Site): Site['signIn'] => (request, reply) => {
  const caller = callerAt(site, request, reply)
  if (request.method !== 'POST') return goTo(caller, towards('/sign-in', localPath(request.url)))
  const kept = keep(request, parseBody(request.body as Buffer), caller.token)
  return showSignIn(caller, { status: 401, kept, note: kept ? 'You have been signed out. What you typed has been kept: sign in to carry on' : 'You have been signed out. Sign in, then load the page again' })
}
