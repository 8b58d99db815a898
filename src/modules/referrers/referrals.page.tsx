import { formatDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { standings } from '../../rules/referrals/referral.ts'
import { Button, Tag, type TagColour } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseInPlainWords, type CaseOfReferral } from './case-in-words.ts'
import { referralsMade, type Made } from './referrals.sql.ts'

const colours: Readonly<Record<Made['standing'], TagColour>> = { received: 'grey', 'taken-up': 'turquoise', 'in-progress': 'blue', completed: 'green', returned: 'orange', redirected: 'purple', closed: 'grey' }

const Case = (c: CaseOfReferral) => <li><strong>{pathwayTitles[c.pathway as PathwayKey]}</strong> <span class="newel-ref newel-quiet">{c.reference}</span><br />{caseInPlainWords(c)}</li>

const Referral = (r: Made) => (
  <li>
    <h2 class="govuk-heading-s">{r.caller || 'Name not known'} <Tag colour={colours[r.standing]}>{standings[r.standing][0]}</Tag></h2>
    <p class="newel-quiet"><span class="newel-ref">{r.reference}</span>{r.ownReference && `, your reference ${r.ownReference}`}, received {formatDay(r.receivedOn)}</p>
    {r.owner && <p>{r.owner} has taken it up.</p>}
    {r.decidedBecause && <p>{r.decision === 'returned' ? `Returned on ${formatDay(r.decidedOn!)}, because: ` : r.decision === 'redirected' ? `Redirected on ${formatDay(r.decidedOn!)}: ` : ''}{r.decidedBecause}{r.decision === 'returned' && ' You may send it again.'}</p>}
    {r.cases.length > 0 && <ul class="govuk-list govuk-list--bullet">{r.cases.map(Case)}</ul>}
  </li>
)

/** What came of the people a referrer sent: receipt, who has it, stage and outcome, and nothing else. */
export const referrals = page({
  path: '/referrals',
  permit: 'referrals:see',
  about: 'nobody',
  load: (here: Here) => referralsMade(here),
  view: ({ referrals: made, others, here }) => (
    <Page title="Your referrals" actions={here.may('referral:make') && <Button href="/referrals/new">Refer somebody</Button>}>
      {made.length + others.length === 0 ? <p class="govuk-body">You have referred nobody yet. Each referral stands here as soon as it is sent.</p> : (
        <ul class="newel-found">
          {made.map(Referral)}
          {others.map(c => <li><h2 class="govuk-heading-s">{c.name}</h2><ul class="govuk-list govuk-list--bullet">{Case(c)}</ul></li>)}
        </ul>
      )}
    </Page>
  ),
})
