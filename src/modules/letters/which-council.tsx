import type { Council } from '../councils/index.ts'

/** The other councils whose words one may see. */
export const WhichCouncil = ({ council, councils, at }: { readonly council: Council; readonly councils: readonly Council[]; readonly at: string }) => councils.length < 2 ? null : (
  <p class="govuk-body">Another council: {councils.filter(({ id }) => id !== council.id).map(({ id, shortName }, nth) => <>{nth > 0 && ', '}<a class="govuk-link" href={`${at}${at.includes('?') ? '&' : '?'}council=${id}`}>{shortName}</a></>)}</p>
)
