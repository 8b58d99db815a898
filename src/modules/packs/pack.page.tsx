import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { InsetText, WarningText } from '../../platform/components/index.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { hiddenNote } from './in-words.ts'
import type { Pack } from './pack.ts'
import { Contents, PackSection } from './pack-view.tsx'
import { PeriodForm, periodIn } from './period-form.tsx'
import { daysOf, isQuarter, queryOf, titleOf } from './periods.ts'
import { sinceSigned } from './signed-packs.sql.ts'
import { SignedBy, SinceThen } from './signed-view.tsx'
import { packFor, seesSmallFigures } from './the-pack.sql.ts'

async function packAskedFor(here: Here) {
  const found = periodIn(here.query)
  if ('period' in found) {
    const pack = await packFor(here, found.period)
    return { pack, sinceThen: await sinceSigned(here, pack) }
  }
  if (!seesSmallFigures(here)) throw new Refusal('Choose a whole quarter or a whole financial year that is over.')
  return found
}

export const thePack = page({
  path: '/packs/report',
  permit: 'pack:see',
  about: 'nobody',
  load: packAskedFor,
  view: shown => 'asked' in shown
    ? <Page title="Choose a period" form={shown.asked} back={{ href: '/packs', text: 'Packs' }}><PeriodForm of={shown.asked} /></Page>
    : (
      <Page title={titleOf(shown.pack.period)} caption={`${shown.here.agency.name}: pack`} back={{ href: '/packs', text: 'Packs' }} wide>
        <div class="newel-pack">
          <Opening pack={shown.pack} />
          {shown.sinceThen && <SinceThen {...shown.sinceThen} />}
          {shown.here.may('pack:sign') && isQuarter(shown.pack.period) && shown.pack.period.to < shown.here.today && <p class="govuk-body newel-no-print"><a class="govuk-link" href={`/packs/sign/${shown.pack.period.from}`}>{shown.sinceThen ? 'Sign a new version' : 'Sign off this pack'}</a></p>}
          {shown.pack.sections.map(section => <PackSection section={section} pack={shown.pack} drills={shown.here.may('pack:drill') && !shown.pack.signed} />)}
        </div>
      </Page>
    ),
})

const Opening = ({ pack }: { readonly pack: Pack }) => (
  <>
    {pack.signed && <SignedBy signed={pack.signed} />}
    <p class="govuk-body">{daysOf(pack.period)}. Figures as they stood on {formatDay(dayInLondon(pack.asAt))} at {timeInLondon(pack.asAt)}.</p>
    {pack.warnings.map(warning => <WarningText>{warning}</WarningText>)}
    {pack.isSuppressed && <InsetText>{hiddenNote}.</InsetText>}
    <p class="govuk-body newel-no-print">
      Download as <a class="govuk-link" href={`/packs/export.xlsx?${queryOf(pack.period)}`}>an Excel workbook</a>,{' '}
      <a class="govuk-link" href={`/packs/export.ods?${queryOf(pack.period)}`}>an OpenDocument spreadsheet</a> or{' '}
      <a class="govuk-link" href={`/packs/export.csv?${queryOf(pack.period)}`}>a CSV file</a>, or print this page.
    </p>
    <Contents sections={pack.sections} />
  </>
)
