import type { MeccPrompt } from '../conversations/mecc-prompts.ts'
import type { Topic } from './topics.ts'

/** Which topics of the directory answer what somebody accepted when it was raised with them. */
export const topicsOfPrompts: Readonly<Record<MeccPrompt, readonly Topic[]>> = {
  falls: ['falls-prevention'],
  warmth: ['energy-efficiency'],
  smoking: ['smoking'],
  loneliness: ['loneliness'],
  'fire-safety': ['fire-safety', 'home-safety-and-security'],
  benefits: ['welfare-benefits-advice'],
  digital: ['getting-online'],
}
