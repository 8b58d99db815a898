import { Button, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { NotFound, type Here } from '../../platform/here.ts'
import { casesChosen, theReassignment } from './reassignments.sql.ts'

async function load(here: Here) {
  const plan = await theReassignment(here)
  if (!plan.doneAt) throw new NotFound()
  const left = await casesChosen(here, plan.leftIds)
  here.saw('case', left)
  return { given: plan.caseIds.length - plan.leftIds.length, left }
}

/** What was given, and what was left alone because somebody else was quicker. */
export const givenToOthers = page({
  path: '/caseloads/reassigned/:id',
  permit: 'caseload:reassign',
  about: 'nobody',
  load,
  view: ({ given, left }) => (
    <Page title={given === 1 ? '1 case was given to somebody else' : `${given} cases were given to others`} back={{ href: '/caseloads', text: 'Back to the caseloads' }}>
      {left.length === 0 ? <p class="govuk-body">None was left behind. Each says in its history who had it, who has it now, and why.</p> : (
        <>
          <WarningText text={left.length === 1 ? 'Somebody changed this case meanwhile, so it was left alone:' : `Somebody changed these ${left.length} cases meanwhile, so they were left alone:`} iconFallbackText="Warning" />
          <ul class="govuk-list govuk-list--bullet">
            {left.map(c => <li><a class="govuk-link newel-ref" href={`/cases/${c.reference}`}>{c.reference}</a> {c.personName}: {c.status === 'closed' ? 'closed' : c.owner ?? 'nobody yet'}</li>)}
          </ul>
        </>
      )}
      <Button href="/caseloads/reassign" look="secondary">Give more cases</Button>
    </Page>
  ),
})
