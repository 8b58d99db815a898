import { answerTo, determine, readApplication, type Application } from '../../src/rules/test-of-resources/index.ts'
import { workedExamples } from '../../src/rules/test-of-resources/worked-examples.ts'

/** Tests of resources in each second of one core’s time (so other work on the machine does not count), working included; with reading and writing JSON beside it, and what JSON alone costs. The goal is 20,000. */
export function determinations(seconds: number): void {
  const lines = workedExamples.map(({ application }) => JSON.stringify(application))
  const applications = workedExamples.map(({ application }) => (readApplication(application) as { application: Application }).application)
  const cpuSeconds = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }
  const during = (time: number, once: (at: number) => unknown): number => {
    const began = cpuSeconds()
    let count = 0
    while (cpuSeconds() - began < time) for (let turn = 0; turn < 50; turn++) for (let at = 0; at < lines.length; at++, count++) once(at)
    return count / (cpuSeconds() - began)
  }
  const perSecond = (once: (at: number) => unknown): number => { during(seconds / 2, once); return during(seconds, once) }
  const alone = perSecond(at => determine(applications[at]!))
  const answered = perSecond(at => JSON.stringify(answerTo(lines[at]!)))
  const json = perSecond(at => JSON.stringify(JSON.parse(lines[at]!)))
  const said = (count: number) => Math.round(count).toLocaleString('en-GB')
  console.log(`Tests of resources on one core, the working included: ${said(alone)} a second (goal 20,000). From a line of JSON to a line of JSON: ${said(answered)}; reading and writing the same application alone: ${said(json)}.`)
}
