import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { aHome } from './a-home.page.tsx'
import { changeAHome } from './change-a-home.page.tsx'

export { homeFields } from './home-fields.ts'
export { addressOf, isAddressed, type HomeHeard } from './home.ts'
export { likelyHomes, recordHome, type HomeMatch } from './homes.sql.ts'

/** What the rest of the house may know about homes. */
export const homes = {
  pages: [aHome, changeAHome],
  describes: {
    'home.recorded': () => 'Put on record',
    'home.changed': ({ changed }) => `Record changed${changedInWords(changed)}`,
  },
  holds: ['homes'],
} satisfies Module
