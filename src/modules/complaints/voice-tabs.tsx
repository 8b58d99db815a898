import { SubNavigation } from '../../platform/components/index.ts'

/** The lists of what people say, one beside the other. */
export const VoiceTabs = ({ at }: { readonly at: 'open' | 'closed' | 'compliments' | 'feedback' | 'studies' | 'said' }) => (
  <SubNavigation label="What people say" items={[
    { text: 'Open complaints', href: '/complaints', active: at === 'open' }, { text: 'Closed complaints', href: '/complaints?show=closed', active: at === 'closed' },
    { text: 'Compliments', href: '/compliments', active: at === 'compliments' }, { text: 'Feedback', href: '/compliments?show=feedback', active: at === 'feedback' },
    { text: 'Case studies', href: '/case-studies', active: at === 'studies' }, { text: 'You said, we did', href: '/you-said', active: at === 'said' },
  ]} />
)
