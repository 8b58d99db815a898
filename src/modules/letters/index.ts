import { letterKind, type LetterKindKey } from '../../rules/letters/kinds.ts'
import type { Module } from '../../platform/http/module.ts'
import { aLetter } from './a-letter.page.tsx'
import { aTemplate } from './a-template.page.tsx'
import { changeATemplate } from './change-a-template.page.tsx'
import { letterAsPdf } from './letter-file.page.ts'
import { letterFormats, letterWays } from './letter.ts'
import { lettersPage } from './letters.page.tsx'
import { templatesPage } from './templates.page.tsx'
import { voidALetter } from './void-a-letter.page.tsx'
import { writeALetter } from './write-a-letter.page.tsx'

export { blocksForThePage, formatFor, markOf, pageBegins, pointsOf, type LetterFormat, type LetterWay } from './letter.ts'
export { aroundCase, lettersOf, tell, voidLetter, writeLetter, type Addressee, type CaseKey, type Sent, type ToWrite } from './letters.sql.ts'
export { LettersOfACase } from './letters-of-a-case.tsx'

const kindInWords = (kind: string): string => letterKind(kind as LetterKindKey)?.title ?? kind

/** What the rest of the house may know about letters of a grant. */
export const letters = {
  pages: [lettersPage, writeALetter, aLetter, voidALetter, templatesPage, aTemplate, changeATemplate],
  downloads: [letterAsPdf],
  describes: {
    'letter.written': ({ kind, subject, to, format, way }) => `Letter: ${subject}\n${kindInWords(kind)}, to ${to}, ${letterWays[way as keyof typeof letterWays]?.toLowerCase() ?? way}. ${letterFormats[format as keyof typeof letterFormats] ?? format}`,
    'letter.voided': ({ subject, because }) => `Letter void: ${subject}\n${because}`,
  },
  holds: ['letters', 'letter_templates'],
  navigation: [{ text: 'Words of letters', href: '/letters/templates', permit: 'letter:template', group: 'Grants' }],
} satisfies Module
