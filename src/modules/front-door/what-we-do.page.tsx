import { inPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn, switchedOn } from '../councils/index.ts'

/** Every kind of help that is on somewhere today, in plain words, with where it is on. */
export const whatWeDo = page({
  path: '/what-we-do',
  permit: 'site:use',
  about: 'nobody',
  async load(here: Here) {
    const [councils, on] = await Promise.all([councilsOn(here, here.today), switchedOn(here, here.today)])
    return { offered: pathwayKeys.map(key => ({ key, where: councils.filter(({ id }) => on.some(one => one.council === id && one.pathway === key)) })).filter(({ where }) => where.length), all: councils.length }
  },
  view: ({ offered, all }) => (
    <Page title="What we do">
      <p class="govuk-body">Tell us what is hard at home, and we find out with you which of these would help. You do not have to know which one to ask for.</p>
      <p><Button href="/ask-for-help">Ask for help</Button></p>
      {offered.map(({ key, where }) => (
        <section aria-labelledby={key}>
          <h2 class="govuk-heading-m" id={key}>{pathwayTitles[key]}</h2>
          <p class="govuk-body">{inPlainWords[key].what}</p>
          <p class="govuk-body"><strong>Who can have it:</strong> {inPlainWords[key].who}</p>
          {where.length < all && <p class="govuk-body"><strong>Where:</strong> {where.map(({ shortName }) => shortName).join(', ')}.</p>}
        </section>
      ))}
    </Page>
  ),
})
