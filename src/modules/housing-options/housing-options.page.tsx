import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { causes, options, steps, type Option } from '../../rules/housing-options/housing-options.ts'
import { formatMoney } from '../../rules/money.ts'
import { Button, ButtonGroup, InsetText, ScrollRegion, SummaryList, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { housingCase, moveOf, stepsOf, weighedOf, type Move, type StepTaken, type Weighed } from './housing-options.sql.ts'

async function load(here: Here) {
  const found = await housingCase(here)
  const [move, weighed, taken] = await Promise.all([moveOf(here, found), weighedOf(here, found), stepsOf(here, found)])
  return { case: found, move, weighed, taken }
}

const grantInWords = ({ asked, askedOn, decision, granted, decidedOn, decidedBecause }: Move): string => asked === null ? 'Not asked for'
  : `${formatMoney(asked)} asked for on ${formatDay(askedOn!)}. ${decision === '' ? 'Not decided yet' : `${decision === 'approved' ? `${formatMoney(granted!)} approved` : 'Refused'} on ${formatDay(decidedOn!)}${decidedBecause && `: ${decidedBecause}`}`}`

const optionRow = (weighed: readonly Weighed[], chosen: string | undefined) => ([key, title]: [string, string]) => {
  const one = weighed.find(({ option }) => option === key)
  return [{ text: <>{title}{chosen === key && <><br /><Tag colour="green">Chosen</Tag></>}</> }, ...(one ? [one.theirFor, one.theirAgainst, one.ourFor, one.ourAgainst] : ['Not talked about yet', '', '', '']).map(text => ({ text }))]
}

const stepRow = (mayChange: boolean) => (step: StepTaken) => [
  { text: steps[step.kind] }, { text: <>{step.what}{step.withWhom && <><br /><span class="newel-quiet">{step.withWhom}</span></>}</> }, { text: shortDay(step.on) },
  { text: step.position === null ? '' : String(step.position) },
  { text: <>{step.outcome ? <>{step.outcome}<br /><span class="newel-quiet">{shortDay(step.outcomeOn!)}</span></> : 'Not known yet'}{mayChange && <><br /><a class="govuk-link" href={`/housing-steps/${step.id}`}>Say what came of it<span class="govuk-visually-hidden">: {step.what}</span></a></>}</> },
]

/** All about a move: why, what was weighed, what was chosen, what is done, and the grant. */
export const housingOptionsPage = page({
  path: '/cases/:reference/housing-options',
  permit: 'case:see',
  about: 'case',
  load,
  view({ case: c, move, weighed, taken, here }) {
    const at = `/cases/${c.reference}/housing-options`
    const mayChange = c.status === 'open' && here.may('case:move')
    return (
      <Page title={pathwayTitles['housing-options']} caption={`${c.reference} ${c.personName}`} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }}>
        {move ? (
          <SummaryList rows={[
            { key: { text: 'Why a move is thought of' }, value: { text: <>{causes[move.cause]}<br />{move.happened}</> } },
            { key: { text: 'Chosen' }, value: { text: move.chosen ? `${options[move.chosen as Option]}, on ${formatDay(move.chosenOn!)}. ${move.chosenBecause}` : 'Nothing yet' } },
            { key: { text: 'Relocation grant' }, value: { text: grantInWords(move) } },
          ]} />
        ) : <InsetText>Nobody has said yet why a move is thought of.</InsetText>}
        {mayChange && (
          <ButtonGroup>
            <Button href={`${at}/why`} {...(move ? { look: 'secondary' } : {})}>Say why</Button>
            <Button href={`${at}/weigh`} look="secondary">Weigh an option</Button>
            {move && <Button href={`${at}/choose`} look="secondary">Say what they chose</Button>}
            {move && <Button href={`${at}/grant`} look="secondary">Relocation grant</Button>}
            <Button href={`${at}/step`} look="secondary">Add a step</Button>
          </ButtonGroup>
        )}
        <h2 class="govuk-heading-m">The options, side by side</h2>
        <ScrollRegion label="The options, side by side" dense>
          <Table firstCellIsHeader head={[{ text: 'Option' }, { text: 'For, in their words' }, { text: 'Against, in their words' }, { text: 'For, in ours' }, { text: 'Against, in ours' }]} rows={Object.entries(options).map(optionRow(weighed, move?.chosen))} />
        </ScrollRegion>
        <h2 class="govuk-heading-m">Bids, nominations, letters and help with the move</h2>
        {taken.length === 0 ? <p class="govuk-body">None yet.</p> : (
          <ScrollRegion label="Bids, nominations, letters and help with the move" dense>
            <Table head={[{ text: 'What' }, { text: 'For' }, { text: 'Day' }, { text: 'Position' }, { text: 'What came of it' }]} rows={taken.map(stepRow(mayChange))} />
          </ScrollRegion>
        )}
      </Page>
    )
  },
})
