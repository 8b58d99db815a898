import { adviceTopics, type AdviceTopic } from '../enquiries/advice-topics.ts'

/** What services of the directory are about besides the thirteen topics of advice. Ours. Add a topic: never rename or remove a key, services and signposts hold it. */
export const otherTopics = {
  loneliness: 'Company and loneliness',
  smoking: 'Stopping smoking',
  'fire-safety': 'Fire safety',
  'getting-online': 'Getting online',
  carers: 'Help for carers',
  transport: 'Getting about',
} as const

/** Everything a service may be about. */
export const topics = { ...adviceTopics, ...otherTopics } as const
export type Topic = AdviceTopic | keyof typeof otherTopics

export const isTopic = (key: string): key is Topic => Object.hasOwn(topics, key)
export const topicInWords = (key: string): string => isTopic(key) ? topics[key] : key
/** In the order of the list, so that the same topics never look like a change. */
export const topicsInOrder = (keys: readonly string[]): readonly Topic[] => (Object.keys(topics) as Topic[]).filter(key => keys.includes(key))
