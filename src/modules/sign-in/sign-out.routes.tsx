import { Button } from '../../platform/components/index.ts'
import type { PlainRoutes } from '../../platform/http/site.ts'
import { parseBody } from '../../platform/http/body.ts'
import { forged } from '../../platform/http/standard-pages.tsx'
import { formToken, hashOf } from '../../platform/http/tokens.ts'
import { Page } from '../../platform/http/view.tsx'
import { callerAt, fits, goTo, setCookie } from './caller.routes.ts'

/** A link cannot sign anybody out, so that no picture on another site can: it asks first. */
export const signOutPage: PlainRoutes = (app, site) => {
  app.get('/sign-out', (request, reply) => {
    const caller = callerAt(site, request, reply)
    return caller.token ? site.say(request, reply, 200, <SignOut token={formToken(caller.token)} />) : goTo(caller, '/sign-in')
  })
  app.post('/sign-out', async (request, reply) => {
    const caller = callerAt(site, request, reply)
    if (!caller.token) return goTo(caller, '/sign-in?just=signed-out')
    if (!fits(request, parseBody(request.body as Buffer), caller.token)) return site.say(request, reply, 403, forged())
    await caller.door.endSession(hashOf(caller.token))
    setCookie(caller, `newel-${caller.agency.id}`, '', 0)
    return goTo(caller, '/sign-in?just=signed-out')
  })
}

const SignOut = ({ token }: { token: string }) => (
  <Page title="Do you want to sign out?">
    <form method="post" action="/sign-out" noValidate>
      <input type="hidden" name="_token" value={token} />
      <Button>Sign out</Button>
    </form>
    <p class="govuk-body"><a class="govuk-link" href="/start">Stay signed in and go to your start page</a></p>
  </Page>
)
