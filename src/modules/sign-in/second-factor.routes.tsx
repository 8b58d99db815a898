import { Button, TextInput } from '../../platform/components/index.ts'
import { parseQuery } from '../../platform/http/body.ts'
import { text } from '../../platform/http/fields.ts'
import { form, readForm, viewOf, type Body } from '../../platform/http/form.ts'
import type { PlainRoutes } from '../../platform/http/site.ts'
import { formToken, hashOf, newToken } from '../../platform/http/tokens.ts'
import { welcome } from './arrival.tsx'
import { addressFor, inFours, offeredKey, stepOf } from './authenticator.ts'
import { callerAt, fits, fromOurPages, goTo, placeOf, readDoor, towards, type Caller } from './caller.routes.ts'
import { DoorPage } from './door-page.tsx'
import { carriesKept, keptIn, KeptInputs, type Kept } from './kept.tsx'
import { localPath } from './local-path.ts'
import { QrCode } from './qr-code.tsx'
import { sealer } from './seal.ts'
import { triedBy } from './throttle.ts'

const codeForm = form({
  code: text('Code from your authenticator app', { missing: 'Enter the 6 figures that your authenticator app shows', hint: '6 figures, which change every half minute', inputMode: 'numeric', autocomplete: 'one-time-code', width: 10, max: 20 }),
})
const notTaken = 'That code was not accepted. Each works once and for about a minute, so wait for the next one. After five tries, wait 15 minutes'

/** Who has given a password and not yet a code, and under which token. */
interface HalfIn { readonly token: string; readonly userId: string; readonly email: string; readonly sealedKey: string | null }
interface Shown { readonly status?: number; readonly typed?: Body; readonly errors?: { readonly code?: string }; readonly to: string | undefined; readonly kept?: Kept | undefined; readonly note?: string }

async function halfIn({ door, token }: Caller): Promise<HalfIn | undefined> {
  const found = token ? await door.halfOpen(hashOf(token)) : undefined
  return found && { token: token!, userId: found.user_id, email: found.email, sealedKey: found.authenticator_key }
}

const pathFor = ({ sealedKey }: HalfIn): string => sealedKey ? '/sign-in/code' : '/sign-in/set-up'

function draw({ site, request, reply, agency }: Caller, half: HalfIn, { status = 200, typed = new Map(), errors = {}, to, kept, note }: Shown): Promise<unknown> {
  const token = formToken(half.token)
  const fields = viewOf(codeForm, typed, {}, errors, { token, once: '' })
  const key = half.sealedKey ? undefined : offeredKey(site.secret, half.token)
  return site.say(request, reply, status, (
    <DoorPage title={key ? 'Set up your authenticator app' : 'Enter your code'} action={pathFor(half)} token={token} to={to} note={note} form={fields}
      before={key && <SetUp agencyKey={key} address={addressFor(key, agency.name, half.email)} />}
      after={<p class="govuk-body">{key ? '' : 'If you no longer have the app, ask your administrator to reset your authenticator. '}<a class="govuk-link" href="/sign-in">Start again</a></p>}>
      <KeptInputs kept={kept} />
      <TextInput {...fields.code} />
      <Button>Continue</Button>
    </DoorPage>
  ))
}

const SetUp = ({ agencyKey, address }: { agencyKey: string; address: string }) => (
  <>
    <p class="govuk-body">Besides your password, this agency asks for a code from an app on your phone or computer. You set it up once.</p>
    <ol class="govuk-list govuk-list--number">
      <li>Open an authenticator app. If you have none, install one: ask your administrator which your agency uses.</li>
      <li>In the app, add an account by scanning this picture.</li>
    </ol>
    <QrCode text={address} label="Picture for your authenticator app to scan. The key below says the same" />
    <p class="govuk-body">If you cannot scan it, type this key into the app:<br /><strong class="newel-key">{inFours(agencyKey)}</strong></p>
    <ol class="govuk-list govuk-list--number" start={3}>
      <li>Enter the code that the app shows now.</li>
    </ol>
  </>
)

/** The page that asks for a code, straight after a password that came with something kept. */
export async function showSecondFactor(caller: Caller, { to, kept }: { to: string | undefined; kept: Kept | undefined }): Promise<unknown> {
  const half = await halfIn(caller)
  return half ? draw(caller, half, { to, kept }) : goTo(caller, towards('/sign-in', to))
}

export const secondFactorPages = (signInAgain: (caller: Caller, shown: { status: number; to: string | undefined; kept: Kept | undefined; note: string }) => Promise<unknown>): PlainRoutes => (app, site) => {
  for (const path of ['/sign-in/code', '/sign-in/set-up']) {
    app.get(path, async (request, reply) => {
      const caller = callerAt(site, request, reply)
      const to = localPath(parseQuery(request.url.split('?')[1] ?? '').to)
      const half = await halfIn(caller)
      return half && pathFor(half) === path ? draw(caller, half, { to }) : goTo(caller, towards(half ? pathFor(half) : '/sign-in', to))
    })
    app.post(path, { bodyLimit: 3 << 20 }, async (request, reply) => {
      const caller = callerAt(site, request, reply)
      const { body, typed, to } = readDoor(request, codeForm.fields, carriesKept)
      const ours = caller.token !== undefined && fits(request, typed, caller.token)
      const kept = ours || fromOurPages(request) ? keptIn(body) : undefined
      const half = await halfIn(caller)
      if (!half) return kept ? signInAgain(caller, { status: 401, to, kept, note: 'That took longer than 15 minutes. What you typed has been kept: sign in to carry on' }) : goTo(caller, towards('/sign-in', to))
      if (!ours) return draw(caller, half, { status: 403, to, kept, note: 'This page was out of date. Enter the code that your app shows now' })
      if (pathFor(half) !== path) return draw(caller, half, { to, kept })
      const read = readForm(codeForm, typed, {})
      if ('errors' in read) return draw(caller, half, { status: 422, typed, errors: read.errors, to, kept })
      const token = await (half.sealedKey ? giveCode : setUp)(caller, half, read.answers.code)
      return token ? welcome(caller, { token, email: half.email, to, kept }) : draw(caller, half, { status: 422, errors: { code: notTaken }, to, kept })
    })
  }
}

const sealedFor = ({ agency }: Caller, { userId }: HalfIn): string => `authenticator of ${userId} at ${agency.id}`

/** The token of the whole session, when the code is right and has not been used. */
async function giveCode(caller: Caller, half: HalfIn, code: string): Promise<string | undefined> {
  const { door, site } = caller
  const tried = await door.mayTry(triedBy(caller.secret, 'code', half.email, placeOf(caller, half.email)))
  const key = sealer([site.secret]).open(half.sealedKey!, sealedFor(caller, half))
  const step = key && tried !== undefined ? stepOf(key, code, site.now()) : undefined
  const token = step === undefined ? undefined : await complete(caller, half, step, null)
  if (token) await door.forgetTry(tried!)
  return token
}

/** The same for somebody’s first code: it shows that their app has taken the key they were offered, which is theirs from now on. */
function setUp(caller: Caller, half: HalfIn, code: string): Promise<string | undefined> {
  const key = offeredKey(caller.site.secret, half.token)
  const step = stepOf(key, code, caller.site.now())
  return step === undefined ? Promise.resolve(undefined) : complete(caller, half, step, sealer([caller.site.secret]).seal(key, sealedFor(caller, half)))
}

async function complete({ door }: Caller, half: HalfIn, step: number, newKey: string | null): Promise<string | undefined> {
  const token = newToken()
  return await door.completeSession(hashOf(half.token), hashOf(token), step, newKey) ? token : undefined
}
