import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { may } from '../../rules/permissions.ts'
import { standings } from '../../rules/referrals/referral.ts'
import { transaction } from '../../platform/db/transaction.ts'
import { looksWritten, type Look } from '../../platform/events/access-log.ts'
import type { Here } from '../../platform/here.ts'
import { mayTry } from '../../platform/http/asker.ts'
import { form } from '../../platform/http/form.ts'
import { securityHeaders } from '../../platform/http/headers.ts'
import { placeOf } from '../../platform/http/network.ts'
import type { PlainRoutes, Site } from '../../platform/http/site.ts'
import { newId } from '../../platform/ids.ts'
import { openByKey } from './api.sql.ts'
import { readJson } from './json-fields.ts'
import { openApi } from './open-api.ts'
import { Problem, problemOf } from './problem.ts'
import { checkReferral, pathwaysToAskFor, referFields } from './refer-fields.tsx'
import { caseInPlainWords } from './case-in-words.ts'
import { hashOfAnswers } from './same-person.ts'
import { ownReferrer, referralsMade, sendReferral, sentBefore, type Made } from './referrals.sql.ts'

/** How often one key, and how often wrong keys from one network, are answered in a quarter of an hour. */
export const mostByKey = 300
const mostWrong = 60
const apiHeaders = { ...securityHeaders, 'cache-control': 'no-store' } as const

const answerProblem = (reply: FastifyReply, { status, title, message, errors }: Problem): FastifyReply =>
  reply.code(status).headers({ ...apiHeaders, 'content-type': 'application/problem+json; charset=utf-8', ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}), ...(status === 429 ? { 'retry-after': '900' } : {}) })
    .send(JSON.stringify({ type: 'about:blank', title, status, ...(message ? { detail: message } : {}), ...(errors.length ? { errors } : {}) }))
const json = { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' } as const

/** What a referrer’s system is told of a referral: what their page says, and nothing else. */
const told = (r: Made) => ({
  id: r.id, reference: r.reference, ...(r.ownReference ? { ownReference: r.ownReference } : {}), subject: r.caller, receivedOn: r.receivedOn, status: r.standing, statusInWords: standings[r.standing][0],
  ...(r.owner ? { takenUpBy: r.owner } : {}), ...(r.decidedBecause ? { because: r.decidedBecause } : {}),
  cases: r.cases.map(c => ({ reference: c.reference, pathway: c.pathway, status: c.status === 'open' ? 'open' : c.completedOn ? 'completed' : 'closed', stageInWords: caseInPlainWords(c) })),
})

/** Does something for the referrer whose key came with the request, in one transaction behind the walls. */
async function forKey<T>(site: Site, request: FastifyRequest, work: (here: Here) => Promise<T>): Promise<T> {
  const agency = site.agencyOf(request)
  const key = /^Bearer (\S{1,100})$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const opened = await openByKey(site.pools, agency, key)
  if (!opened) {
    const wrongs = createHash('sha256').update('wrong keys').update(placeOf(site.secret, request.ip)).digest()
    if (!await mayTry(site.pools.newel_party, agency, wrongs, mostWrong)) throw new Problem(429, 'Too Many Requests', 'Try again in a quarter of an hour.')
    throw new Problem(401, 'Unauthorized', '')
  }
  const { connection, asker, context, place } = opened
  try {
    if (!await mayTry(connection, agency, place, mostByKey)) throw new Problem(429, 'Too Many Requests', 'Try again in a quarter of an hour.')
    const looks: Look[] = []
    const now = site.now()
    return await transaction(connection, agency.schema, context, t => work({
      ...t, agency, user: asker, params: request.params as Here['params'], query: {}, now, today: dayInLondon(now), newId, address: path => site.address(request, path), may: permission => may(asker.role, permission),
      saw: (kind, records) => { for (const record of records) looks.push({ kind, record }) },
    }), () => looksWritten(asker.id, '/api/v1/referrals', looks))
  } finally {
    connection.release()
  }
}

const referForm = form(referFields, checkReferral)
const only = async (here: Here, id: string): Promise<Made> => {
  const { referrals: [found] } = isUuid(id) ? await referralsMade(here, id) : { referrals: [] }
  if (!found) throw new Problem(404, 'Not Found', 'There is no such referral.')
  return found
}

/** Takes a referral; one that repeats an earlier one of the same referrer is answered with that, or refused. */
async function take(here: Here, sent: unknown, onceKey: string): Promise<{ readonly status: 200 | 201; readonly id: string }> {
  const from = await ownReferrer(here)
  const answers = readJson(referForm, sent, { today: here.today, pathways: pathwaysToAskFor(from.pathways) })
  const before = await sentBefore(here, answers, from.partyId, onceKey)
  if (!before) return { status: 201, id: (await sendReferral(here, answers, { ...from, sentBy: '', channel: 'partner-system' }, onceKey)).id }
  if (before.because === 'person') throw new Problem(409, 'Conflict', `You referred ${before.caller} on ${before.sentOn}: ${before.reference}.`)
  if (!before.bodyHash.equals(hashOfAnswers(answers))) throw new Problem(422, 'Unprocessable Content', `You sent another referral with the same ${before.because === 'once' ? 'Idempotency-Key' : 'reference'}: ${before.reference}.`, before.because === 'once' ? [] : [{ pointer: '/ownReference', detail: 'This reference of yours stands on another referral' }])
  return { status: 200, id: before.id }
}

const onceKeyOf = (request: FastifyRequest): string => {
  const given = request.headers['idempotency-key'] ?? ''
  if (typeof given !== 'string' || !/^[\x21-\x7e]{0,100}$/.test(given)) throw new Problem(400, 'Bad Request', 'The Idempotency-Key is up to 100 letters, figures and signs, without spaces.')
  return given
}

/** Where partners’ systems send referrals and ask what came of them: JSON, and nothing but their own. */
export const referralRoutes: PlainRoutes = (app, site) => {
  void app.register((api, _options, done) => {
    api.removeAllContentTypeParsers()
    api.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 64 << 10 }, (_request, body, parsed) => {
      try {
        parsed(null, JSON.parse(body as string))
      } catch {
        parsed(new Problem(400, 'Bad Request', 'The body is not well-formed JSON.'))
      }
    })
    api.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
      const problem = problemOf(error)
      if (problem.status === 503) request.log.error({ err: { name: error.name, code: error.code, stack: error.stack?.replace(/^.*\n/, '') }, id: request.id }, 'unexpected')
      return answerProblem(reply, problem)
    })
    api.get('/api/v1/openapi.json', (_request, reply) => reply.headers(json).send(JSON.stringify(openApi())))
    api.get('/api/v1/referrals', async (request, reply) => reply.headers(json).send(JSON.stringify({ referrals: (await forKey(site, request, here => referralsMade(here))).referrals.filter(({ id }) => id).map(told) })))
    api.get('/api/v1/referrals/:id', async (request, reply) => reply.headers(json).send(JSON.stringify(told(await forKey(site, request, here => only(here, here.params.id ?? ''))))))
    api.post('/api/v1/referrals', async (request, reply) => {
      const { status, referral } = await forKey(site, request, async here => {
        const taken = await take(here, request.body, onceKeyOf(request))
        return { status: taken.status, referral: told(await only(here, taken.id)) }
      })
      return reply.code(status).headers({ ...json, location: site.rooted(request, `/api/v1/referrals/${referral.id}`) }).send(JSON.stringify(referral))
    })
    done()
  })
}
