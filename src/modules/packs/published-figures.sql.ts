import type { Period } from '../../rules/calendar/period.ts'
import type { Here } from '../../platform/here.ts'
import { readPublishedFigures, type PublishedFigure } from './published-figures.ts'

/** What was printed for exactly this period. */
export const publishedFor = ({ run }: Pick<Here, 'run'>, { from, to }: Period): Promise<PublishedFigure[]> => run<PublishedFigure>(publishedText, [from, to])

const publishedText = {
  name: 'published figures',
  text: `select measure, coalesce(code, 'total') as "councilCode", printed, published_figures.source from published_figures left join authorities on authorities.id = authority_id
    where period_from = $1 and period_to = $2 order by published_figures.id`,
}

/** Loads a file of published figures, as the system's own actor. What is there already stays as it is; figures of councils this agency has never served are left out. */
export async function loadPublishedFigures({ run, newId }: Pick<Here, 'run' | 'newId'>, csv: string): Promise<number> {
  const rows = readPublishedFigures(csv)
  const loaded = await run<{ id: string }>(loadText, [
    rows.map(() => newId()), rows.map(row => row.from), rows.map(row => row.to), rows.map(row => row.measure),
    rows.map(row => row.councilCode === 'total' ? null : row.councilCode), rows.map(row => row.printed), rows.map(row => row.source),
  ])
  return loaded.length
}

const loadText = {
  name: 'load published figures',
  text: `insert into published_figures (id, period_from, period_to, measure, authority_id, printed, source)
    select row.id, row.period_from, row.period_to, row.measure, authorities.id, row.printed, row.source
    from unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::int[], $7::text[]) as row (id, period_from, period_to, measure, code, printed, source)
    left join authorities on authorities.code = row.code
    where row.code is null or authorities.id is not null
    on conflict do nothing returning id`,
}
