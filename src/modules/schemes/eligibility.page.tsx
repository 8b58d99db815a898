import { ageOn, formatDay, shortDay, type Day } from '../../rules/calendar/day.ts'
import { tenures } from '../../rules/enquiries/tenures.ts'
import { formatMoney, readMoney, type Pence } from '../../rules/money.ts'
import type { Checked } from '../../rules/schemes/conditions.ts'
import { earlierGrants, factFor, factTitles, verdict, type FactTold } from '../../rules/schemes/facts.ts'
import { chargeOn, evidenceKinds, maximumLeft } from '../../rules/schemes/policy.ts'
import { Button, Details, InsetText, ScrollRegion, Select, SummaryList, Table, Tag, TextInput, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { caseLookedAt, checkedFor, factsFor, type FactRow, type Looked } from './case-eligibility.sql.ts'
import { conditionInWords, lastingInWords, maximumInWords, repaymentInWords, versionAt, type Stored } from './scheme-version.ts'

const standings = { met: 'green', 'not met': 'red', 'not known': 'yellow' } as const
const verdicts = { eligible: ['green', 'Eligible, as far as the conditions go'], 'not eligible': ['red', 'Not eligible under the ordinary rule'], 'not known': ['yellow', 'Not known yet'] } as const

/** What was told, in a few words. */
export function toldInWords({ fact, told }: FactTold): string {
  switch (fact) {
    case 'capital': return formatMoney(told.pence)
    case 'benefits': return told.has.length ? told.has.join(', ') : `None of ${told.asked.join(', ')}`
    case 'lived-since': return `Since ${formatDay(told.since)}`
    case 'earlier-grant': return 'none' in told ? 'No earlier grant' : `${formatMoney(told.pence)} on ${formatDay(told.on)}`
    case 'dementia': case 'leaving-hospital': return told.is ? 'Yes' : 'No'
  }
}

/** What a condition’s standing rests on: the record of the person or the home, or what was told and how. */
function known({ condition, ask }: Checked, { born, tenure }: Looked['case'], facts: readonly FactRow[], today: Day) {
  if (ask) return ask
  if (condition.asks === 'age-from') return `Aged ${ageOn(born!, today)}, by their date of birth`
  if (condition.asks === 'tenure') return Object.hasOwn(tenures, tenure) ? tenures[tenure as keyof typeof tenures] : tenure
  const told = facts.find(({ fact }) => fact === factFor(condition))!
  return <>{toldInWords(told)}<br /><span class="newel-quiet">{told.how}, {shortDay(told.on)}</span></>
}

const Conditions = ({ checked, of: c, facts, today }: { readonly checked: readonly Checked[]; readonly of: Looked['case']; readonly facts: readonly FactRow[]; readonly today: Day }) => (
  <ScrollRegion label="Conditions of the scheme">
    <Table head={[{ text: 'Condition' }, { text: 'How it stands' }, { text: 'What is known, or what to ask' }]} rows={checked.map(one => [
      { text: <><strong>{conditionInWords(one.condition)}</strong><br /><span class="newel-quiet">{one.condition.clause.plain}</span><Details summaryText={`Clause ${one.condition.clause.number}`}>“{one.condition.clause.quoted}”</Details></> },
      { text: <Tag colour={standings[one.standing]}>{one.standing === 'met' ? 'Met' : one.standing === 'not met' ? 'Not met' : 'Not known'}</Tag> },
      { text: known(one, c, facts, today) },
    ])} />
  </ScrollRegion>
)

/** The most that is left, in words, and as far as it is known. */
function leftInWords(version: Stored, facts: readonly FactRow[], day: Day): { readonly left: Pence | null; readonly words: string } {
  const earlier = earlierGrants(facts)
  const left = maximumLeft(version, earlier ?? [], day)
  if (left === null) return { left, words: 'The policy names no maximum' }
  if (version.maximum!.years === null) return { left, words: `${formatMoney(left)}. Earlier grants do not count` }
  return { left, words: earlier ? `${formatMoney(left)}, after ${earlier.length === 1 ? '1 earlier grant' : earlier.length === 0 ? 'no earlier grant' : `${earlier.length} earlier grants`}` : `${formatMoney(left)} at the most: nobody has asked yet about earlier grants in ${version.maximum!.years} years` }
}

const ownersOf = (tenure: string): boolean => tenure === 'owner' || tenure === 'shared-owner'

function HowMuch({ version, of: c, facts, today, typed }: { readonly version: Stored; readonly of: Looked['case']; readonly facts: readonly FactRow[]; readonly today: Day; readonly typed: string }) {
  const { left, words } = leftInWords(version, facts, today)
  const asked = typed ? readMoney(typed) : undefined
  const grant = asked ?? left
  const needsTenure = version.repayment.charge === 'mandatory-grant' && (c.tenure === '' || c.tenure === 'not-known')
  return (
    <>
      <h2 class="govuk-heading-m">How much, and what is repaid</h2>
      <div class="newel-facts"><SummaryList rows={[
        { key: { text: 'The most' }, value: { text: maximumInWords(version) } },
        { key: { text: 'What is left of it' }, value: { text: words } },
        ...version.minimum === null ? [] : [{ key: { text: 'The least' }, value: { text: formatMoney(version.minimum) } }],
        { key: { text: 'To be repaid' }, value: { text: <>{repaymentInWords(version)}{grant !== null && version.repayment.charge !== 'none' && <><br />{needsTenure ? 'Ask whether they own the home, to know what stands against it' : `For a grant of ${formatMoney(grant)}, ${formatMoney(chargeOn(grant, version, ownersOf(c.tenure)))} would stand against the home`}</>}</> } },
        { key: { text: 'Evidence' }, value: { text: version.evidence.map(kind => evidenceKinds[kind]).join('; ') || 'None is asked for' } },
      ]} /></div>
      {version.repayment.charge !== 'none' && (
        <form method="get" noValidate>
          <input type="hidden" name="scheme" value={version.scheme} />
          <TextInput name="grant" label="What would stand against the home for a grant of another amount?" value={typed} width={10} prefix="£" {...typed && asked === undefined ? { error: 'Enter an amount in pounds and whole pence, such as 8,000' } : {}} />
          <Button look="secondary">Work it out</Button>
        </form>
      )}
    </>
  )
}

const Told = ({ facts }: { readonly facts: readonly FactRow[] }) => facts.length === 0 ? null : (
  <Details summaryText={`What was told, and when (${facts.length})`}>
    <ul class="govuk-list govuk-list--spaced">{facts.map(one => <li>{factTitles[one.fact]}: {toldInWords(one)}<br /><span class="newel-quiet">{formatDay(one.on)}. {one.how}. Written down by {one.by}</span></li>)}</ul>
  </Details>
)

export const eligibilityPage = page({
  path: '/cases/:reference/eligibility',
  permit: 'scheme:see',
  about: 'case',
  load: caseLookedAt as (here: Here) => Promise<Looked>,
  view({ case: c, schemes, scheme, version, here }) {
    const title = 'Eligibility'
    const top = { caption: `${c.reference} ${c.personName}`, back: { href: `/cases/${c.reference}`, text: 'Back to the case' } }
    if (!scheme) return <Page title={title} {...top}><p class="govuk-body">There is no scheme on this pathway, so nobody has to be eligible.</p></Page>
    const choose = Object.keys(schemes).length > 1 && (
      <form method="get" noValidate>
        <Select name="scheme" label="Which scheme?" value={scheme} options={schemes} />
        <Button look="secondary">Show</Button>
      </form>
    )
    if (!version) return (
      <Page title={title} {...top}>{choose}<InsetText>{c.council} has no version of {schemes[scheme]} on record for {formatDay(c.openedOn)}, the day this case was opened. So nothing can be said yet.{here.may('scheme:set') && <> <a class="govuk-link" href={`/schemes/add?council=${c.authorityId}&scheme=${scheme}`}>Add one</a></>}</InsetText></Page>
    )
    const [checked, facts] = [checkedFor(c, version, here.today), factsFor(c, scheme)]
    const [colour, words] = verdicts[verdict(checked)]
    return (
      <Page title={title} {...top} actions={c.status === 'open' && here.may('eligibility:check') && <Button href={`/cases/${c.reference}/eligibility/facts?scheme=${scheme}`}>Write down what is known</Button>}>
        {choose}
        <p class="govuk-body"><a class="govuk-link" href={versionAt(version)}>{version.title}</a>, {c.council}. {lastingInWords(version)}: the version that held on {formatDay(c.openedOn)}, when this case was opened.</p>
        {version.confirmed !== true && <WarningText text={`This version is not confirmed, so nobody may rely on it: ${version.confirmed}`} iconFallbackText="Warning" />}
        <p class="newel-tags"><Tag colour={colour}>{words}</Tag></p>
        {version.test === 'test of resources' && <p class="govuk-body">The test of resources says besides what they pay towards it.</p>}
        {checked.length === 0 ? <p class="govuk-body">No condition is on record.</p> : <Conditions checked={checked} of={c} facts={facts} today={here.today} />}
        <Told facts={facts} />
        <HowMuch version={version} of={c} facts={facts} today={here.today} typed={(here.query.grant ?? '').slice(0, 12)} />
        <p class="govuk-body"><a class="govuk-link" href={`/schemes/precedents?scheme=${scheme}`}>What was decided outside the rule of this scheme</a>{here.may('precedent:record') && <> or <a class="govuk-link" href={`/schemes/precedents/record?scheme=${scheme}&council=${c.authorityId}&case=${c.reference}`}>write one down about this case</a></>}</p>
      </Page>
    )
  },
})
