import { formatDay } from '../../rules/calendar/day.ts'
import { letterKind, letterKindKeys, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { councilAsked, schemeInWords, standingWords, type Version } from './templates.sql.ts'
import { WhichCouncil } from './which-council.tsx'

const Stands = ({ of }: { readonly of: Version | undefined }) => of
  ? <>Version {of.number}, from {formatDay(of.fromOn)} <Tag colour={of.confirmed ? 'green' : 'orange'}>{of.confirmed ? 'Confirmed' : 'Not confirmed'}</Tag></>
  : <>Shipped words <Tag colour="orange">Not confirmed</Tag></>

/** Every kind of letter, with whose words it is in for one council. */
export const templatesPage = page({
  path: '/letters/templates',
  permit: 'letter:see',
  about: 'nobody',
  async load(here: Here) {
    const { council, councils } = await councilAsked(here)
    return { council, councils, versions: await standingWords(here, council.id) }
  },
  view({ council, councils, versions }) {
    const of = (kind: LetterKindKey, scheme: string): string => `/letters/template?council=${council.id}&kind=${kind}${scheme && `&scheme=${scheme}`}`
    return (
      <Page title="Words of letters" caption={council.name}>
        <p class="govuk-body">While a council has no words of its own, a letter is in the words that are shipped. They are drafts that no council has confirmed. A letter that was sent stays as it was.</p>
        <WhichCouncil council={council} councils={councils} at="/letters/templates" />
        <ScrollRegion label="Kinds of letter">
          <Table head={[{ text: 'Letter' }, { text: 'Words' }]} rows={letterKindKeys.flatMap(kind => [
            [{ text: <a class="govuk-link" href={of(kind, '')}>{letterKind(kind).title}</a> }, { text: <Stands of={versions.find(one => one.kind === kind && one.scheme === '')} /> }],
            ...versions.filter(one => one.kind === kind && one.scheme !== '').map(one => [{ text: <><a class="govuk-link" href={of(kind, one.scheme)}>{letterKind(kind).title}: {schemeInWords(one.scheme)}</a></> }, { text: <Stands of={one} /> }]),
          ])} />
        </ScrollRegion>
      </Page>
    )
  },
})
