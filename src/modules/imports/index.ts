import type { Module } from '../../platform/http/module.ts'

export { asSystem, systemActor } from './as-system.sql.ts'
export { CannotImport } from './folder.csv.ts'
export { importFolder, type Imported, type ImportWanted } from './import-folder.job.ts'
export { inWords, type Problem } from './problem.ts'

/** What the rest of the house may know about imports. */
export const imports = {
  pages: [],
  describes: {},
  holds: ['imported'],
} satisfies Module
