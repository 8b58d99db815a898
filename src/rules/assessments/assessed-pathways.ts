import type { PathwayKey } from '../pathways/pathway.ts'

/** Cases on which a need is assessed: those that end in something fitted to a home. Add one: never remove one. */
export const assessedPathways: readonly PathwayKey[] = ['minor-adaptation', 'dementia-grant', 'home-from-hospital', 'standard-adaptation', 'major-adaptation', 'ot-assessment', 'assistive-technology', 'able-to-pay']

/** Cases that ask for a mandatory grant, to which sections 23 and 24 of the 1996 Act apply. */
export const grantPathways: readonly PathwayKey[] = ['major-adaptation']
