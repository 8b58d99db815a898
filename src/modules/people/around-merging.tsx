import { InsetText } from '../../platform/components/index.ts'
import type { mergesAround } from './merged.sql.ts'
import { fullName } from './person.ts'

/** Says on a person’s page that this record was merged into another, or which were merged into this one. */
export const AroundMerging = ({ into, absorbed }: Awaited<ReturnType<typeof mergesAround>>) => (
  <>
    {into && <InsetText>This record was merged into <a class="govuk-link" href={`/people/${into.personId}`}>{fullName(into)}</a>. Their cases and enquiries stand there. <a class="govuk-link" href={`/merges/${into.id}`}>What was done, and how to undo it</a></InsetText>}
    {absorbed.length > 0 && <InsetText>Merged into this record: {absorbed.map((merge, at) => <>{at > 0 && ', '}<a class="govuk-link" href={`/merges/${merge.id}`}>the other record of {fullName(merge)}</a></>)}</InsetText>}
  </>
)
