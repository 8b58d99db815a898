import { formats, type Format } from '../../rules/people/formats.ts'
import type { Interpreter } from '../../rules/people/interpreters.ts'
import { waysToReach, type WayToReach } from '../../rules/people/ways-to-reach.ts'
import type { Reaching } from './person.ts'

/** A row of the database, where the words are only text. */
export type ReachingStands = { readonly [K in keyof Reaching]: string }

/** Whether an interpreter is needed, and of what; empty when nobody has asked. */
export function interpreterInWords({ interpreter, interpreterLanguage }: Pick<ReachingStands, 'interpreter' | 'interpreterLanguage'>): string {
  const needed: Readonly<Record<Interpreter | '', string>> = { '': '', none: 'Not needed', spoken: interpreterLanguage, bsl: 'British Sign Language' }
  return needed[interpreter as Interpreter | '']
}

export const formatInWords = (format: string): string => format ? formats[format as Format] : ''
export const reachByInWords = (way: string): string => way ? waysToReach[way as WayToReach] : ''

/** All that must be minded before anybody writes or rings, in one line; empty when there is nothing to mind. */
export function howToReach(person: ReachingStands): string {
  const { interpreter, letterFormat, reachBy, ringWhen, language } = person
  return [
    reachByInWords(reachBy),
    ringWhen && `ring: ${ringWhen}`,
    interpreter && interpreter !== 'none' ? `interpreter: ${interpreterInWords(person)}` : language && `language: ${language}`,
    letterFormat && letterFormat !== 'standard' && `${formatInWords(letterFormat).toLowerCase()}`,
  ].filter(Boolean).join('; ')
}
