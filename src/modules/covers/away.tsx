import { formatDay } from '../../rules/calendar/day.ts'
import { InsetText } from '../../platform/components/index.ts'
import type { Cover } from './covers.sql.ts'

/** On a case: its owner is away, and who does what cannot wait. Nothing while the owner is there. */
export const OwnerIsAway = ({ cover }: { readonly cover: Cover | undefined }) =>
  cover ? <InsetText>{cover.away} is away until {formatDay(cover.to)}; {cover.by} covers.</InsetText> : null
