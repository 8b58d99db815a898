import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { answerTo, applicationSchema } from '../../src/rules/test-of-resources/index.ts'

const help = `Works out the test of resources for Disabled Facilities Grants in England.

  test-of-resources < applications.jsonl > results.jsonl

Reads one application a line as JSON and writes one result a line, in the same order: the contribution, the grant,
and every step with its provision. A line that cannot be answered is answered by a line that says why.

  --schema   prints the JSON Schema of an application
  --help     prints this`

/** A person’s whole circumstances are a few thousand letters: longer lines are not applications. */
const longest = 1_000_000

if (process.argv.includes('--schema')) console.log(JSON.stringify(applicationSchema, null, 2))
else if (process.argv.includes('--help')) console.log(help)
else if (process.stdin.isTTY) { console.error(help); process.exitCode = 1 } else await answerEach()

async function answerEach(): Promise<void> {
  process.stdout.on('error', error => { if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0); throw error })
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const answer = line.length > longest ? { problems: [{ at: 'the line', says: `A line has at most ${longest} letters` }] } : answerTo(line)
    if (!process.stdout.write(`${JSON.stringify({ line: number, ...answer })}\n`)) await once(process.stdout, 'drain')
  }
}
