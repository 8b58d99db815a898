import { resolve } from 'node:path'
import { inventYear } from './year.ts'

/** Writes the invented year as the files that `bin/import` reads. The same seed gives the same bytes. */
export const generateYear = (folder: string, seed?: number): void => inventYear(seed).write(folder, 'Y18')

if (process.argv[1]?.endsWith('generate.ts')) {
  if (!process.argv[2]) throw new Error('Say which folder: npx tsx demo/generate.ts FOLDER')
  generateYear(resolve(process.argv[2]))
}
