import { formatDay } from '../../rules/calendar/day.ts'
import { quarterBefore } from '../../rules/calendar/period.ts'
import { Details, InsetText, ScrollRegion, SubNavigation, Table as PlainTable, Tag } from '../../platform/components/index.ts'
import type { Published } from './demand.sql.ts'
import type { Line, Table } from './reach.ts'
import type { WhoWasReached } from './who-we-reach.sql.ts'

const colours = { 'fewer than expected': 'orange', 'about as expected': 'grey', 'more than expected': 'blue' } as const
export const capital = (words: string): string => words.replace(/^[a-z]/, letter => letter.toUpperCase())
/** What is read first comes first: on a phone the rest is pushed to. */
const heads = ['Reached', 'Expected', 'For each 1,000', 'Ratio', 'People living there']
const livingInWords = (living: Line['living']): string => living === 'none' ? '–' : living?.toLocaleString('en-GB') ?? 'Not known'

const rowOf = ({ label, note, living, reached, rate, expected, ratio, verdict }: Line) => [
  { text: note ? <>{label}<br /><span class="newel-quiet">{note}</span></> : label },
  { text: verdict ? <Tag colour={colours[verdict]}>{capital(verdict)}</Tag> : '' },
  ...[String(reached), expected?.toFixed(1) ?? '–', rate?.toFixed(1) ?? '–', ratio?.toFixed(2) ?? '–', livingInWords(living)].map(text => ({ text, format: 'numeric' })),
]

/** A table of reach. What a row is stays in sight while figures are pushed past. */
export const ReachTable = ({ table: { lines, together, gaps }, label, of }: { readonly table: Table; readonly label: string; readonly of: string }) => (
  <ScrollRegion label={label} dense>
    <PlainTable firstCellIsHeader classes="newel-pack-table" head={[{ text: of }, { text: 'In words' }, ...heads.map(text => ({ text, format: 'numeric' }))]} rows={[...lines, ...together ? [together] : [], ...gaps].map(rowOf)} />
  </ScrollRegion>
)

export const Source = ({ of, what }: { readonly of: Published | undefined; readonly what: string }) => of
  ? <InsetText>{of.madeUp && <strong>This table is made up for the demonstration. </strong>}{what}: {of.source}, for {formatDay(of.asAt)}.</InsetText>
  : <InsetText>{what}: no table is loaded.</InsetText>

const views = [['/demand', 'Councils'], ['/demand/rural-and-urban', 'Rural and urban'], ['/demand/parishes', 'Parishes'], ['/demand/groups', 'Equality groups']] as const

/** The other views of the quarter, the quarter before, and what is hidden from this reader. */
export const Around = ({ at, from, hides, others }: Pick<WhoWasReached, 'hides' | 'others'> & { readonly at: string; readonly from: WhoWasReached['quarter'] }) => <>
  <SubNavigation label="Who we reach" items={views.map(([href, text]) => ({ text, href: `${href}?from=${from.from}`, active: href === at }))} />
  <p class="govuk-body">People who asked for help or had a case opened in the quarter. Each person counts once in a council, at their age on the first of these days. Restricted people are left out.{hides && ' Figures under 5 are hidden, and others where a sum would give them back.'}</p>
  {others > 0 && <InsetText>You see your own council alone. Figures of other councils, and of all together, are in signed packs.</InsetText>}
  <p class="govuk-body"><a class="govuk-link" href={`${at}?from=${quarterBefore(from).from}`}>The quarter before: {quarterBefore(from).label}</a></p>
</>

export const HowWordsAreChosen = ({ from }: { readonly from: string }) => <>
  <p class="govuk-body"><a class="govuk-link" href={`/demand/export.csv?from=${from}`}>Download as CSV</a></p>
  <Details summaryText="How the words are chosen">
    <p class="govuk-body">Expected is how many there would be if every row had the rate of the row that all of them add up to. The ratio is the number reached divided by that. We say fewer or more only where chance alone would seldom explain it: where the whole of the 95% interval of the count (Byar’s approximation) lies on one side of what was expected.</p>
  </Details>
</>
