import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Agency } from '../../platform/db/agencies.ts'
import { sessionToken } from '../../platform/http/who-sent-it.ts'
import { openAsker } from '../../platform/http/asker.ts'
import { pageHeaders } from '../../platform/http/headers.ts'
import type { PlainRoutes, Site } from '../../platform/http/site.ts'
import { AccessibilityStatement } from './accessibility.tsx'
import { Cookies } from './cookies.tsx'
import { Privacy } from './privacy.tsx'

const pages: Readonly<Record<string, (agency: Agency, site: Site) => VNode>> = {
  '/accessibility': agency => <AccessibilityStatement agency={agency} />,
  '/cookies': (agency, { secure }) => <Cookies agency={agency} secure={secure} />,
  '/privacy': agency => <Privacy agency={agency} />,
}

export const aboutRoutes: PlainRoutes = (app, site) => {
  for (const [path, view] of Object.entries(pages))
    app.get(path, (request, reply) => site.say(request, reply, 200, view(site.agencyOf(request), site)))
  app.get('/', async (request, reply) => reply.code(303).headers(pageHeaders).header('location', site.rooted(request, await isSignedIn(site, request) ? '/start' : '/welcome')).send())
}

async function isSignedIn(site: Site, request: FastifyRequest): Promise<boolean> {
  const agency = site.agencyOf(request)
  const opened = await openAsker(site.pools, agency, sessionToken(request, agency, site.secure))
  opened?.client.release()
  return opened !== undefined
}
