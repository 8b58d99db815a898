import type { ComponentChildren } from 'preact'
import { asContent, attributes, classes, content, type AttributesOption, type Content, type Falsy, type Given } from './markup.tsx'

export interface Cell extends Content {
  /** `numeric` sets figures to the right; `date` (ours) keeps a date on one line. */
  readonly format?: string
  readonly classes?: string
  readonly colspan?: number
  readonly rowspan?: number
  readonly attributes?: AttributesOption
}
export interface TableParams {
  readonly rows: readonly (readonly Given<Cell>[] | Falsy)[]
  readonly head?: readonly Given<Cell>[]
  readonly caption?: ComponentChildren
  readonly captionClasses?: string
  readonly firstCellIsHeader?: boolean
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const spans = ({ colspan, rowspan, attributes: given }: Cell) =>
  ({ colspan: colspan || undefined, rowspan: rowspan || undefined, ...attributes(given) })

const Head = ({ cells }: { cells: readonly Given<Cell>[] }) => (
  <thead class="govuk-table__head">
    <tr class="govuk-table__row">
      {cells.map(given => {
        const cell: Cell = asContent(given)
        const named = classes('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`)
        return <th scope="col" class={classes(named, cell.classes)} {...spans(cell)}>{content(cell)}</th>
      })}
    </tr>
  </thead>
)

const BodyCell = ({ cell, heads }: { cell: Cell; heads: boolean }) => heads
  ? <th scope="row" class={classes('govuk-table__header', cell.classes)} {...spans(cell)}>{content(cell)}</th>
  : (
    <td class={classes(classes('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`), cell.classes)} {...spans(cell)}>
      {content(cell)}
    </td>
  )

export const Table = ({ rows, head, caption, ...params }: TableParams) => (
  <table class={classes('govuk-table', params.classes)} {...attributes(params.attributes)}>
    {caption && <caption class={classes('govuk-table__caption', params.captionClasses)}>{caption}</caption>}
    {head && <Head cells={head} />}
    <tbody class="govuk-table__body">
      {rows.map(row => row && (
        <tr class="govuk-table__row">
          {row.map((given, index) => <BodyCell cell={asContent(given)} heads={index === 0 && params.firstCellIsHeader === true} />)}
        </tr>
      ))}
    </tbody>
  </table>
)
