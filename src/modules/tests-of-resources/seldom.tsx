import type { ComponentChildren } from 'preact'
import { Details, type ChoiceProps, type ChoicesProps, type DayProps, type TextProps } from '../../platform/components/index.ts'

type Asked = TextProps | ChoiceProps | ChoicesProps | DayProps
const isAnswered = (field: Asked): boolean => field.error !== undefined || ('values' in field ? field.values.length > 0 : typeof field.value === 'string' ? field.value !== '' : Object.values(field.value).some(Boolean))

/** Questions that seldom matter, out of the way until one of them is answered or has to be put right. */
export const Seldom = ({ title, of, children }: { readonly title: string; readonly of: readonly Asked[]; readonly children: ComponentChildren }) =>
  <Details summaryText={title} open={of.some(isAnswered)}>{children}</Details>
