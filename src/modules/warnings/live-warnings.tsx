import { formatDay } from '../../rules/calendar/day.ts'
import { WarningText } from '../../platform/components/index.ts'
import { kindInWords, type Warning } from './warning.ts'

/** Said before anything else on a page: each warning that stands, what to do, and by when it is reviewed. `of` says whose it is where that is not plain. */
export const LiveWarnings = ({ warnings, mayEnd, of }: { readonly warnings: readonly Warning[]; readonly mayEnd: boolean; of?(warning: Warning): string }) => warnings.length === 0 ? null : (
  <section class="newel-warnings" aria-label="Warnings">
    {warnings.map(warning => (
      <div class="newel-warning">
        <WarningToMind {...warning} {...of ? { of: of(warning) } : {}} />
        <p class="newel-warning__known">{warning.what}</p>
        <p class="govuk-body-s newel-quiet">Since {formatDay(warning.fromDay)}. Review it by {formatDay(warning.endsOn)}{mayEnd && <>, or <a class="govuk-link" href={`/warnings/${warning.id}/end`}>end it<span class="govuk-visually-hidden"> ({kindInWords(warning.kind)})</span></a></>}</p>
      </div>
    ))}
  </section>
)

/** The kind of a warning and what to do: all that a contractor or handyperson is shown of it. */
export const WarningToMind = ({ kind, precaution, of = '' }: Pick<Warning, 'kind' | 'precaution'> & { readonly of?: string }) => (
  <WarningText iconFallbackText="Warning">{kindInWords(kind)}{of && ` ${of}`}: {precaution}</WarningText>
)
