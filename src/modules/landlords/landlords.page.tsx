import { Button, ScrollRegion, Table, TextInput } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { contributionInWords, kindInWords } from './landlord.ts'
import { landlordsAtMost, landlordsFound } from './landlords.sql.ts'
import { wordsIn } from './words-in.ts'

export const landlordsPage = page({
  path: '/landlords',
  permit: 'landlord:see',
  about: 'nobody',
  async load(here: Here) {
    const words = wordsIn(here.query.name)
    const found = await landlordsFound(here, words)
    return { words, found: found.slice(0, landlordsAtMost), more: found.length > landlordsAtMost }
  },
  view: ({ words, found, more }) => (
    <Page title="Landlords">
      <p class="govuk-body">Whoever lets a home that we work in, from the day somebody said so on that home’s page.</p>
      <form method="get" action="/landlords" noValidate>
        <TextInput name="name" label="Name" value={words} width={20} />
        <Button look="secondary">Search</Button>
      </form>
      {found.length === 0 ? <p class="govuk-body">{words ? `No landlord’s name has “${words}” in it.` : 'Nobody is on the register yet. Open a home and say who its landlord is.'}</p> : (
        <ScrollRegion label="Landlords" dense>
          <Table head={[{ text: 'Landlord' }, { text: 'Kind' }, { text: 'Homes' }, { text: 'Adaptations' }]} rows={found.map(one => [
            { text: <a class="govuk-link" href={`/landlords/${one.id}`}>{one.name}</a> }, { text: kindInWords(one.kind) }, { text: String(one.homes) }, { text: one.contribution ? contributionInWords(one.contribution) : 'Not agreed' },
          ])} />
        </ScrollRegion>
      )}
      {more && <p class="govuk-body">These are the first {landlordsAtMost}. Search by name for others.</p>}
    </Page>
  ),
})
