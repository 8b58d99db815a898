import { determine } from './determine.ts'
import { NotCovered } from './lines.ts'
import { readApplication } from './read.ts'
import { asJson } from './write.ts'

/** The answer to one line of JSON: the result, or why there is none. Never throws for anything that is told. */
export function answerTo(line: string): object {
  let told: unknown
  try { told = JSON.parse(line) } catch { return { problems: [{ at: 'the line', says: 'This is not JSON. Give one application on each line' }] } }
  const reference = referenceOf(told)
  const read = readApplication(told)
  if ('problems' in read) return { ...reference, problems: read.problems }
  try { return { ...reference, ...asJson(determine(read.application)) } } catch (error) {
    if (error instanceof NotCovered) return { ...reference, notCovered: error.message }
    throw error
  }
}

/** What the application calls itself comes back with its answer, even when nothing else of it can be read. */
function referenceOf(told: unknown): { readonly reference?: string } {
  const reference = typeof told === 'object' && told !== null ? (told as { reference?: unknown }).reference : undefined
  return typeof reference === 'string' ? { reference: reference.slice(0, 500) } : {}
}
