import { pathwayKeys } from '../../rules/pathways/pathway.ts'
import { pathways } from '../../rules/pathways/pathways.ts'
import { fileKinds, formats, type FileKind } from './formats.ts'
import type { Column } from './row.ts'

/** The table of one file’s columns as docs/import-format.md shows it. */
export function columnsInWords(kind: FileKind): string {
  const rows = Object.entries<Column<unknown>>(formats[kind].columns).map(([name, { cell, means }]) => `| \`${name}\` | ${'empty' in cell ? '' : 'yes'} | ${cell.kind} | ${means} |`)
  return ['| Column | Required | What may stand in it | What it means |', '|---|---|---|---|', ...rows].join('\n')
}

export const formatInWords = (): string => fileKinds.map(kind => `## ${formats[kind].file}\n\n${columnsInWords(kind)}`).join('\n\n')

/** The stages of every pathway, newest version, by which milestones name them. */
export const stagesInWords = (): string =>
  ['| Pathway | Its stages, in order |', '|---|---|', ...pathwayKeys.map(key => `| \`${key}\` | ${pathways[key].at(-1)!.stages.map((stage, at) => `${at + 1} \`${stage.key}\``).join(', ')} |`)].join('\n')
