import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { project } from '../../platform/project.ts'
import { columnsInWords, stagesInWords } from './format-in-words.ts'
import { fileKinds, formats } from './formats.ts'

const page = readFileSync(project('docs/import-format.md'), 'utf8')

describe('docs/import-format.md', () => {
  for (const kind of fileKinds) it(`says what ${formats[kind].file} holds, as it is read`, () => expect(page).toContain(columnsInWords(kind)))
  it('names the stages of every pathway', () => expect(page).toContain(stagesInWords()))
})
