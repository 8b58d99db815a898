import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { accessibleHomesPage } from './accessible-homes.page.tsx'
import { whatAndWhere } from './adaptation.ts'
import { addAnAdaptation } from './add-an-adaptation.page.tsx'
import { changeAnAdaptation } from './change-an-adaptation.page.tsx'

export { AdaptationsAt, AlreadyThere } from './already-there.tsx'
export { adaptationsAt, adaptationsOfCase, addAdaptation, homeToAdapt } from './adaptations.sql.ts'

/** What the rest of the house may know about adaptations. */
export const adaptations = {
  pages: [accessibleHomesPage, addAnAdaptation, changeAnAdaptation],
  describes: {
    'adaptation.added': said => `This home has: ${whatAndWhere(said)}`,
    'adaptation.changed': ({ changed, ...said }) => `${whatAndWhere(said)}: what is known changed${changedInWords(changed)}`,
  },
  holds: ['adaptations'],
  navigation: [{ text: 'Accessible homes', href: '/accessible-homes', permit: 'home:see', group: 'Homes' }],
} satisfies Module
