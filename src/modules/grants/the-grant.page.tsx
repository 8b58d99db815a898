import { InsetText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asksForAGrant } from '../applications/index.ts'
import { caseAfterwards } from '../conditions/index.ts'
import { caseToDecide } from '../decisions/index.ts'
import { theMoney } from '../funds/index.ts'
import { lettersOf, LettersOfACase } from '../letters/index.ts'
import { caseOfWorks } from '../works/index.ts'
import { partsOf, PartsOfAGrant, type WholeGrant } from './parts-of-a-grant.tsx'

async function wholeGrant(here: Here): Promise<WholeGrant> {
  // First alone: an address that names no case ends here.
  const decided = await caseToDecide(here)
  const [money, works, after, letters] = await Promise.all([theMoney(here), caseOfWorks(here), caseAfterwards(here), lettersOf(here, decided.reference)])
  return { decided, money, works, after, letters }
}

/** One grant on one page: each part in the order of the law, how it stands, what is missing, and the way there. */
export const theGrant = page({
  path: '/cases/:reference/grant',
  permit: 'decision:see',
  about: 'case',
  async load(here: Here) { const grant = await wholeGrant(here); return { case: grant.decided, grant } },
  view({ case: c, grant, here }) {
    const at = `/cases/${c.reference}`
    const parts = partsOf(grant, here.today).filter(({ permit }) => permit !== 'resources:see' || here.may(permit))
    const next = parts.filter(({ standing }) => standing === 'now')
    return (
      <Page title="The whole grant" caption={`${c.reference} ${c.personName} · ${c.council}`} back={{ href: at, text: 'Back to the case' }}>
        {asksForAGrant(c.applied) ? <>
          {c.status === 'open' && <p class="govuk-body">{next.length ? <>What can be done now: <strong>{next.map(({ title }) => title.toLowerCase()).join(', ')}</strong>.</> : 'Everything is done. The case can be closed.'}</p>}
          <PartsOfAGrant parts={parts} at={at} may={here.may} />
        </> : <InsetText>This case asks for no grant that the council decides.</InsetText>}
        {here.may('letter:see') && <>
          <h2 class="govuk-heading-m">Letters</h2>
          <LettersOfACase letters={grant.letters} />
          <p class="govuk-body"><a class="govuk-link" href={`${at}/letters`}>All about the letters</a></p>
        </>}
      </Page>
    )
  },
})
