import { formatDay } from '../../rules/calendar/day.ts'
import { SummaryList } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Kpi } from './kpi.ts'
import { kpis } from './kpis.ts'

export const kpiLibrary = page({
  path: '/packs/kpis',
  permit: 'pack:see',
  about: 'nobody',
  view: () => (
    <Page title="KPI library" back={{ href: '/packs', text: 'Packs' }}>
      <p class="govuk-body">What every figure of a pack counts, what it leaves out, and who asks for it. A change to what is counted is a new version.</p>
      <ul class="govuk-list">
        {kpis.map(({ key, title }) => <li><a class="govuk-link" href={`#${key}`}>{title}</a></li>)}
      </ul>
      {kpis.map(kpi => <Definition kpi={kpi} />)}
    </Page>
  ),
})

const Definition = ({ kpi }: { readonly kpi: Kpi }) => (
  <section class="newel-print-together" aria-labelledby={kpi.key}>
    <h2 class="govuk-heading-m" id={kpi.key}>{kpi.title}</h2>
    <SummaryList rows={Object.entries({
      'What it counts': kpi.counts, 'What it leaves out': kpi.leavesOut, Numerator: kpi.numerator, Denominator: kpi.denominator, Target: kpi.target,
      Source: kpi.source, Version: `${kpi.version}, from ${formatDay(kpi.from)}`, Kind: kinds[kpi.kind.kind],
    }).flatMap(([text, value]) => value ? [{ key: { text }, value: { text: value } }] : [])} />
  </section>
)

const kinds: Readonly<Record<Kpi['kind']['kind'], string>> = {
  count: 'A count', 'count by': 'A count for each of several', distinct: 'A count of different ones', 'share that': 'A share', 'median of': 'A median',
}
