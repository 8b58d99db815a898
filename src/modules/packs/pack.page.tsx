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
import { daysOf, queryOf, titleOf } from './periods.ts'
import { packFor, seesSmallFigures } from './the-pack.sql.ts'

async function packAskedFor(here: Here) {
  const found = periodIn(here.query)
  if ('period' in found) return { pack: await packFor(here, found.period) }
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
          {shown.pack.sections.map(section => <PackSection section={section} pack={shown.pack} drills={shown.here.may('pack:drill')} />)}
        </div>
      </Page>
    ),
})

const Opening = ({ pack }: { readonly pack: Pack }) => (
  <>
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
