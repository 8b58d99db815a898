import { SubNavigation } from '../../platform/components/index.ts'
import type { Here } from '../../platform/here.ts'

export const QuestionTabs = ({ at, may }: { readonly at: 'saved' | 'ask' | 'predictable' | 'referred'; readonly may: Here['may'] }) => (
  <SubNavigation label="Questions" items={[
    { text: 'Saved questions', href: '/questions', active: at === 'saved' },
    { text: 'Ask a question', href: '/questions/ask', active: at === 'ask' },
    ...may('answer:publish') ? [{ text: 'For publication', href: '/questions/predictable', active: at === 'predictable' }] : [],
    { text: 'Referred to services', href: '/questions/referred', active: at === 'referred' },
  ]} />
)
