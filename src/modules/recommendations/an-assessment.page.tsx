import { Button, ButtonGroup, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { AssessmentShown } from './assessment-shown.tsx'
import { theAssessment } from './assessments.sql.ts'
import { backToNeed, caption } from './frame.ts'
import { draftOf } from './need.ts'

export const anAssessment = page({
  path: '/assessments/:id',
  permit: 'assessment:see',
  about: 'case',
  load: (here: Here) => theAssessment(here, here.params.id),
  view({ case: c, assessment, here }) {
    const at = `/assessments/${assessment.id}`
    const mayWrite = c.status === 'open' && here.may('assessment:write')
    const draft = assessment.madeOn === null
    return (
      <Page title="The assessment" caption={caption(c)} back={backToNeed(c)}>
        <p class="newel-tags">{draft ? <Tag colour="yellow">Draft, begun by {assessment.begunBy}</Tag> : <Tag colour="green">Finished</Tag>}</p>
        {mayWrite && draft && <ButtonGroup><Button href={`${at}/change`}>Carry on</Button><Button href={`${at}/rooms/new`} look="secondary">Add a room</Button><Button href={`${at}/finish`} look="secondary">Finish the assessment</Button></ButtonGroup>}
        {mayWrite && !draft && !draftOf(c) && <ButtonGroup><Button href={`${at}/recommend`}>Recommend what should be done</Button></ButtonGroup>}
        <AssessmentShown assessment={assessment} mayChange={mayWrite && draft} />
      </Page>
    )
  },
})
