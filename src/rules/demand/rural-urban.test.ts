import { expect, it } from 'vitest'
import { readRuralUrban } from './rural-urban.ts'

it('is read by its code or its words, in whichever letters', () => {
  expect(['RSF1', 'rsf1', 'Smaller rural: Further from a major town or city', 'smaller  RURAL: further from a major town or city'].map(readRuralUrban)).toEqual(['RSF1', 'RSF1', 'RSF1', 'RSF1'])
  expect(['', 'Rural', 'D1', 'Rural village'].map(readRuralUrban)).toEqual([undefined, undefined, undefined, undefined])
})
