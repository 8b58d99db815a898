import { Button } from '../../platform/components/index.ts'
import { form, readForm, viewOf, type Body } from '../../platform/http/form.ts'
import type { PlainRoutes } from '../../platform/http/site.ts'
import { formToken, hashOf } from '../../platform/http/tokens.ts'
import { Page } from '../../platform/http/view.tsx'
import { callerAt, fits, goTo, readDoor, visitorToken, type Caller } from './caller.routes.ts'
import { DoorPage } from './door-page.tsx'
import { checkNewPassword, NewPassword, newPasswordFields } from './new-password.tsx'
import { hashPassword } from './passwords.ts'

const linkForm = form(newPasswordFields, (answers, { email }: { email: string }) => checkNewPassword(answers, email))

interface Shown { readonly status?: number; readonly typed?: Body; readonly errors?: { readonly password?: string; readonly again?: string }; readonly note?: string }

/** Where somebody sets their password with a one-time link. */
export const linkPage: PlainRoutes = (app, site) => {
  app.get('/sign-in/link/:link', async (request, reply) => {
    const caller = callerAt(site, request, reply)
    const found = await caller.door.link(hashOf(linkIn(caller)))
    return found ? draw(caller, found, {}) : usedUp(caller)
  })
  app.post('/sign-in/link/:link', async (request, reply) => {
    const caller = callerAt(site, request, reply)
    const found = await caller.door.link(hashOf(linkIn(caller)))
    if (!found) return usedUp(caller)
    const { typed } = readDoor(request, linkForm.fields)
    if (!fits(request, typed, visitorToken(caller))) return draw(caller, found, { status: 403, note: 'This page had been open for a long time, or your browser keeps no cookies. Please choose your password again' })
    const read = readForm(linkForm, typed, found)
    if ('errors' in read) return draw(caller, found, { status: 422, typed, errors: read.errors })
    const used = await caller.door.useLink(hashOf(linkIn(caller)), await hashPassword(read.answers.password))
    return used ? goTo(caller, '/sign-in?just=password-set') : usedUp(caller)
  })
}

const linkIn = ({ request }: Caller): string => (request.params as { link: string }).link

function draw(caller: Caller, { name, email }: { name: string; email: string }, { status = 200, typed = new Map(), errors = {}, note }: Shown): Promise<unknown> {
  const token = formToken(visitorToken(caller))
  const fields = viewOf(linkForm, typed, { email }, errors, { token, once: '' })
  return caller.site.say(caller.request, caller.reply, status, (
    <DoorPage title="Choose your password" action={`/sign-in/link/${linkIn(caller)}`} token={token} note={note} form={fields} before={<p class="govuk-body">This is for {name}, who signs in as {email}.</p>}>
      <NewPassword {...fields} />
      <Button>Set the password</Button>
    </DoorPage>
  ))
}

const usedUp = ({ site, request, reply }: Caller): Promise<unknown> => site.say(request, reply, 410, (
  <Page title="This link no longer works">
    <p class="govuk-body">Each link works once, for 24 hours, and only the newest one works.</p>
    <p class="govuk-body">If you have set your password with it, <a class="govuk-link" href="/sign-in">sign in</a>. If not, ask your administrator for another link.</p>
  </Page>
))
