import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon, timeInLondon } from '../../rules/calendar/london.ts'
import { Button, InsetText, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import type { Here } from '../../platform/here.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import { fullName } from '../people/index.ts'
import { inWords, mergedFields } from './merged-fields.ts'
import { theMerge, whatMoved } from './merges.sql.ts'
import { Belongings } from './side-by-side.tsx'
import { againstUndoing } from './undo.ts'

async function load(here: Here) {
  const whole = await theMerge(here)
  here.saw('person', [whole.other])
  return { ...whole, person: whole.kept, moved: await whatMoved(here, whole.merge) }
}

const when = (at: Date): string => `${formatDay(dayInLondon(at))} at ${timeInLondon(at)}`

export const aMerge = page({
  path: '/merges/:id',
  permit: 'person:see',
  about: 'person',
  load,
  view({ merge, kept, other, moved, here }) {
    const against = againstUndoing({ merge, kept, ...moved })
    const name = fullName({ givenName: kept.given_name, surname: kept.surname })
    return (
      <Page title="Two records merged" caption={name} back={{ href: `/people/${kept.id}`, text: 'Back to the person' }}>
        <p class="newel-tags">{merge.undone_at ? <Tag colour="grey">Undone</Tag> : <Tag colour="blue">Stands</Tag>}</p>
        <div class="newel-facts"><SummaryList rows={[
          { key: { text: 'Kept' }, value: { text: <a class="govuk-link" href={`/people/${kept.id}`}>{name}</a> } },
          { key: { text: 'Merged into it' }, value: { text: <a class="govuk-link" href={`/people/${other.id}`}>{fullName({ givenName: other.given_name, surname: other.surname })}</a> } },
          { key: { text: 'Merged' }, value: { text: `${when(merge.at)}, by ${merge.by}` } },
          ...(merge.undone_at ? [{ key: { text: 'Undone' }, value: { text: `${when(merge.undone_at)}, by ${merge.undoneBy}` } }, { key: { text: 'Why' }, value: { text: merge.undone_reason } }] : []),
        ]} /></div>
        <h2 class="govuk-heading-m">What changed on the record that was kept</h2>
        {merge.fields.length === 0 ? <p class="govuk-body">Nothing: its own answers stood.</p> : (
          <ScrollRegion label="What changed on the record that was kept">
            <Table head={[{ text: 'Question' }, { text: 'Before' }, { text: 'After the merge' }]} firstCellIsHeader
              rows={merge.fields.map(key => [{ text: mergedFields[key].label }, { text: inWords(key, { ...kept, ...merge.before }) }, { text: inWords(key, { ...kept, ...merge.after }) }])} />
          </ScrollRegion>
        )}
        <h2 class="govuk-heading-m">What moved</h2>
        <Belongings {...moved} none="No cases and no enquiries." />
        {!merge.undone_at && here.may('person:merge') && (against.length === 0
          ? <Button href={`/merges/${merge.id}/undo`} look="secondary">Undo the merge</Button>
          : <InsetText><p>This merge cannot be undone as things stand.</p>{against.map(sentence => <p>{sentence}</p>)}</InsetText>)}
      </Page>
    )
  },
})
