import { readPostcode } from '../../rules/identifiers/postcode.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { Button, ErrorSummary, InsetText, TextInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { agencyDetails, councilOfPostcode, councilsOn, pathwaysOn } from '../councils/index.ts'

/** Whether a postcode lies where we work, in which council, and what is offered there. The address says the postcode, so that the page can be sent on. */
async function load(here: Here) {
  const typed = (here.query.postcode ?? '').trim()
  const postcode = readPostcode(typed)
  const id = postcode ? await councilOfPostcode(here, postcode, here.today) : undefined
  const [council, offered, details] = await Promise.all([id ? councilsOn(here, here.today).then(all => all.find(one => one.id === id)) : undefined, id ? pathwaysOn(here, id, here.today) : [], agencyDetails(here)])
  return { typed, postcode, council, offered, details }
}

const wrong = 'Enter a full UK postcode, such as WR1 2AA'

export const area = page({
  path: '/area',
  permit: 'site:use',
  about: 'nobody',
  load,
  view: ({ typed, postcode, council, offered, details }) => (
    <Page title="Do we cover an address?">
      {typed && !postcode && <ErrorSummary titleText="There is a problem" errorList={[{ href: '#postcode', text: wrong }]} />}
      <form method="get" action="/area" noValidate>
        <TextInput name="postcode" label="Postcode" value={typed} width={10} autocomplete="postal-code" {...(typed && !postcode ? { error: wrong } : {})} />
        <Button look="secondary">Check</Button>
      </form>
      {postcode && council && (
        <>
          <InsetText>{postcode} is in {council.name}. We work there.</InsetText>
          <h2 class="govuk-heading-m">What we offer there</h2>
          <ul class="govuk-list govuk-list--bullet">{offered.map(key => <li><a class="govuk-link" href={`/what-we-do#${key}`}>{pathwayTitles[key]}</a></li>)}</ul>
          <p><Button href="/ask-for-help">Ask for help</Button></p>
        </>
      )}
      {postcode && !council && <InsetText>We do not know {postcode} as a place where we work. New postcodes take a while to reach us{details.phone ? `: ring ${details.phone} to be sure` : ', so ask us to be sure'}. Elsewhere, your council can tell you who does this work.</InsetText>}
    </Page>
  ),
})
