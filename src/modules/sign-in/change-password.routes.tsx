import type { FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../rules/permissions.ts'
import { Button, PasswordInput } from '../../platform/components/index.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { secret } from '../../platform/http/fields.ts'
import { form, readForm, viewOf, type Body } from '../../platform/http/form.ts'
import type { PlainRoutes } from '../../platform/http/site.ts'
import { notAllowed } from '../../platform/http/standard-pages.tsx'
import { formToken, hashOf } from '../../platform/http/tokens.ts'
import { callerAt, fits, goTo, readDoor, towards, type Caller } from './caller.routes.ts'
import { DoorPage } from './door-page.tsx'
import { checkNewPassword, NewPassword, newPasswordFields } from './new-password.tsx'
import { hashPassword, isPassword } from './passwords.ts'
import { triedBy } from './throttle.ts'

const path = '/account/password'
const changeForm = form(
  { current: secret('Your password now', 'Enter the password that you sign in with now', 'current-password'), ...newPasswordFields },
  (answers, { email }: { email: string }) => checkNewPassword(answers, email),
)
const notRight = 'That is not your password, or there have been too many tries. After five tries, wait 15 minutes'

interface SignedIn { readonly token: string; readonly email: string; readonly kept: string | null; readonly sessionId: string }

/** Not a page of the kit, because passwords are only known at the door. It never keeps what was typed for later, as other pages do. */
export const changePasswordPage: PlainRoutes = (app, site) => {
  const signedIn = (work: (caller: Caller, who: SignedIn) => Promise<unknown>) => async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const caller = callerAt(site, request, reply)
    const opened = await openAsker(site.pools, caller.agency, caller.token)
    opened?.client.release()
    const own = opened && await caller.door.ownPassword(hashOf(caller.token!))
    if (!opened || !own) return goTo(caller, towards('/sign-in', path))
    if (!may(opened.asker.role, 'account:own')) return site.say(request, reply, 403, notAllowed(opened.asker.role, 'account:own'))
    return work(caller, { token: caller.token!, email: own.email, kept: own.password_hash, sessionId: opened.asker.sessionId })
  }
  app.get(path, signedIn((caller, who) => draw(caller, who, {})))
  app.post(path, signedIn(async (caller, who) => {
    const { typed } = readDoor(caller.request, changeForm.fields)
    if (!fits(caller.request, typed, who.token)) return draw(caller, who, { status: 403, note: 'This page was out of date. Please fill it in again' })
    const read = readForm(changeForm, typed, who)
    if ('errors' in read) return draw(caller, who, { status: 422, typed, errors: read.errors })
    return await change(caller, who, read.answers) ? goTo(caller, '/account?password=changed') : draw(caller, who, { status: 422, errors: { current: notRight } })
  }))
}

/** Sent twice, the second finds the new password in place and says the same as the first. */
async function change(caller: Caller, { token, email, kept, sessionId }: SignedIn, { current, password }: { current: string; password: string }): Promise<boolean> {
  const { door } = caller
  const tried = await door.mayTry(triedBy(caller.secret, 'own password', email, { device: sessionId, ip: caller.request.ip }))
  if (tried === undefined) return false
  const right = await isPassword(current, kept, 'known') === true
  const done = right ? await door.changePassword(hashOf(token), kept!, await hashPassword(password)) || await isNowTheirs(door, token, password) : await isPassword(password, kept, 'known') === true
  if (done) await door.forgetTry(tried)
  return done
}
const isNowTheirs = async (door: Caller['door'], token: string, password: string): Promise<boolean> => await isPassword(password, (await door.ownPassword(hashOf(token)))?.password_hash, 'known') === true

interface Shown { readonly status?: number; readonly typed?: Body; readonly errors?: { readonly current?: string; readonly password?: string; readonly again?: string }; readonly note?: string }

function draw({ site, request, reply }: Caller, who: SignedIn, { status = 200, typed = new Map(), errors = {}, note }: Shown): Promise<unknown> {
  const token = formToken(who.token)
  const fields = viewOf(changeForm, typed, who, errors, { token, once: '' })
  return site.say(request, reply, status, (
    <DoorPage title="Change your password" action={path} token={token} note={note} form={fields} before={<p class="govuk-body">You stay signed in here. Everywhere else you will be signed out.</p>}
      after={<p class="govuk-body"><a class="govuk-link" href="/account">Back to your account</a></p>}>
      <PasswordInput {...fields.current} />
      <NewPassword password={fields.password} again={fields.again} />
      <Button>Change the password</Button>
    </DoorPage>
  ))
}
