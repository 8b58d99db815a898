import { markOf } from '../../src/modules/letters/index.ts'
import type { House } from '../../src/platform/testing/house.ts'

/** A letter on a case, in these words, as Amara writes it. */
export async function aLetterOn(house: House, reference: string, why: string): Promise<void> {
  const [subject, words] = [`${why} subject`, `Dear Vera

## ${why} heading

${why} letter

- ${why} point`]
  const answer = await (await house.as('amara')).send(`/cases/${reference}/letters/write`, { subject, words, read: markOf(subject, words) })
  if (answer.statusCode !== 303) throw new Error(`writing a letter answered ${answer.statusCode}: ${answer.body.replace(/<[^>]+>/g, ' ').slice(0, 600)}`)
}

/** Two letters on a case, one of them void. */
export async function writeLetters(house: House, reference: string, why: string): Promise<void> {
  await aLetterOn(house, reference, why)
  const answer = await (await house.as('amara')).send(`/cases/${reference}/letters/void`, { because: `${why} void` })
  if (answer.statusCode !== 303) throw new Error(`voiding a letter answered ${answer.statusCode}`)
  await aLetterOn(house, reference, `${why} other`)
}
