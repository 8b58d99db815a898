import type { FastifyInstance } from 'fastify'
import type { Describes, EventKind } from './rules/events.ts'
import { describeWith } from './platform/events/story.tsx'
import type { Module } from './platform/http/module.ts'
import { buildSite, type SiteOptions } from './platform/http/site.ts'
import { aboutRoutes } from './modules/about/index.ts'
import { accounts } from './modules/accounts/index.ts'
import { adaptations } from './modules/adaptations/index.ts'
import { applications } from './modules/applications/index.ts'
import { caseloads } from './modules/caseloads/index.ts'
import { cases } from './modules/cases/index.ts'
import { conditions } from './modules/conditions/index.ts'
import { consents } from './modules/consents/index.ts'
import { complaints } from './modules/complaints/index.ts'
import { conversations } from './modules/conversations/index.ts'
import { covers } from './modules/covers/index.ts'
import { councils } from './modules/councils/index.ts'
import { funds } from './modules/funds/index.ts'
import { frontDoor } from './modules/front-door/index.ts'
import { indicativeCheck } from './modules/indicative-check/index.ts'
import { decisions } from './modules/decisions/index.ts'
import { demand } from './modules/demand/index.ts'
import { directory, openReferralRoutes } from './modules/directory/index.ts'
import { documents } from './modules/documents/index.ts'
import { grants } from './modules/grants/index.ts'
import { guide } from './modules/guide/index.ts'
import { emergencies } from './modules/emergencies/index.ts'
import { enquiries } from './modules/enquiries/index.ts'
import { equality } from './modules/equality/index.ts'
import { homes } from './modules/homes/index.ts'
import { housingOptions } from './modules/housing-options/index.ts'
import { imports } from './modules/imports/index.ts'
import { interpreters } from './modules/interpreters/index.ts'
import { landlords } from './modules/landlords/index.ts'
import { looks } from './modules/looks/index.ts'
import { meetings } from './modules/meetings/index.ts'
import { letters } from './modules/letters/index.ts'
import { messages } from './modules/messages/index.ts'
import { merging } from './modules/merging/index.ts'
import { outcomes } from './modules/outcomes/index.ts'
import { packs } from './modules/packs/index.ts'
import { payments } from './modules/payments/index.ts'
import { people } from './modules/people/index.ts'
import { questions } from './modules/questions/index.ts'
import { quotes } from './modules/quotes/index.ts'
import { recommendations } from './modules/recommendations/index.ts'
import { testsOfResources } from './modules/tests-of-resources/index.ts'
import { referralRoutes, referrers } from './modules/referrers/index.ts'
import { schemes } from './modules/schemes/index.ts'
import { schedulesOfRates } from './modules/schedules-of-rates/index.ts'
import { search } from './modules/search/index.ts'
import { signIn, signInAnswer, signInRoutes } from './modules/sign-in/index.ts'
import { signposts } from './modules/signposts/index.ts'
import { start } from './modules/start/index.ts'
import { surveys } from './modules/surveys/index.ts'
import { training } from './modules/training/index.ts'
import { waitingList } from './modules/waiting-list/index.ts'
import { warnings } from './modules/warnings/index.ts'
import { works } from './modules/works/index.ts'

/** Every module of the house, in the order of the navigation. */
export const modules: readonly Module[] = [start, cases, caseloads, covers, enquiries, conversations, people, merging, homes, landlords, interpreters, housingOptions, adaptations, schemes, recommendations, testsOfResources, letters, quotes, applications, waitingList, grants, decisions, funds, payments, documents, works, conditions, schedulesOfRates, warnings, emergencies, messages, consents, referrers, outcomes, complaints, surveys, equality, directory, signposts, search, packs, meetings, demand, questions, training, imports, councils, accounts, looks, frontDoor, indicativeCheck, guide, signIn]

// An event that no module describes does not compile.
const describes = { ...cases.describes, ...enquiries.describes, ...conversations.describes, ...people.describes, ...merging.describes, ...homes.describes, ...warnings.describes, ...consents.describes, ...adaptations.describes, ...outcomes.describes, ...messages.describes, ...complaints.describes, ...surveys.describes, ...equality.describes, ...signposts.describes, ...referrers.describes, ...packs.describes, ...housingOptions.describes, ...landlords.describes, ...meetings.describes, ...emergencies.describes, ...interpreters.describes, ...recommendations.describes, ...testsOfResources.describes, ...letters.describes, ...schemes.describes, ...quotes.describes, ...applications.describes, ...waitingList.describes, ...decisions.describes, ...funds.describes, ...payments.describes, ...documents.describes, ...works.describes, ...conditions.describes } satisfies Describes<EventKind>
describeWith(describes)

/** The whole website on these pools. */
export const newelSite = async (options: Omit<SiteOptions, 'modules'>): Promise<FastifyInstance> => {
  const site = await buildSite({ ...options, modules }, [signInRoutes, aboutRoutes, openReferralRoutes, referralRoutes], signInAnswer)
  // Routes with a parser of their own are known only once they have been loaded.
  await site.after()
  return site
}
