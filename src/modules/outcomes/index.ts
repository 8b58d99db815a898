import { outcomes as known, type OutcomeKey } from '../../rules/outcomes/outcomes.ts'
import type { Module } from '../../platform/http/module.ts'

export { claimOutcomes, outcomesOf } from './outcomes.sql.ts'

/** What the rest of the house may know about outcomes. */
export const outcomes = {
  pages: [],
  describes: { 'outcome.claimed': ({ outcome, evidence }) => `Outcome claimed: ${known[outcome as OutcomeKey]}${evidence ? `\n${evidence}` : ''}` },
  holds: ['outcomes'],
} satisfies Module
