import { bankHolidays } from '../../rules/calendar/bank-holidays.ts'
import { quarters, type Period } from '../../rules/calendar/period.ts'
import { workingDays } from '../../rules/calendar/working-days.ts'
import { Refusal, type Here } from '../../platform/here.ts'
import { hiddenInQuarter, hiddenInYear } from './hidden-from-the-board.ts'
import { kpis } from './kpis.ts'
import { figuresOf, type Figures, type Pack, type Section } from './pack.ts'
import { sectionsOf } from './pack-sections.ts'
import { councilsSeen, factsOf } from './packs.sql.ts'
import { isFinancialYear, isForTheBoard, isQuarter } from './periods.ts'
import { agreement, besidePublished, publishedWithoutCouncils, type PublishedFigure } from './published-figures.ts'
import { publishedFor } from './published-figures.sql.ts'
import { latestSigned } from './signed-packs.sql.ts'

type Asking = Pick<Here, 'run' | 'may' | 'today' | 'now' | 'agency'>

const calendar = workingDays(bankHolidays)

/** Who may not see the cases behind a figure is shown no small figure either. */
export const seesSmallFigures = ({ may }: Pick<Here, 'may'>): boolean => may('pack:drill')

/**
 * The pack of a period for whoever asks: the councils they may see, and with figures hidden where they may not see small ones.
 * A Board member is shown a quarter that was signed as it was signed: what came later would give away what it hides.
 */
export async function packFor(here: Asking, period: Period): Promise<Pack> {
  const isSuppressed = !seesSmallFigures(here)
  if (isSuppressed && !isForTheBoard(period, here.today)) throw new Refusal('A Board member sees whole quarters and whole financial years, once they are over. Choose one of those.')
  const signed = isSuppressed && isQuarter(period) ? await latestSigned(here, period) : undefined
  return signed ?? drawUp(here, period, isSuppressed)
}

/** Drawn from the records as they stand, for those who see every figure or for those who do not. */
const drawUp = async (here: Asking, period: Period, isSuppressed: boolean): Promise<Pack> =>
  draw(here, await gather(here, period, isSuppressed && isFinancialYear(period) ? quarters(period) : []), isSuppressed)

/** A quarter for those who see every figure and for the Board, from one count: nobody writes anything down between the two. */
export async function drawUpForSigning(here: Asking, quarter: Period): Promise<{ readonly all: Pack; readonly board: Pack }> {
  const gathered = await gather(here, quarter, [])
  return { all: draw(here, gathered, false), board: draw(here, gathered, true) }
}

interface Gathered { readonly figures: Figures; readonly published: readonly PublishedFigure[]; readonly ofQuarters: readonly Figures[] }

async function gather(here: Asking, period: Period, within: readonly Period[]): Promise<Gathered> {
  const [figures, published, ...ofQuarters] = await Promise.all([figuresFor(here, period), publishedFor(here, period), ...within.map(quarter => figuresFor(here, quarter))])
  return { figures, published, ofQuarters }
}

function draw(here: Asking, { figures, published, ofQuarters }: Gathered, isSuppressed: boolean): Pack {
  if (!figures.councils.length) throw new Refusal('There was no council in that period whose figures you may see. Choose another period.')
  const illustrative = here.agency.demonstration && figures.councils.length > 1 ? publishedWithoutCouncils(published) : []
  const sections = sectionsOf({ figures, illustrative, leavesOutOpen: isSuppressed })
  const hidden: ReadonlySet<string> = isSuppressed ? ofQuarters.length ? hiddenInYear(ofQuarters) : hiddenInQuarter(figures) : new Set<string>()
  const shown: Omit<Pack, 'sections'> = { ...figures, hidden, isSuppressed, warnings: calendar.warnings(figures.period), asAt: here.now, definitions: kpis.map(({ kind: _, ...definition }) => definition) }
  return { ...shown, sections: [...sections, ...publishedSection(shown, published)] }
}

function publishedSection(shown: Omit<Pack, 'sections'>, published: readonly PublishedFigure[]): Section[] {
  const table = besidePublished(shown, published)
  return table.groups.length ? [{ key: 'beside-published', title: 'Beside the published figures', intro: agreement(shown, table), tables: [table] }] : []
}

async function figuresFor(here: Asking, period: Period): Promise<Figures> {
  const [seen, facts] = await Promise.all([councilsSeen(here), factsOf(here, period)])
  return figuresOf(facts, seen, period)
}
