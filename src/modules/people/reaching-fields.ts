import { formats } from '../../rules/people/formats.ts'
import { interpreters } from '../../rules/people/interpreters.ts'
import { waysToReach } from '../../rules/people/ways-to-reach.ts'
import { choice, text } from '../../platform/http/fields.ts'
import type { Reaching } from './person.ts'

/** The questions about how somebody wants to be reached. All may be left empty: nobody has asked yet. */
export const reachingFields = {
  language: text('Language they prefer', { max: 60, width: 20 }),
  interpreter: choice('Do they need an interpreter?', interpreters),
  interpreterLanguage: text('Interpreter’s language', { max: 60, width: 20, hint: 'For a spoken language. For example, Polish' }),
  letterFormat: choice('What can they read?', formats),
  reachBy: choice('How would they rather hear from us?', waysToReach),
  ringWhen: text('Safe or best time to ring', { max: 200, hint: 'For example, before 11, when her daughter is there' }),
}

/** Which language an interpreter speaks is said when one is needed, and only then. */
export function interpreterOf({ interpreter, interpreterLanguage }: Pick<Reaching, 'interpreter' | 'interpreterLanguage'>): string | undefined {
  if (interpreter === 'spoken' && !interpreterLanguage) return 'Enter the interpreter’s language'
  return interpreterLanguage && interpreter !== 'spoken' ? 'Select an interpreter of a spoken language, or leave the language empty' : undefined
}
