import { describe, expect, it } from 'vitest'
import { inPlainWords } from './in-plain-words.ts'
import { pathways } from './pathways.ts'

describe('a pathway in plain words', () => {
  for (const [key, versions] of Object.entries(pathways))
    it(`of ${key} has every stage of every version, and no other`, () => {
      const stages = new Set(versions.flatMap(version => version.stages.map(stage => stage.key as string)))
      expect(Object.keys(inPlainWords[key as keyof typeof inPlainWords].stages).sort()).toEqual([...stages].sort())
    })
  it('says everything in sentences of twenty words or fewer', () => {
    const sentences = Object.values(inPlainWords).flatMap(({ what, who, stages }) => [what, who, ...Object.values(stages).flatMap(({ now, next, fromYou }) => [now, next, fromYou ?? ''])]).flatMap(said => said.split(/(?<=[.:]) /))
    expect(sentences.filter(sentence => sentence.split(/\s+/).length > 20)).toEqual([])
  })
})
