import { topicsOfPrompts } from '../../rules/directory/topics-of-prompts.ts'
import { topicsInOrder, type Topic } from '../../rules/directory/topics.ts'
import { readPlace } from '../../rules/directory/postcode-area.ts'
import type { Here } from '../../platform/here.ts'
import { conversationOf } from '../conversations/index.ts'
import { servicesFound } from '../directory/index.ts'
import type { Hangs } from './signposts.sql.ts'

/** What the person accepted when it was raised with them, and what advice was about. */
export async function topicsFor(here: Pick<Here, 'db'>, { enquiryId, enquiryAuthorityId, adviceTopics }: Hangs): Promise<readonly Topic[]> {
  const conversation = enquiryId && enquiryAuthorityId ? await conversationOf(here, { id: enquiryId, authorityId: enquiryAuthorityId }) : undefined
  const accepted = (conversation?.meccAccepted ?? []).flatMap(prompt => Object.hasOwn(topicsOfPrompts, prompt) ? topicsOfPrompts[prompt as keyof typeof topicsOfPrompts] : [])
  return topicsInOrder([...accepted, ...adviceTopics ?? []])
}

/** Services to offer: those looked for, or those about these topics, where the person lives. */
export async function servicesToOffer(here: Pick<Here, 'run'>, { postcode }: Hangs, { topics, words }: { readonly topics: readonly string[]; readonly words: readonly string[] }) {
  if (!topics.length && !words.length) return []
  const { rows } = await servicesFound(here, { states: ['active'], words, ...topics.length ? { topics } : {}, place: readPlace(postcode) }, { page: 1, size: 30 })
  return rows
}
