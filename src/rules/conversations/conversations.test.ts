import { describe, expect, it } from 'vitest'
import { pathwayKeys } from '../pathways/pathway.ts'
import { benefits, helpGiven } from './benefits.ts'
import { meccAnswers, meccPrompts } from './mecc-prompts.ts'
import { conversationOptions, optionTitles } from './options.ts'
import { pathwaysProposed } from './proposal.ts'
import { supportLevels } from './support-levels.ts'
import { urgencyFlags } from './urgency-flags.ts'

const nothing = { accepted: [], declined: [], meccAccepted: [], flags: [] }

describe('what a conversation can say', () => {
  it('has an option for every pathway, so that anything we do can be talked about', () => {
    const led = new Set(Object.values(conversationOptions).map(({ pathway }) => pathway))
    expect(pathwayKeys.filter(key => !led.has(key))).toEqual([])
  })
  it('has the five levels of support of element 1', () => expect(Object.keys(supportLevels)).toHaveLength(5))

  for (const [name, options] of Object.entries({ supportLevels, meccPrompts, meccAnswers, urgencyFlags, optionTitles, benefits, helpGiven })) {
    it(`keeps its ${name} under words that can be stored`, () => {
      for (const key of Object.keys(options)) expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    })
    it(`never offers two ${name} with the same label`, () => expect(new Set(Object.values(options)).size).toBe(Object.keys(options).length))
  }
})

describe('what a conversation proposes', () => {
  it('is nothing when nothing was accepted', () => expect(pathwaysProposed(nothing)).toEqual([]))
  it('is what they accepted, in the order of the pathways, each once', () =>
    expect(pathwaysProposed({ ...nothing, accepted: ['handyperson', 'equipment', 'welfare-benefits', 'no-change'] })).toEqual(['advice', 'handyperson']))
  it('is advice when they accepted something we raised', () => expect(pathwaysProposed({ ...nothing, meccAccepted: ['warmth'] })).toEqual(['advice']))
  it('is the way home for somebody in hospital', () => expect(pathwaysProposed({ ...nothing, flags: ['in-hospital', 'end-of-life'] })).toEqual(['home-from-hospital']))
  it('is never what they declined', () => expect(pathwaysProposed({ accepted: ['handyperson'], declined: ['advice', 'home-from-hospital'], meccAccepted: ['warmth'], flags: ['in-hospital'] })).toEqual(['handyperson']))
  it('is nothing for words that we do not know', () => expect(pathwaysProposed({ accepted: ['constructor', 'x'], declined: [], meccAccepted: [], flags: ['toString', 'y'] })).toEqual([]))
})
