import { shortDay, type Day } from '../../rules/calendar/day.ts'
import { Button, InsetText, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { maximumInWords, repaymentInWords, schemeTitles, tests, versionAt, versionOn, type Stored } from './scheme-version.ts'
import { allVersions } from './versions.sql.ts'

/** The versions of each scheme, scheme by scheme, council by council. */
function grouped(all: readonly Stored[]): Map<string, Map<string, Stored[]>> {
  const councils = new Map<string, Map<string, Stored[]>>()
  for (const version of all) {
    const schemes = councils.get(version.council) ?? new Map<string, Stored[]>()
    schemes.set(version.scheme, [...schemes.get(version.scheme) ?? [], version])
    councils.set(version.council, schemes)
  }
  return councils
}

/** Who may lean on a version. */
export const Confirmed = ({ confirmed }: Pick<Stored, 'confirmed'>) => confirmed === true ? <Tag colour="green">Confirmed</Tag> : <Tag colour="orange">Not confirmed</Tag>

function row(versions: readonly Stored[], today: Day) {
  const now = versionOn(versions, today)
  const last = versions.at(-1)!
  const shown = now ?? last
  const next = versions.find(({ from }) => from > today)
  return [
    { text: <><a class="govuk-link" href={versionAt(shown)}>{shown.title}<span class="govuk-visually-hidden">, {shown.council}</span></a>{shown.title !== schemeTitles[shown.scheme] && <><br /><span class="newel-quiet">{schemeTitles[shown.scheme]}</span></>}<br /><Confirmed confirmed={shown.confirmed} /></> },
    { text: now ? <>Since {shortDay(now.from)}{now.until && <><br />until {shortDay(now.until)}</>}</> : last.from > today ? <Tag colour="blue">From {shortDay(versions[0]!.from)}</Tag> : <Tag colour="grey">Ended {shortDay(last.until!)}</Tag> },
    { text: maximumInWords(shown) }, { text: tests[shown.test] }, { text: repaymentInWords(shown) },
    { text: <>{shown.commonPolicy && 'Common policy'}{next && now && <>{shown.commonPolicy && <br />}<a class="govuk-link" href={versionAt(next)}>Another from {shortDay(next.from)}<span class="govuk-visually-hidden"> of {next.title}, {next.council}</span></a></>}</> },
  ]
}

export const schemesPage = page({
  path: '/schemes',
  permit: 'scheme:see',
  about: 'nobody',
  load: async (here: Here) => ({ all: await allVersions(here) }),
  view({ all, here: { today, may } }) {
    const unconfirmed = all.filter(({ confirmed }) => confirmed !== true).length
    return (
      <Page title="Schemes" actions={<>
        {may('scheme:set') && <Button href="/schemes/add">Add a version</Button>}
        <Button href="/schemes/precedents" look="secondary">Decisions outside the rule</Button>
        {may('scheme:common') && <Button href="/schemes/common" look="secondary">A common policy</Button>}
      </>}>
        <p class="govuk-body">What each council offers under its Housing Assistance Policy today. A case follows the version that held on the day it was opened.</p>
        <p class="govuk-body">{may('application:see') && <a class="govuk-link" href="/quote-thresholds">How many quotes each council wants</a>}{may('delegation:see') && <> · <a class="govuk-link" href="/delegations">Who may decide on grants</a></>}</p>
        {unconfirmed > 0 && <InsetText>{unconfirmed === 1 ? '1 version is not confirmed' : `${unconfirmed} versions are not confirmed`}. Nobody may rely on those until the council has said that they are right.</InsetText>}
        {all.length === 0 && <p class="govuk-body">No scheme is on record yet.</p>}
        {[...grouped(all)].map(([council, schemes]) => <>
          <h2 class="govuk-heading-m">{council}</h2>
          <ScrollRegion label={`Schemes of ${council}`} dense>
            <Table firstCellIsHeader head={['Scheme', 'In force', 'The most', 'Test', 'To be repaid', 'Besides'].map(text => ({ text }))} rows={[...schemes.values()].map(versions => row(versions, today))} />
          </ScrollRegion>
        </>)}
      </Page>
    )
  },
})
