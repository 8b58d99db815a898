import { formatDay } from '../../rules/calendar/day.ts'
import { InsetText, ScrollRegion, Table } from '../../platform/components/index.ts'
import type { Signed } from './pack.ts'
import { titleOf } from './periods.ts'
import type { SignedVersion } from './signed-packs.sql.ts'
import type { Since } from './since-signed.ts'

export const SignedBy = ({ signed: { by, onDay, version, reason } }: { readonly signed: Signed }) => (
  <p class="govuk-body"><strong>Signed off by {by} on {formatDay(onDay)}, version {version}.</strong>{reason && ` ${reason}`}</p>
)

/** Beside figures of today: the signed ones, and whether they are still the same. */
export const SinceThen = ({ signed, address, differing }: Since) => (
  <InsetText>
    These are today’s figures. <a class="govuk-link" href={address}>The pack of this quarter was signed off on {formatDay(signed.onDay)}, version {signed.version}</a>.{' '}
    {differing === 0 ? 'Every figure is still the same.' : `Since then ${differing === 1 ? 'one figure has' : `${differing.toLocaleString('en-GB')} figures have`} changed.`}
  </InsetText>
)

export const addressOf = ({ from, version }: Pick<SignedVersion, 'from' | 'version'>): string => `/packs/signed/${from}-v${version}`

/** Every signed pack, newest first. */
export const SignedPacks = ({ signed }: { readonly signed: readonly SignedVersion[] }) => signed.length === 0 ? null : (
  <ScrollRegion label="Signed packs" dense>
    <Table caption="Signed packs" captionClasses="govuk-table__caption--m" head={[{ text: 'Pack' }, { text: 'Signed off on' }, { text: 'Why this version' }]} rows={signed.map(pack => [
      { text: <a class="govuk-link" href={addressOf(pack)}>{titleOf(pack)}, version {pack.version}</a> }, { text: formatDay(pack.onDay) }, { text: pack.reason || 'The first' },
    ])} />
  </ScrollRegion>
)
