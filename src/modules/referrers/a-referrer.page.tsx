import { formatDay } from '../../rules/calendar/day.ts'
import { dayInLondon } from '../../rules/calendar/london.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { mayRecommend, referrerKinds } from '../../rules/referrals/referrer-kinds.ts'
import { Button, ScrollRegion, SummaryList, Table } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { keysOf } from './keys.sql.ts'
import { theReferrer, type Referrer } from './referrers.sql.ts'

export const recommendsInWords = ({ mayRecommend: as, recommendsUntil }: Pick<Referrer, 'mayRecommend' | 'recommendsUntil'>, today: string): string =>
  !as ? 'No' : `${mayRecommend[as as keyof typeof mayRecommend]}${recommendsUntil ? recommendsUntil < today ? `, until ${formatDay(recommendsUntil)}: it has run out` : `, until ${formatDay(recommendsUntil)}` : ''}`
export const kindInWords = (kind: string): string => Object.hasOwn(referrerKinds, kind) ? referrerKinds[kind as keyof typeof referrerKinds] : kind

export const aReferrer = page({
  path: '/referrers/:id',
  permit: 'referrers:see',
  about: 'nobody',
  async load(here: Here) {
    const referrer = await theReferrer(here)
    return { referrer, keys: here.may('api-keys:change') ? await keysOf(here, referrer.id) : [] }
  },
  view: ({ referrer: r, keys, here }) => (
    <Page title={r.name} caption={kindInWords(r.kind)} back={{ href: '/referrers', text: 'All referrers' }} actions={<>
      {here.may('referrers:change') && <Button href={`/referrers/${r.id}/change`}>Change</Button>}
      {here.may('api-keys:change') && <> <Button href={`/referrers/${r.id}/keys/new`} look="secondary">Make a key</Button></>}
    </>}>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'Whom we speak to' }, value: { text: r.contact || 'Not recorded' } },
        { key: { text: 'Telephone' }, value: { text: r.phone || 'Not recorded' } },
        { key: { text: 'Email' }, value: { text: r.email || 'Not recorded' } },
        { key: { text: 'May refer to' }, value: { text: r.pathways.length ? r.pathways.map(key => pathwayTitles[key as PathwayKey]).join(', ') : 'Every pathway' } },
        { key: { text: 'May recommend' }, value: { text: recommendsInWords(r, here.today) } },
      ]} /></div>
      {here.may('api-keys:change') && (
        <>
          <h2 class="govuk-heading-m">Keys of their own system</h2>
          {keys.length === 0 ? <p class="govuk-body">None. With a key their system can send referrals and see what came of them.</p> : (
            <>
              <ScrollRegion label="Keys" dense>
                <Table head={[{ text: 'Key' }, { text: 'Made' }, { text: 'Last used' }, { text: 'Ended' }]} rows={keys.map(key => [
                  { text: key.name }, { text: formatDay(dayInLondon(key.madeAt)) }, { text: key.lastUsedAt ? formatDay(dayInLondon(key.lastUsedAt)) : 'Never' }, { text: key.endedAt ? formatDay(dayInLondon(key.endedAt)) : 'No' },
                ])} />
              </ScrollRegion>
              {keys.some(({ endedAt }) => !endedAt) && <p><Button href={`/referrers/${r.id}/keys/end`} look="secondary">End a key</Button></p>}
            </>
          )}
        </>
      )}
    </Page>
  ),
})
