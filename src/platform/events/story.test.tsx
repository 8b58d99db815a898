import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { Happened } from './history.ts'
import { Story } from './story.tsx'

const happened = (n: number): Happened[] => Array.from({ length: n }, (_, i) => ({ kind: 'case.noted', said: {}, on: '2026-11-02', at: new Date('2026-11-02T09:00:00Z'), by: `Somebody ${i}`, reference: null }) as unknown as Happened)
const shown = (n: number): string => renderToString(<Story events={happened(n)} />)

it('a long history shows its latest twenty entries and folds the others away, losing none', () => {
  const [open, folded] = shown(40).split('<details')
  expect(open!.match(/Somebody \d+/g)).toHaveLength(20)
  expect(folded!.match(/Somebody \d+/g)).toHaveLength(20)
  expect(folded).toContain('What happened before: 20 entries since 2 November 2026')
})

it('a history of two more is not worth folding', () => {
  expect(shown(22)).not.toContain('<details')
  expect(shown(22).match(/Somebody \d+/g)).toHaveLength(22)
})
