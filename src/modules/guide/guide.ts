import { addMonths, daysBetween, type Day } from '../../rules/calendar/day.ts'

/** The sections of the guide, in their order. Add one: never rename or remove a key, published versions hold them. Source: 001 7.3 (what an introductory guide must say). */
export const sectionKeys = ['purpose', 'help', 'reach', 'hours', 'area', 'next', 'not-content', 'what-we-know', 'formats', 'interpreter', 'more'] as const
export type SectionKey = typeof sectionKeys[number]
export const isSectionKey = (key: string): key is SectionKey => (sectionKeys as readonly string[]).includes(key)

/** May stay empty: then the guide does not have it. */
export const mayBeEmpty = (key: SectionKey): boolean => key === 'more'

export interface Section { readonly key: SectionKey; readonly title: string; readonly words: string }
/** What somebody wrote instead of the standard words. */
export type Written = Partial<Record<SectionKey, { readonly title: string; readonly words: string }>>

/** The standard sections, with what was written instead where it was. */
export const withWritten = (standard: readonly Section[], written: Written): readonly Section[] => standard.map(section => ({ ...section, ...written[section.key] }))

/** The sections that must have words and have none. */
export const emptySections = (sections: readonly Section[]): readonly Section[] => sections.filter(({ key, words }) => !mayBeEmpty(key) && !words.trim())

export type Block = { readonly paragraph: string } | { readonly points: readonly string[] }

/** Plain words as paragraphs and lists: a line that begins with a hyphen is a point of a list. */
export function blocksOf(words: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of words.split(/\n\s*\n/)) {
    let points: string[] | undefined
    let lines: string[] = []
    const endLines = (): void => { if (lines.length) blocks.push({ paragraph: lines.join(' ') }); lines = [] }
    for (const line of part.split('\n').map(one => one.trim()).filter(Boolean)) {
      const point = /^[-*•]\s+(.*)$/.exec(line)?.[1]
      if (point === undefined) { points = undefined; lines.push(line); continue }
      endLines()
      if (points) points.push(point)
      else blocks.push({ points: points = [point] })
    }
    endLines()
  }
  return blocks
}

/** The yearly review. Source: 001 7.3, reviewed annually. */
export const reviewBy = (standsFrom: Day): Day => addMonths(standsFrom, 12)
const warnedBefore = 60

export type Review = { readonly state: 'none' } | { readonly state: 'overdue' | 'soon' | 'fine'; readonly due: Day; readonly days: number }

/** How far the review of the guide that stands is away. */
export function reviewOf(due: Day | undefined, today: Day): Review {
  if (!due) return { state: 'none' }
  const days = daysBetween(today, due)
  return { state: days < 0 ? 'overdue' : days <= warnedBefore ? 'soon' : 'fine', due, days }
}
