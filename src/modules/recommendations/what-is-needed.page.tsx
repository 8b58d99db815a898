import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { waysToAssess } from '../../rules/assessments/daily-life.ts'
import { consultationAnswers, mustConsult, section24, type Section24 } from '../../rules/assessments/section-24.ts'
import { Button, ButtonGroup, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { page, type Seen } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caption } from './frame.ts'
import { Missing } from './need-of-a-case.tsx'
import { caseOfNeed } from './need.sql.ts'
import { isAssessed, isForAGrant, standing, stands, type CaseOfNeed } from './need.ts'
import { inWords, kindsInWords } from './recommendation.ts'

interface Shown { readonly case: CaseOfNeed; readonly may: Seen['may'] }

/** All about what somebody needs: the assessments, the versions of what is recommended, and the two decisions, each by itself. */
export const whatIsNeeded = page({
  path: '/cases/:reference/need',
  permit: 'assessment:see',
  about: 'case',
  load: async (here: Here) => ({ case: await caseOfNeed(here) }),
  view: ({ case: c, here: { may } }) => (
    <Page title="What is needed" caption={caption(c)} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }}>
      {isAssessed(c) ? <Missing of={c} /> : <p class="govuk-body">This is not a case for an adaptation: nothing is assessed on it.</p>}
      {c.status === 'open' && isAssessed(c) && may('assessment:write') && <ButtonGroup><Button href={`/cases/${c.reference}/assessments/new`} {...c.assessments.length ? { look: 'secondary' as const } : {}}>Begin an assessment</Button></ButtonGroup>}
      <Assessments case={c} />
      <Versions case={c} />
      {isForAGrant(c) && <Decisions case={c} may={may} />}
    </Page>
  ),
})

const Assessments = ({ case: c }: Pick<Shown, 'case'>) => (
  <>
    <h2 class="govuk-heading-m">Assessments</h2>
    {c.assessments.length === 0 ? <p class="govuk-body">None yet.</p> : (
      <ul class="govuk-list govuk-list--bullet">{c.assessments.map(one => (
        <li><a class="govuk-link" href={`/assessments/${one.id}`}>{one.on ? formatDay(one.on) : `Begun on ${formatDay(one.begunOn)}`}</a>{one.way && `, ${inWords(waysToAssess, one.way).toLowerCase()}`}, {one.madeBy ? `by ${one.madeBy}` : <>begun by {one.begunBy} <Tag colour="yellow">Draft</Tag></>}</li>
      ))}</ul>
    )}
  </>
)

const Versions = ({ case: c }: Pick<Shown, 'case'>) => (
  <>
    <h2 class="govuk-heading-m">Recommendations</h2>
    {c.recommendations.length === 0 ? <p class="govuk-body">None yet.</p> : (
      <ScrollRegion label="Recommendations" dense>
        <Table firstCellIsHeader head={[{ text: 'Version' }, { text: 'What is recommended' }, { text: 'Priority' }, { text: 'What changed' }, { text: 'State' }]} rows={c.recommendations.map(one => [
          { text: <a class="govuk-link" href={`/recommendations/${one.id}`}>Version {one.number}</a> }, { text: kindsInWords(one.kinds) || 'Nothing yet' }, { text: one.priority === null ? '' : String(one.priority) }, { text: one.changed }, { text: `${standing(one)}${one.agreedOn ? `, ${shortDay(one.agreedOn)}` : ''}` },
        ])} />
      </ScrollRegion>
    )}
  </>
)

const Decisions = ({ case: c, may }: Shown) => {
  const at = `/cases/${c.reference}/need`
  const can = c.status === 'open' && stands(c) !== undefined
  const consulted = c.consultations.some(({ recommendationId }) => recommendationId === stands(c)?.id)
  return (
    <>
      <h2 class="govuk-heading-m">Necessary and appropriate</h2>
      <p class="govuk-body">{c.council} decides. {mustConsult(c) ? `It must consult the social services authority, ${c.county}: the 1996 Act, section 24(3).` : 'It is its own social services authority.'}</p>
      {c.consultations.map(one => (
        <SummaryList rows={[
          { key: { text: 'Consulted' }, value: { text: `${one.whom}, on ${formatDay(one.on)}, by ${one.by}` } },
          { key: { text: 'Its answer' }, value: { text: one.answer ? <>{consultationAnswers[one.answer]}. {one.who}, {formatDay(one.answeredOn!)}<br />{one.words}</> : c.status === 'open' && may('need:consult') ? <a class="govuk-link" href={`/consultations/${one.id}`}>Write down what it said</a> : 'Not yet' } },
        ]} />
      ))}
      <Latest case={c} question="need" />
      <ButtonGroup>
        {can && mustConsult(c) && !consulted && may('need:consult') && <Button href={`${at}/consult`} look="secondary">Write down that it was consulted</Button>}
        {can && may('need:decide') && <Button href={`${at}/decide`} look="secondary">Decide whether it is necessary and appropriate</Button>}
      </ButtonGroup>
      <h2 class="govuk-heading-m">Reasonable and practicable</h2>
      <p class="govuk-body">A technical officer decides, having regard to the age and condition of the home.</p>
      <Latest case={c} question="practicability" />
      <ButtonGroup>{can && may('practicability:decide') && <Button href={`${at}/practicable`} look="secondary">Decide whether it is reasonable and practicable</Button>}</ButtonGroup>
    </>
  )
}

/** Each time a question was decided, the latest first. */
const Latest = ({ case: c, question }: { readonly case: CaseOfNeed; readonly question: Section24 }) => {
  const all = c.decisions.filter(one => one.question === question)
  return all.length === 0 ? <p class="govuk-body">Not decided yet.</p> : <>{all.map((one, at) => (
    <SummaryList rows={[
      { key: { text: at ? 'Decided before' : 'Decided' }, value: { text: <><Tag colour={one.satisfied ? 'green' : 'red'}>{one.satisfied ? 'Yes' : 'No'}</Tag> {section24[question].title}, about version {one.number}: {one.by}, {formatDay(one.on)}</> } },
      ...one.ageAndCondition ? [{ key: { text: 'Age and condition of the home' }, value: { text: one.ageAndCondition } }] : [],
      { key: { text: 'Why' }, value: { text: one.because } },
      ...one.instead ? [{ key: { text: 'What happens instead' }, value: { text: one.instead } }] : [],
    ]} />
  ))}</>
}
