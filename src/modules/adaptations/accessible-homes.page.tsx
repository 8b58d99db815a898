import { adaptationKinds } from '../../rules/adaptations/adaptation-kinds.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { compactPostcode } from '../../rules/identifiers/postcode.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { GovukInput, GovukSelect, ScrollRegion, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { accessibleHomes, councilsInSight, homesAtMost, type HomesWanted } from './accessible-homes.sql.ts'
import { kindInWords } from './adaptation.ts'

/** What the address asks for; anything that is no answer is left out. */
const wanted = ({ has, and, council, postcode = '' }: Here['query']): HomesWanted => ({
  kinds: [has, and].filter((kind): kind is string => kind !== undefined && Object.hasOwn(adaptationKinds, kind)), council: council && isUuid(council) ? council : undefined, postcode: compactPostcode(postcode.slice(0, 10)).replace(/[^A-Z0-9]/g, ''),
})

async function load(here: Here) {
  const [homes, councils] = await Promise.all([accessibleHomes(here, wanted(here.query)), councilsInSight(here)])
  const shown = homes.slice(0, homesAtMost)
  here.saw('home', shown)
  return { homes: shown, councils, more: homes.length > homesAtMost }
}

const Choice = ({ name, label, value, options, any }: { readonly name: string; readonly label: string; readonly value: string; readonly options: Readonly<Record<string, string>>; readonly any: string }) => (
  <GovukSelect name={name} value={value} label={{ text: label, classes: 'govuk-label--s' }} items={[{ value: '', text: any }, ...Object.entries(options).map(([key, text]) => ({ value: key, text }))]} />
)

/** Homes that are adapted already, for whoever needs such a home. It says nothing of who lives there, or whether anybody does. */
export const accessibleHomesPage = page({
  path: '/accessible-homes',
  permit: 'home:see',
  about: 'nobody',
  load,
  view({ homes, councils, more, here }) {
    const { kinds, council, postcode } = wanted(here.query)
    return (
      <Page title="Accessible homes" caption="Homes on record with something fixed to them that is still there">
        <form method="get" action="/accessible-homes" class="newel-filters">
          <Choice name="has" label="It has" value={kinds[0] ?? ''} options={adaptationKinds} any="Anything" />
          <Choice name="and" label="And it has" value={kinds[1] ?? ''} options={adaptationKinds} any="Anything" />
          <Choice name="council" label="Council" value={council ?? ''} options={councils} any="All councils" />
          <GovukInput id="postcode" name="postcode" label={{ text: 'Postcode begins with', classes: 'govuk-label--s' }} value={postcode} classes="govuk-input--width-10" />
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">Show</button>
        </form>
        <p class="govuk-body" role="status">{more ? `More than ${homesAtMost} homes: these are the first. Choose more to see fewer` : homes.length === 1 ? '1 home' : `${homes.length} homes`}</p>
        {homes.length > 0 && (
          <ScrollRegion label="Accessible homes" dense>
            <Table head={[{ text: 'Home' }, { text: 'Postcode' }, { text: 'Council' }, { text: 'Tenure' }, { text: 'What is there' }]} rows={homes.map(home => [
              { text: <a class="govuk-link" href={`/homes/${home.id}`}>{home.address || 'Address not known'}</a> }, { text: home.postcode || 'Not known' }, { text: home.council }, { text: tenures[home.tenure as keyof typeof tenures] ?? 'Not known' }, { text: home.has.map(kindInWords).join(', ') },
            ])} />
          </ScrollRegion>
        )}
        <p class="govuk-body">To be listed here does not mean that a home is empty. Ask its landlord or the council.</p>
      </Page>
    )
  },
})
