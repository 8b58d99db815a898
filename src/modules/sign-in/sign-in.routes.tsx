import { Button, PasswordInput, TextInput } from '../../platform/components/index.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { parseQuery } from '../../platform/http/body.ts'
import { secret, text } from '../../platform/http/fields.ts'
import { form, readForm, viewOf, type Body } from '../../platform/http/form.ts'
import type { PlainRoutes } from '../../platform/http/site.ts'
import { formToken, hashOf, newToken } from '../../platform/http/tokens.ts'
import { newId } from '../../platform/ids.ts'
import { welcome } from './arrival.tsx'
import { browserInWords } from './browser.ts'
import { callerAt, fits, fromOurPages, goTo, placeOf, readDoor, setCookie, towards, visitorToken, type Caller } from './caller.routes.ts'
import { DoorPage } from './door-page.tsx'
import { carriesKept, keptIn, KeptInputs, type Kept } from './kept.tsx'
import { localPath } from './local-path.ts'
import { isPassword } from './passwords.ts'
import { showSecondFactor } from './second-factor.routes.tsx'
import { triedBy } from './throttle.ts'

const signInForm = form({
  email: text('Email address', { missing: 'Enter your email address', inputMode: 'email', autocomplete: 'username', max: 254 }),
  password: secret('Password', 'Enter your password', 'current-password'),
})

/** Said alike to a stranger, for a wrong password, for an account that is closed, and after too many tries: it tells nobody who has an account. */
const notRight = 'The email address and the password do not go together, or there have been too many tries. Check both. After five tries, wait 15 minutes'

const notes = {
  'signed-out': 'You have signed out',
  'password-set': 'Your password has been set. Sign in with it',
} as const

interface Shown { readonly status?: number; readonly typed?: Body; readonly errors?: { readonly email?: string; readonly password?: string }; readonly to?: string | undefined; readonly kept?: Kept | undefined; readonly note?: string | undefined }

/** The page to sign in on. */
export function showSignIn(caller: Caller, { status = 200, typed = new Map(), errors = {}, to, kept, note }: Shown): Promise<unknown> {
  const token = formToken(visitorToken(caller))
  const fields = viewOf(signInForm, typed, {}, errors, { token, once: '' })
  return caller.site.say(caller.request, caller.reply, status, (
    <DoorPage title="Sign in" action="/sign-in" token={token} to={to} note={note} form={fields}
      after={<p class="govuk-body">If you cannot sign in, ask your administrator for a link to set a new password.</p>}>
      <KeptInputs kept={kept} />
      <TextInput {...fields.email} />
      <PasswordInput {...fields.password} />
      <Button>Sign in</Button>
    </DoorPage>
  ))
}

export const signInPage: PlainRoutes = (app, site) => {
  app.get('/sign-in', async (request, reply) => {
    const caller = callerAt(site, request, reply)
    const { to, just = '' } = parseQuery(request.url.split('?')[1] ?? '')
    if (await isSignedIn(caller)) return goTo(caller, localPath(to) ?? '/start')
    return showSignIn(caller, { to: localPath(to), note: Object.hasOwn(notes, just) ? notes[just as keyof typeof notes] : undefined })
  })
  app.post('/sign-in', { bodyLimit: 3 << 20 }, (request, reply) => answerSignIn(callerAt(site, request, reply)))
}

async function isSignedIn({ site, agency, token }: Caller): Promise<boolean> {
  const opened = await openAsker(site.pools, agency, token)
  opened?.client.release()
  return opened !== undefined
}

async function answerSignIn(caller: Caller): Promise<unknown> {
  const { request, agency, door } = caller
  const { body, typed, to } = readDoor(request, signInForm.fields, carriesKept)
  if (!fits(request, typed, visitorToken(caller)))
    return showSignIn(caller, { status: 403, typed, to, kept: fromOurPages(request) ? keptIn(body) : undefined, note: 'This page had been open for a long time, or your browser keeps no cookies. Please type your password again' })
  const kept = keptIn(body)
  const read = readForm(signInForm, typed, {})
  if ('errors' in read) return showSignIn(caller, { status: 422, typed, errors: read.errors, to, kept })
  const email = read.answers.email.toLowerCase()
  const found = await whoHas(caller, email, read.answers.password)
  if (!found) return showSignIn(caller, { status: 422, typed, errors: { email: notRight }, to, kept })

  // A token that was in the browser before is never the one that is signed in with.
  if (caller.token) await door.endSession(hashOf(caller.token))
  const token = newToken()
  await door.openSession({ id: newId(), userId: found.user_id, hash: hashOf(token), complete: agency.demonstration, browser: browserInWords(request.headers['user-agent']) })
  if (agency.demonstration) return welcome(caller, { token, email, to, kept })
  setCookie(caller, `newel-${agency.id}`, token)
  const next = found.has_authenticator ? '/sign-in/code' : '/sign-in/set-up'
  return kept ? showSecondFactor({ ...caller, token }, { to, kept }) : goTo(caller, towards(next, to))
}

/** Whoever has this email address and this password. Every no takes the same way, and a try is written down before it is made. */
async function whoHas(caller: Caller, email: string, password: string) {
  const { door } = caller
  const place = placeOf(caller, email)
  const tried = await door.mayTry(triedBy(caller.secret, 'password', email, place))
  if (tried === undefined) return undefined
  const found = await door.find(email)
  const right = await isPassword(password, found?.password_hash, place.device ? 'known' : 'unknown')
  if (right !== false) await door.forgetTry(tried)
  return right === true ? found : undefined
}

