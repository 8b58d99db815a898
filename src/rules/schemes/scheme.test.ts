import { describe, expect, it } from 'vitest'
import { pathwayKeys } from '../pathways/pathway.ts'
import { isSchemeKey, schemeByDefault, schemesOn } from './scheme.ts'

describe('the scheme of a case', () => {
  it('is the Dementia Dwelling Grant on the dementia grant pathway, unless somebody says otherwise', () =>
    expect(schemeByDefault('dementia-grant')).toBe('dementia-dwelling-grant'))
  it('is for somebody to choose on a major adaptation: the grant, the grant with top-up, or one without a test of resources', () => {
    expect(schemeByDefault('major-adaptation')).toBeUndefined()
    expect(Object.keys(schemesOn('major-adaptation'))).toEqual(['disabled-facilities-grant', 'disabled-facilities-grant-top-up', 'non-means-tested-adaptation-grant'])
  })
  it('is never asked on advice, which has none', () => expect(schemesOn('advice')).toEqual({}))
  it('by default is one that the pathway may have', () => {
    for (const pathway of pathwayKeys) {
      const scheme = schemeByDefault(pathway)
      if (scheme) expect(Object.hasOwn(schemesOn(pathway), scheme)).toBe(true)
    }
  })
  it('is not a word that JavaScript knows', () => expect(isSchemeKey('toString')).toBe(false))
})
