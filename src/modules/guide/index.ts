import type { Here } from '../../platform/here.ts'
import type { Module } from '../../platform/http/module.ts'
import { changeASection } from './change-a-section.page.tsx'
import { draftPage } from './draft.page.tsx'
import { guideAsText, guideForBraille, guideInLargePrint } from './guide-files.page.ts'
import { reviewOf } from './guide.ts'
import { previewPage } from './preview.page.tsx'
import { publishPage } from './publish.page.tsx'
import { theGuidePage } from './the-guide.page.tsx'
import { versionOn } from './versions.sql.ts'
import { versionsPage } from './versions.page.tsx'
import { reviewInWords } from './written.tsx'

export { nextGuide } from './facts.sql.ts'
export { publishGuide, theDraft, writeSection } from './versions.sql.ts'

/** What the start page of whoever writes the guide says of its yearly review; undefined while there is time. */
export async function guideReviewDue(here: Here): Promise<string | undefined> {
  if (!here.may('guide:write')) return undefined
  const review = reviewOf((await versionOn(here, here.today))?.reviewDue, here.today)
  return review.state === 'fine' ? undefined : reviewInWords(review)
}

/** What the rest of the house may know about the guide to the service. */
export const guide = {
  pages: [theGuidePage, versionsPage, draftPage, changeASection, previewPage, publishPage],
  downloads: [guideAsText, guideForBraille, guideInLargePrint],
  describes: {},
  holds: ['guide_draft', 'guide_versions'],
  navigation: [{ text: 'Guide', href: '/guide', permit: 'site:use' }, { text: 'Guide', href: '/guide/draft', permit: 'guide:write', group: 'Settings' }],
} satisfies Module
