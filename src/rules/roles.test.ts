import { describe, expect, it } from 'vitest'
import { isRole, roles } from './roles.ts'

describe('a role', () => {
  it('is one of thirteen, each named once', () => expect(new Set(roles).size).toBe(13))
  it('is an auditor', () => expect(isRole('auditor')).toBe(true))
  it('is not a word that JavaScript knows, nor a role by another name', () => {
    expect(isRole('constructor')).toBe(false)
    expect(isRole('Auditor')).toBe(false)
  })
})
