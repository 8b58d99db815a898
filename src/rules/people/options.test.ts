import { describe, expect, it } from 'vitest'
import { warningKinds } from '../warnings/warning-kinds.ts'
import { adaptationKinds, paidBy, standings } from '../adaptations/adaptation-kinds.ts'
import { lawfulBases } from '../consents/lawful-bases.ts'
import { scopes } from '../consents/scopes.ts'
import { waysToAgree } from '../consents/ways-to-agree.ts'
import { actingFor } from './acting-for.ts'
import { capacities } from './capacities.ts'
import { formats } from './formats.ts'
import { interpreters } from './interpreters.ts'
import { waysToReach } from './ways-to-reach.ts'

describe('what can be said of a person', () => {
  for (const [name, options] of Object.entries({ formats, interpreters, waysToReach, capacities, actingFor, warningKinds, scopes, waysToAgree, lawfulBases, adaptationKinds, paidBy, standings })) {
    it(`keeps its ${name} under words that can be stored`, () => {
      for (const key of Object.keys(options)) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    })
    it(`never offers two ${name} with the same label`, () =>
      expect(new Set(Object.values(options)).size).toBe(Object.keys(options).length))
  }
})
