import { describe, expect, it } from 'vitest'
import { adviceTopics } from './advice-topics.ts'
import { channels } from './channels.ts'
import { referralSources, withoutReferrer } from './referral-sources.ts'
import { tenures } from './tenures.ts'
import { triageLevelNames, triageLevels } from './triage-levels.ts'

describe('what an enquiry can say', () => {
  it('is how it came: the eight channels of section 7.2', () => expect(Object.keys(channels)).toHaveLength(8))
  it('is what advice was about: the thirteen topics of element 1, in its order', () => {
    expect(Object.keys(adviceTopics)).toHaveLength(13)
    expect(Object.values(adviceTopics)[0]).toBe('Housing Options')
    expect(Object.values(adviceTopics)[12]).toBe('General Health & Well Being Advice')
  })
  it('is who sent the person, self and family being nobody’s referral', () =>
    expect(withoutReferrer.map(source => referralSources[source])).toEqual(['The person themselves', 'Family, friend or carer']))
  it('is one of three triage levels, whose names are marked as ours', () => {
    expect(Object.keys(triageLevels)).toEqual(['1', '2', '3'])
    expect(triageLevelNames.provisional).toBe(true)
  })

  for (const [name, options] of Object.entries({ channels, referralSources, adviceTopics, triageLevels, tenures })) {
    it(`keeps its ${name} under words that can be stored`, () => {
      for (const key of Object.keys(options)) expect(key).toMatch(/^([1-3]|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/)
    })
    it(`never offers two ${name} with the same label`, () =>
      expect(new Set(Object.values(options)).size).toBe(Object.keys(options).length))
  }
})
