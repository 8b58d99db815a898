import { formatDay } from '../../rules/calendar/day.ts'
import { Button, ButtonGroup, InsetText, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { backToNeed, caption, versionAt } from './frame.ts'
import { draftOf, standing, stands } from './need.ts'
import { Questions, RecommendationShown } from './recommendation-shown.tsx'
import { theRecommendation, whyACountersignature, whyNotSigned } from './recommendations.sql.ts'

async function load(here: Here) {
  const found = await theRecommendation(here, here.params.id)
  const { recommendation: r } = found
  const isDraft = r.sentOn === null
  return { ...found, why: isDraft && r.countersignedBy === null && here.may('assessment:write') ? await whyACountersignature(here, r) : [], maySign: !isDraft && here.may('recommendation:agree') && !whyNotSigned(here, found) }
}

const colours = { Draft: 'yellow', Agreed: 'green', 'Question open': 'orange', 'Sent, not agreed yet': 'blue' } as const

export const aRecommendation = page({
  path: '/recommendations/:id',
  permit: 'assessment:see',
  about: 'case',
  load,
  view({ case: c, recommendation: r, why, maySign, here: { may } }) {
    const at = versionAt(r)
    const open = c.status === 'open'
    const isDraft = r.sentOn === null
    const state = standing({ sentOn: r.sentOn, agreedOn: r.agreedOn, asked: r.questions.filter(({ answeredOn }) => answeredOn === null) })
    const sent = stands(c)
    const isPast = !isDraft && sent!.id !== r.id
    const mayWrite = open && may('assessment:write')
    return (
      <Page title={`Recommendation, version ${r.number}`} caption={caption(c)} back={backToNeed(c)}>
        <p class="newel-tags"><Tag colour={colours[state]}>{state}</Tag> {isPast && <Tag colour="grey">Version {sent!.number} stands now</Tag>}</p>
        {isDraft && <p class="govuk-body">Begun by {r.begunBy} on {formatDay(r.begunOn)}. <a class="govuk-link" href={`/assessments/${r.assessmentId}`}>The assessment it rests on</a></p>}
        {!isDraft && <p class="govuk-body"><a class="govuk-link" href={`/assessments/${r.assessmentId}`}>The assessment it rests on</a></p>}
        {mayWrite && isDraft && why.length > 0 && <InsetText>If you send it, an occupational therapist must countersign it first. {why.join('. ')}.</InsetText>}
        <ButtonGroup>
          {mayWrite && isDraft && <><Button href={`${at}/change`}>Carry on</Button><Button href={`${at}/adaptations/new`} look="secondary">Add an adaptation</Button><Button href={`${at}/options/new`} look="secondary">Add an option</Button></>}
          {open && isDraft && r.countersignedBy === null && may('recommendation:countersign') && <Button href={`${at}/countersign`} look="secondary">Countersign it</Button>}
          {mayWrite && isDraft && <Button href={`${at}/send`} look="secondary">Send it</Button>}
          {open && maySign && !isPast && <Button href={`${at}/sign`}>Sign the scheme</Button>}
          {open && !isDraft && !isPast && r.agreedOn === null && may('recommendation:ask') && <Button href={`${at}/ask`} look="secondary">Ask back</Button>}
          {mayWrite && r.agreedOn !== null && !isPast && <Button href={`${at}/after`} look="secondary">Consider the principles again</Button>}
          {mayWrite && !isDraft && !isPast && !draftOf(c) && <Button href={`${at}/another`} look="secondary">Make another version</Button>}
        </ButtonGroup>
        <RecommendationShown recommendation={r} mayChange={mayWrite && isDraft} />
        <Questions questions={r.questions} mayAnswer={mayWrite} />
      </Page>
    )
  },
})
