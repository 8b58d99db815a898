import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { guidingPrinciples, principles } from '../../rules/assessments/guiding-principles.ts'
import { needs, priorities } from '../../rules/assessments/priorities.ts'
import { purposes } from '../../rules/assessments/purposes.ts'
import { ScrollRegion, SummaryList, Table, Tag, type SummaryRow } from '../../platform/components/index.ts'
import { scaleInWords } from './assessment-shown.tsx'
import { inWords, kept, kindInWords, type Recommendation } from './recommendation.ts'

const row = (key: string, text: string): SummaryRow => ({ key: { text: key }, value: { text } })

interface Shown { readonly recommendation: Recommendation; readonly mayChange: boolean }

/** What a version recommends, what was offered and chosen, and how each principle was considered. */
export const RecommendationShown = ({ recommendation: r, mayChange }: Shown) => (
  <>
    <SummaryList rows={[
      ...r.changed ? [row('What changed', r.changed)] : [],
      row('Priority', r.priority === null ? 'Not said yet' : inWords(priorities, String(r.priority))),
      row('The need', r.need ? needs[r.need] : 'Not said yet'),
      ...r.countersignedBy ? [row('Countersigned', `${r.countersignedBy}, ${formatDay(r.countersignedOn!)}: ${r.countersignedWords}`)] : [],
      ...r.sentBy ? [row('Sent', `${r.sentBy}, ${formatDay(r.sentOn!)}`)] : [],
      ...r.signatures.map(({ side, by, on }) => row(side === 'assessor' ? 'Signed for the assessor’s side' : 'Signed for the works', `${by}, ${formatDay(on)}`)),
    ]} />
    <h2 class="govuk-heading-m">What is recommended</h2>
    <Adaptations recommendation={r} mayChange={mayChange} />
    <h2 class="govuk-heading-m">What was offered, and what they chose</h2>
    <Options recommendation={r} mayChange={mayChange} />
    <div class="newel-halves">
      <div><h3 class="govuk-heading-s">How we see it</h3><p class="govuk-body">{r.professionalView || 'Not said yet.'}</p></div>
      <div><h3 class="govuk-heading-s">How the person sees it</h3><p class="govuk-body">{r.personView || 'Not said yet.'}</p></div>
    </div>
    <h2 class="govuk-heading-m">The nine guiding principles</h2>
    {r.checkedOn && <p class="govuk-body">Considered again by {r.checkedBy} on {formatDay(r.checkedOn)}. The caring weighed before: {scaleInWords(r.carerBefore)}. After: {scaleInWords(r.carerAfter)}.</p>}
    <ScrollRegion label="The nine guiding principles" dense>
      <Table firstCellIsHeader head={[{ text: 'Principle' }, { text: 'At the assessment' }, ...r.checkedOn ? [{ text: 'When the works were done' }] : []]} rows={principles.map(key => [
        { text: guidingPrinciples[key] }, { text: r.principles[key] ?? 'Not considered yet' }, ...r.checkedOn ? [{ text: r.checked[key] ?? '' }] : [],
      ])} />
    </ScrollRegion>
  </>
)

const Adaptations = ({ recommendation: r, mayChange }: Shown) => kept(r.adaptations).length === 0 ? <p class="govuk-body">Nothing yet.</p> : (
  <ScrollRegion label="What is recommended" dense>
    <Table firstCellIsHeader head={[{ text: 'Adaptation' }, { text: 'What it must achieve' }, { text: 'Purpose: the 1996 Act, section 23(1)' }]} rows={kept(r.adaptations).map(one => [
      { text: <>{mayChange ? <a class="govuk-link" href={`/recommended/${one.id}`}>{kindInWords(one.kind)}</a> : kindInWords(one.kind)}{one.place && <><br /><span class="newel-quiet">{one.place}</span></>}</> },
      { text: one.achieves }, { text: <>{one.purposes.map(key => <div>{inWords(purposes, key)}</div>)}</> },
    ])} />
  </ScrollRegion>
)

const Options = ({ recommendation: r, mayChange }: Shown) => (
  <>
    {kept(r.options).length === 0 ? <p class="govuk-body">No option yet.</p> : (
      <ScrollRegion label="The options offered" dense>
        <Table firstCellIsHeader head={[{ text: 'Option' }, { text: 'How we see it' }, { text: 'How the person sees it' }]} rows={kept(r.options).map(one => [
          { text: <>{mayChange ? <a class="govuk-link" href={`/options-offered/${one.id}`}>{one.option}</a> : one.option}{one.id === r.chosenId && <><br /><Tag colour="green">Chosen</Tag></>}</> }, { text: one.ours }, { text: one.theirs },
        ])} />
      </ScrollRegion>
    )}
    {r.chosenBecause && <p class="govuk-body"><strong>Why they chose it:</strong> {r.chosenBecause}</p>}
  </>
)

/** Each question with its answer, both dated. */
export const Questions = ({ questions, mayAnswer }: { readonly questions: Recommendation['questions']; readonly mayAnswer: boolean }) => questions.length === 0 ? null : (
  <>
    <h2 class="govuk-heading-m">Asked and answered</h2>
    <ul class="newel-found">{questions.map(one => (
      <li>
        <strong>{one.by}, {shortDay(one.on)}:</strong> {one.question}
        {one.answeredOn ? <p><strong>{one.answeredBy}, {shortDay(one.answeredOn)}:</strong> {one.answer}</p> : <p>{mayAnswer ? <a class="govuk-link" href={`/recommendation-questions/${one.id}`}>Answer<span class="govuk-visually-hidden">: {one.question}</span></a> : 'Not answered yet.'}</p>}
      </li>
    ))}</ul>
  </>
)
