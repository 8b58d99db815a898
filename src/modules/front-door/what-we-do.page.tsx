import { inPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilsOn, switchedOn } from '../councils/index.ts'

/** Every kind of help that is on somewhere today, in plain words, with where it is on. */
export async function whatIsOffered(here: Here) {
  const [councils, on] = await Promise.all([councilsOn(here, here.today), switchedOn(here, here.today)])
  const whereOn = (key: string) => councils.filter(({ id }) => on.some(one => one.council === id && one.pathway === key)).map(({ shortName }) => shortName)
  return { councils, offered: pathwayKeys.map(key => ({ key, title: pathwayTitles[key], ...inPlainWords[key], where: whereOn(key) })).filter(({ where }) => where.length) }
}

export const whatWeDo = page({
  path: '/what-we-do',
  permit: 'site:use',
  about: 'nobody',
  load: whatIsOffered,
  view: ({ offered, councils }) => (
    <Page title="What we do">
      <p class="govuk-body">Tell us what is hard at home, and we find out with you which of these would help. You do not have to know which one to ask for.</p>
      <p><Button href="/ask-for-help">Ask for help</Button></p>
      {offered.map(({ key, title, what, who, where }) => (
        <section aria-labelledby={key}>
          <h2 class="govuk-heading-m" id={key}>{title}</h2>
          <p class="govuk-body">{what}</p>
          <p class="govuk-body"><strong>Who can have it:</strong> {who}</p>
          {where.length < councils.length && <p class="govuk-body"><strong>Where:</strong> {where.join(', ')}.</p>}
        </section>
      ))}
      <p class="govuk-body">If you keep a directory of services, here is <a class="govuk-link" href="/listing.txt">what to say of us in it</a>.</p>
    </Page>
  ),
})
