import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { project } from '../project.ts'

export interface Command {
  readonly usage: string
  /** What to use for a database that is not ours to look after. */
  readonly instead: string
  readonly flags: Readonly<Record<string, { type: 'boolean' }>>
}
export interface Asked {
  readonly folder: string
  readonly home: string
  readonly flags: Readonly<Record<string, unknown>>
}

/** A relative NEWEL_HOME starts at the project, as it does for bin/start; a relative FOLDER where the command was typed. */
const home = () => resolve(project('.'), process.env.NEWEL_HOME || '.newel')

/** Exit code 0 when done, 1 when it could not be done, 2 when the command was typed wrongly. */
export async function runCommand(command: Command, work: (asked: Asked) => Promise<string>): Promise<void> {
  const asked = understood(command)
  if (!asked) return
  if (process.env.DATABASE_URL) return fail(1, `DATABASE_URL is set, so the database is not the built-in one. Back it up and restore it where it runs, with ${command.instead}.`)
  try {
    console.log(await work(asked))
  } catch (error) {
    fail(1, error instanceof Error ? error.message : String(error))
  }
}

function understood({ usage, flags }: Command): Asked | undefined {
  try {
    const options = { ...flags, help: { type: 'boolean', short: 'h' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const flagsGiven: Readonly<Record<string, unknown>> = values
    if (flagsGiven.help) console.log(usage)
    else if (positionals.length !== 1 || !positionals[0]) fail(2, usage)
    else return { folder: resolve(positionals[0]), home: home(), flags: flagsGiven }
  } catch (error) {
    fail(2, `${(error as Error).message}\n\n${usage}`)
  }
  return undefined
}

function fail(code: number, message: string): void {
  console.error(message)
  process.exitCode = code
}
