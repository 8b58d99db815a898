import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney, pounds } from '../../rules/money.ts'
import type { asJson } from '../../rules/test-of-resources/index.ts'
import { ScrollRegion, Table, Tag } from '../../platform/components/index.ts'

/** What the engine found, as it is written down: amounts as a person reads them, each line with its provision. */
export type Worked = ReturnType<typeof asJson>
type Line = Worked['working']['flat'][number]
interface Sum { readonly title: string; readonly lines: readonly Line[]; readonly total?: string; readonly each?: string }

const money = (told: string): string => formatMoney(pounds(told))
const row = ({ who, says, amount, ignored, provision, unconfirmed }: Line) => [
  { text: <>{who && <>{who}: </>}{says}{ignored && <> <span class="newel-quiet">({ignored.says} is not counted)</span></>}{unconfirmed && <> <Tag colour="yellow">Not confirmed</Tag></>}<br /><span class="govuk-body-s newel-quiet">{provision}</span></> },
  { text: amount.says, format: 'numeric' },
]

const Sum = ({ title, lines, total, each = 'Each week' }: Sum) => lines.length === 0 ? null : (
  <ScrollRegion label={`${title}, as a table`}>
    <Table caption={title} captionClasses="govuk-table__caption--m" head={[{ text: 'What' }, { text: each, format: 'numeric' }]} rows={[...lines.map(row), ...total ? [[{ text: <strong>Together</strong> }, { text: <strong>{total}</strong>, format: 'numeric' }]] : []]} />
  </ScrollRegion>
)

/** What is paid and what is left to pay, both ways where councils differ on what comes first. */
export function Outcome({ of: { grant, personPays, ifMaximumFirst, ifContributionFirst } }: { readonly of: Worked }) {
  if (grant === undefined) return null
  return (
    <>
      <p class="govuk-body-l">The grant is {money(grant)}{pounds(personPays!) > 0 && `, and ${money(personPays!)} is left to pay`}.</p>
      {grant === '0.00' && <p class="govuk-body">It is a nil grant: approve it all the same, so that what is paid now can count towards a later one.</p>}
      {ifMaximumFirst !== ifContributionFirst && <p class="govuk-body">Councils differ on what comes first: with the maximum first it is {money(ifMaximumFirst!)}, with the contribution first {money(ifContributionFirst!)}.</p>}
    </>
  )
}

/** Every step of the test of resources: what was counted, what was not, and under which provision. */
export function Working({ of: { tested, says, parameters, working, unconfirmed } }: { readonly of: Worked }) {
  const { households } = working
  const all = (of: 'applicable' | 'income' | 'capital'): Line[] => households.flatMap(household => household[of])
  return (
    <>
      {[...says ? [says] : [], ...households.map(household => household.passport ? `${household.passport}, so income and savings are not looked at (${household.provision})` : household.says)].map(text => <p class="govuk-body">{text}.</p>)}
      {tested && <>
        <Sum title="What is allowed" lines={[...working.flat, ...all('applicable')]} total={working.applicable.says} />
        <Sum title="What they own" lines={all('capital')} each="Worth" />
        <Sum title="What counts as income" lines={all('income')} total={working.income.says} />
        <Sum title={`What is over, ${working.excess.says} a week, times the factors of the law`} lines={[...working.slices, ...working.credits]} total={working.reduction.says} each="Contribution" />
      </>}
      <p class="govuk-body newel-quiet">Amounts in force from {formatDay(parameters.from)}: {parameters.source}</p>
      {unconfirmed.length > 0 && <><h3 class="govuk-heading-s">What is not certain</h3><ul class="govuk-list govuk-list--bullet">{unconfirmed.map(text => <li>{text}.</li>)}</ul></>}
    </>
  )
}
