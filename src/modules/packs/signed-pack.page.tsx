import { day, isDay, type Day } from '../../rules/calendar/day.ts'
import { InsetText } from '../../platform/components/index.ts'
import { NotFound, type Here } from '../../platform/here.ts'
import { page, type Download } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { formats } from './formats.ts'
import { hiddenNote } from './in-words.ts'
import { Contents, PackSection } from './pack-view.tsx'
import { daysOf, titleOf } from './periods.ts'
import { signedFile, signedPack, signedPacks } from './signed-packs.sql.ts'
import { addressOf, SignedBy, SignedPacks } from './signed-view.tsx'

/** '2026-07-01-v2': the quarter that began then, its second version. */
function named({ params }: Pick<Here, 'params'>): { readonly from: Day; readonly version: number } {
  const [, from = '', version] = /^(\d{4}-\d\d-\d\d)-v([1-9]\d{0,3})$/.exec(params.pack ?? '') ?? []
  if (!isDay(from)) throw new NotFound()
  return { from: day(from), version: Number(version) }
}

async function load(here: Here) {
  const { from, version } = named(here)
  return { pack: await signedPack(here, from, version), versions: await signedPacks(here, from) }
}

export const aSignedPack = page({
  path: '/packs/signed/:pack',
  permit: 'pack:see',
  about: 'nobody',
  load,
  view: ({ pack, versions, here }) => (
    <Page title={titleOf(pack.period)} caption={`${here.agency.name}: signed pack`} back={{ href: '/packs', text: 'Packs' }} wide>
      {versions[0]!.version > pack.signed.version && <InsetText>A later version was signed: <a class="govuk-link" href={addressOf(versions[0]!)}>version {versions[0]!.version}</a>.</InsetText>}
      <p class="govuk-body newel-no-print">
        Download as {formats.map(({ ending }, at) => <>{at > 0 && (at === formats.length - 1 ? ' or ' : ', ')}<a class="govuk-link" href={`${addressOf({ from: pack.period.from, version: pack.signed.version })}/pack.${ending}`}>{inFormat[ending]}</a></>)}, or print this page. Every one stays as it was signed.
      </p>
      <div class="newel-pack">
        <SignedBy signed={pack.signed} />
        <p class="govuk-body">{daysOf(pack.period)}. Nothing written down later changes these figures. Their seal (SHA-256):</p>
        <p class="govuk-body-s">{pack.sha256.match(/.{8}/g)!.join(' ')}</p>
        {pack.isSuppressed && <InsetText>{hiddenNote}.</InsetText>}
        <Contents sections={pack.sections} />
        {pack.sections.map(section => <PackSection section={section} pack={pack} drills={false} />)}
      </div>
      {versions.length > 1 && <SignedPacks signed={versions} />}
    </Page>
  ),
})

const inFormat = { xlsx: 'an Excel workbook', ods: 'an OpenDocument spreadsheet', csv: 'a CSV file' } as const

/** The files of a signed pack, as they were written on the day it was signed. */
export const signedFiles: readonly Download[] = formats.map(({ ending, type }) => ({
  path: `/packs/signed/:pack/pack.${ending}`,
  permit: 'pack:see',
  async file(here: Here) {
    const { from, version } = named(here)
    return { name: `signed-pack-${from}-v${version}.${ending}`, type, body: await signedFile(here, ending, from, version) }
  },
}))
