import { SubNavigation } from '../../platform/components/index.ts'

export const SurveyTabs = ({ at }: { readonly at: 'due' | 'asked' | 'rates' }) => (
  <SubNavigation label="Surveys" items={[{ text: 'Due', href: '/surveys', active: at === 'due' }, { text: 'Asked', href: '/surveys/asked', active: at === 'asked' }, { text: 'Response rates', href: '/surveys/rates', active: at === 'rates' }]} />
)
