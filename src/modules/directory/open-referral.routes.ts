import type { FastifyReply, FastifyRequest } from 'fastify'
import { transaction, type Run } from '../../platform/db/transaction.ts'
import type { Here } from '../../platform/here.ts'
import type { PlainRoutes, Site } from '../../platform/http/a-site.ts'
import { openPublic } from '../../platform/http/asker.ts'
import { securityHeaders } from '../../platform/http/headers.ts'
import { newToken } from '../../platform/http/tokens.ts'
import { readAsked, type Asked } from './asked-of-the-feed.ts'
import { publicService, servicesFound } from './entries.sql.ts'
import type { PublicService } from './entry.ts'
import { atItsPlace, envelope, inAList, profile, taxonomies, taxonomyTerms, whole, wholeAtItsPlace } from './open-referral.ts'

/** Anybody may read the feed from anywhere: it is public, and carries nothing of whoever asks. */
export const openHeaders = { ...securityHeaders, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300' } as const

const served = ['active', 'temporarily closed']
type Reading = Pick<Here, 'run'>
/** What is found; undefined when there is no such thing. */
type Finds = (here: Reading, asked: Asked, id: string) => Promise<object | undefined> | object | undefined

/** Our own services: what another directory keeps, it serves itself. */
const services = (here: Reading, { page, size, ...wanted }: Asked, withAddress: boolean) => servicesFound(here, { ...wanted, states: served, ownOnly: true, withAddress }, { page, size })
const slice = <T>(all: readonly T[], { page, size }: Asked): object => envelope(all.slice((page - 1) * size, page * size), all.length, page, size)
const mayBeServed = (service: PublicService | undefined): service is PublicService => service !== undefined && service.feedId === null && served.includes(service.status)

const lists = (each: (service: PublicService) => object, withAddress = false): Finds => async (here, asked) => {
  const { rows, total } = await services(here, asked, withAddress)
  return envelope(rows.map(each), total, asked.page, asked.size)
}

const answers: Readonly<Record<string, Finds>> = {
  '/open-referral': () => profile,
  '/open-referral/services': lists(inAList),
  '/open-referral/services/:id': async (here, _, id) => { const service = await publicService(here, id); return mayBeServed(service) ? whole(service) : undefined },
  '/open-referral/service_at_locations': lists(atItsPlace, true),
  '/open-referral/service_at_locations/:id': async (here, _, id) => { const service = await publicService(here, id); return mayBeServed(service) && service.line1 ? wholeAtItsPlace(service) : undefined },
  '/open-referral/taxonomies': (_, asked) => slice(taxonomies, asked),
  '/open-referral/taxonomies/:id': (_, __, id) => taxonomies.find(one => one.id === id),
  '/open-referral/taxonomy_terms': (_, asked) => slice((asked.topics ? taxonomyTerms.filter(({ key }) => asked.topics!.includes(key)) : taxonomyTerms).map(({ term }) => term), asked),
  '/open-referral/taxonomy_terms/:id': (_, __, id) => taxonomyTerms.find(({ term }) => term.id === id)?.term,
}

/** Asks as the public, whoever has signed in: a cookie opens nothing more here. */
async function asThePublic<T>(site: Site, request: FastifyRequest, work: (here: { run: Run }) => Promise<T>): Promise<T> {
  const agency = site.agencyOf(request)
  const opened = await openPublic(site.pools, agency, newToken())
  try {
    return await transaction(opened.client, agency.schema, opened.context, work)
  } finally {
    opened.client.release()
  }
}

export const openReferralRoutes: PlainRoutes = (app, site) => {
  const say = (reply: FastifyReply, status: number, body: object): FastifyReply => reply.code(status).headers(status === 200 ? openHeaders : { ...openHeaders, 'cache-control': 'no-store' }).send(JSON.stringify(body))
  for (const [path, find] of Object.entries(answers))
    app.get(path, async (request, reply) => {
      try {
        const read = readAsked(request.url.split('?').slice(1).join('?'))
        if ('problems' in read) return say(reply, 400, { error: 'Some parameters could not be understood', wanted: read.problems })
        const found = await asThePublic(site, request, async here => find(here, read.asked, (request.params as { id?: string }).id ?? ''))
        return found ? say(reply, 200, found) : say(reply, 404, { error: 'There is nothing with this id' })
      } catch (error) {
        // Whatever it was, it is answered in the words of the feed: programs read this, and people read /directory.
        if ((error as Error).constructor.name === 'UnknownAgency') return say(reply, 404, { error: 'There is no agency at this address' })
        request.log.error({ err: { name: (error as Error).name, code: (error as { code?: string }).code }, id: request.id }, 'open referral')
        return say(reply, 503, { error: 'The directory cannot be read just now. Try again in a minute' })
      }
    })
}
