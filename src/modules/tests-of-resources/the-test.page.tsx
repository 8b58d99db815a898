import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney } from '../../rules/money.ts'
import { asJson } from '../../rules/test-of-resources/index.ts'
import { Button, ButtonGroup, InsetText, Tag, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { earlierCases, type EarlierCase } from './earlier-grants.sql.ts'
import { EvidenceOf } from './evidence-shown.tsx'
import { backToCase, caption, testAt } from './frame.ts'
import { caseTested, foundFrom, isTested } from './the-test.sql.ts'
import type { CaseTested, Determined, TestTaken } from './tested.ts'
import { WhatWasTold } from './told-shown.tsx'
import { questions, lackingToDetermine, stillToAsk, whatToAskNext, whyNotAsked } from './what-matters-next.ts'
import { Outcome, Working } from './working.tsx'

const Offered = ({ earlier, at, mayTest }: { readonly earlier: readonly EarlierCase[]; readonly at: string; readonly mayTest: boolean }) => earlier.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">Earlier grants that we know of</h2>
    <ul class="govuk-list govuk-list--bullet">{earlier.map(one => (
      <li><a class="govuk-link" href={`/cases/${one.reference}`}>{one.reference}</a>, opened on {formatDay(one.openedOn)}, {one.sameHome ? 'for this home' : 'for this person at another home'}. {one.reducedByPence === null ? 'What it was reduced by is not known here.' : `It was reduced by ${formatMoney(one.reducedByPence)}.`} {mayTest && <a class="govuk-link" href={`${at}/earlier-grant?from=${one.reference}`}>Count it as an earlier grant<span class="govuk-visually-hidden"> {one.reference}</span></a>}</li>
    ))}</ul>
  </>
)

function Taking({ case: c, test, mayTest }: { readonly case: CaseTested; readonly test: TestTaken; readonly mayTest: boolean }) {
  const [at, { told, asked }] = [testAt(c), test]
  const next = whatToAskNext(told, asked)
  const [why, lacking] = [whyNotAsked(told), lackingToDetermine(told, asked)]
  const answer = told.households.length || told.byLandlord ? foundFrom(told) : undefined
  return (
    <>
      <p class="govuk-body">Being taken, begun by {test.begunBy} on {formatDay(test.begunOn)}.{test.because && ` What has changed: ${test.because}`}</p>
      {next && mayTest && <InsetText><p class="govuk-body"><strong>Next:</strong> {next.says}</p><p class="govuk-body">{next.links.map(({ text, place }) => <><a class="govuk-link" href={`${at}/${place}`}>{text}</a> · </>)}<a class="govuk-link" href={`${at}/asked`}>It was asked, and there is no more</a></p></InsetText>}
      {why && <InsetText>{why}. Nothing more need be asked about income and savings.</InsetText>}
      {answer && ('found' in answer
        ? <><p class="govuk-body-l">As it stands the contribution is <strong>{formatMoney(answer.found.contributionPence)}</strong>.</p><Outcome of={asJson(answer.found)} /></>
        : <WarningText text={answer.because} iconFallbackText="Warning" />)}
      {lacking.length > 0 && <><h2 class="govuk-heading-m">Before it is determined</h2><ul class="govuk-list govuk-list--bullet">{lacking.map(({ says }) => <li>{says}</li>)}</ul></>}
      {mayTest && <ButtonGroup>
        {lacking.length === 0 && <Button href={`${at}/determine`}>Determine</Button>}
        <Button href={`${at}/asked`} look="secondary">What was asked</Button>
        <Button href={`${at}/evidence/ask`} look="secondary">Ask for evidence</Button>
        <Button href={`${at}/give-up`} look="secondary">Give it up</Button>
      </ButtonGroup>}
      {stillToAsk(told, asked).length === 0 ? null : <p class="govuk-body newel-quiet">Asked so far: {asked.map(question => questions[question as keyof typeof questions]?.toLowerCase()).join('; ') || 'nothing'}.</p>}
      <WhatWasTold told={told} at={mayTest ? at : undefined} />
      {answer && 'found' in answer && <><h2 class="govuk-heading-m">How it is worked out</h2><Working of={asJson(answer.found)} /></>}
    </>
  )
}

const Before = ({ determined, at }: { readonly determined: readonly Determined[]; readonly at: string }) => determined.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">Determined</h2>
    <ul class="govuk-list govuk-list--spaced">{determined.map((one, index) => (
      <li><a class="govuk-link" href={`${at}/determination?number=${one.number}`}>Determination {one.number}</a>, by {one.by} on {formatDay(one.on)}: a contribution of <strong>{formatMoney(one.contributionPence)}</strong>{one.grantPence !== null && `, a grant of ${formatMoney(one.grantPence)}`} <Tag colour={index === 0 ? 'green' : 'grey'}>{index === 0 ? 'Stands' : 'Replaced'}</Tag>{one.because && <><br /><span class="newel-quiet">{one.because}</span></>}</li>
    ))}</ul>
  </>
)

/** The test of resources on a case: what is asked next, what was told, what comes of it, and what was determined. */
export const theTest = page({
  path: '/cases/:reference/resources',
  permit: 'resources:see',
  about: 'case',
  async load(here: Here) {
    const c = await caseTested(here)
    return { case: c, earlier: isTested(c) ? await earlierCases(here, c) : [] }
  },
  view({ case: c, earlier, here }) {
    const mayTest = c.status === 'open' && isTested(c) && here.may('resources:test')
    const at = testAt(c)
    return (
      <Page title="Test of resources" caption={caption(c)} back={backToCase(c)}>
        {!isTested(c) && <p class="govuk-body">The scheme of this case has no statutory test of resources.</p>}
        {isTested(c) && !c.test && <><p class="govuk-body">{c.determined.length ? 'None is being taken now.' : 'It has not been begun.'}</p>{mayTest && <p><Button href={`${at}/begin`}>{c.determined.length ? 'Take it again: something has changed' : 'Begin'}</Button></p>}</>}
        {c.test && <Taking case={c} test={c.test} mayTest={mayTest} />}
        {isTested(c) && <Offered earlier={earlier} at={at} mayTest={mayTest && c.test !== null} />}
        <Before determined={c.determined} at={at} />
        <EvidenceOf case={c} today={here.today} mayTest={mayTest} />
      </Page>
    )
  },
})

