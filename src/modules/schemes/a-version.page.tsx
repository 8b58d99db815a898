import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { evidenceKinds } from '../../rules/schemes/policy.ts'
import { schemeKinds } from '../../rules/schemes/scheme.ts'
import { Button, InsetText, ScrollRegion, SummaryList, Table, Tag, WarningText } from '../../platform/components/index.ts'
import { Story } from '../../platform/events/story.tsx'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { conditionInWords, differences, lastingInWords, maximumInWords, orders, repaymentInWords, schemeTitles, sourceInWords, tests, versionAt, versionOn, type Difference, type Stored } from './scheme-version.ts'
import { storyOfScheme, versionsOf } from './versions.sql.ts'
import { dayIn, schemeIn } from './which-scheme.ts'

/** The version in the address: from the day it names, or else the one that holds today. Undefined when the address names no scheme at all. */
async function load(here: Here) {
  const which = schemeIn(here.query)
  if (!which && (here.query.council ?? here.query.scheme ?? here.query.from) === undefined) return { found: undefined }
  if (!which) throw new NotFound()
  const versions = await versionsOf(here, which)
  const version = here.query.from === undefined ? versionOn(versions, here.today) ?? versions.at(-1) : versions.find(({ from }) => from === dayIn(here.query))
  if (!version) throw new NotFound()
  return { found: { version, versions, events: await storyOfScheme(here, which) } }
}

const Conditions = ({ of: { conditions, test } }: { readonly of: Stored }) => (
  <>
    <h2 class="govuk-heading-m">Who is eligible</h2>
    {conditions.length === 0 ? <p class="govuk-body">{test === 'none' ? 'No condition is on record.' : 'No condition is on record besides the test of resources.'}</p> : (
      <ul class="newel-found">{conditions.map(condition => (
        <li>
          <strong>{conditionInWords(condition)}</strong>
          <p>{condition.clause.plain}</p>
          <p class="newel-quiet">Clause {condition.clause.number}: “{condition.clause.quoted}”</p>
        </li>
      ))}</ul>
    )}
  </>
)

const Changed = ({ rows, before }: { readonly rows: readonly Difference[]; readonly before: Stored }) => (
  <>
    <h2 class="govuk-heading-m">What changed</h2>
    {rows.length === 0 ? <p class="govuk-body">It says the same as the version before it.</p> : (
      <ScrollRegion label="What changed">
        <Table firstCellIsHeader head={[{ text: 'What' }, { text: `From ${formatDay(before.from)}` }, { text: 'In this version' }]} rows={rows.map(({ what, before: was, after }) => [{ text: what }, { text: was }, { text: after }])} />
      </ScrollRegion>
    )}
  </>
)

const whenInWords = (version: Stored, versions: readonly Stored[], today: Day) =>
  versionOn(versions, today) === version ? <Tag colour="green">In force</Tag> : version.from > today ? <Tag colour="blue">From later</Tag> : <Tag colour="grey">Of before</Tag>

const Versions = ({ versions, shown, today }: { readonly versions: readonly Stored[]; readonly shown: Stored; readonly today: Day }) => (
  <>
    <h2 class="govuk-heading-m">All versions</h2>
    <ul class="govuk-list govuk-list--spaced">{[...versions].reverse().map(one => (
      <li>{one === shown ? <strong>{lastingInWords(one)}</strong> : <a class="govuk-link" href={versionAt(one)}>{lastingInWords(one)}</a>} {whenInWords(one, versions, today)}<br /><span class="newel-quiet">{one.because}. Added by {one.by}</span></li>
    ))}</ul>
  </>
)

export const aVersion = page({
  path: '/schemes/version',
  permit: 'scheme:see',
  about: 'nobody',
  load,
  view({ found, here }) {
    const back = { href: '/schemes', text: 'All schemes' }
    if (!found) return <Page title="A version of a scheme" back={back}><p class="govuk-body">Choose a version from the list of schemes.</p></Page>
    const { version, versions, events } = found
    const before = versions[versions.indexOf(version) - 1]
    return (
      <Page title={version.title} caption={version.council} back={back} actions={here.may('scheme:set') && <Button href={`/schemes/add?council=${version.authorityId}&scheme=${version.scheme}`}>Add a later version</Button>}>
        <p class="newel-tags">{whenInWords(version, versions, here.today)} {version.confirmed === true ? <Tag colour="green">Confirmed</Tag> : <Tag colour="orange">Not confirmed</Tag>} {version.commonPolicy && <Tag colour="purple">Common policy</Tag>}</p>
        {version.confirmed !== true && <WarningText text={`Not confirmed, so nobody may rely on it: ${version.confirmed}`} iconFallbackText="Warning" />}
        {version.commonPolicy && <InsetText>Of a policy that the councils share: {version.commonPolicy}.</InsetText>}
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'Kind of scheme' }, value: { text: <>{schemeTitles[version.scheme]}<br /><span class="newel-quiet">{schemeKinds[version.scheme].note}</span></> } },
          { key: { text: 'In force' }, value: { text: lastingInWords(version) } },
          { key: { text: 'The most' }, value: { text: maximumInWords(version) } },
          { key: { text: 'The least' }, value: { text: version.minimum === null ? 'The policy names none' : formatMoney(version.minimum) } },
          { key: { text: 'Test' }, value: { text: tests[version.test] } },
          ...version.test === 'test of resources' || version.order ? [{ key: { text: 'Which comes first' }, value: { text: version.order ? orders[version.order] : <>The policy does not say, so: {orders['maximum first'].toLowerCase()}</> } }] : [],
          { key: { text: 'To be repaid' }, value: { text: repaymentInWords(version) } },
          { key: { text: 'Evidence' }, value: { text: version.evidence.length ? <ul class="govuk-list govuk-list--bullet">{version.evidence.map(kind => <li>{evidenceKinds[kind]}</li>)}</ul> : 'None is asked for' } },
          { key: { text: 'Source' }, value: { text: sourceInWords(version) } },
          { key: { text: 'Why this version' }, value: { text: version.because } },
        ]} /></div>
        <Conditions of={version} />
        {before && <Changed rows={differences(before, version)} before={before} />}
        <Versions versions={versions} shown={version} today={here.today} />
        <h2 class="govuk-heading-m">What has happened</h2>
        <Story events={events} />
      </Page>
    )
  },
})
