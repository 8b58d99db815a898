import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './embedded-place.ts'
import { handOver } from './embedded-place.ts'

const file = 'newel.conf'

/** For a small machine that one agency shares with the website. Statements stay out of the log: they may carry tokens. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 150,
  shared_buffers: '256MB',
  random_page_cost: 1.1,
  wal_level: 'replica',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
} satisfies Record<string, string | number>

/** Loses everything with the machine's power: only for clusters that a test throws away. */
const throwAway = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } satisfies Record<string, string>

export async function writeSettings(dataFolder: string, durable: boolean, account?: Account): Promise<void> {
  const chosen = Object.entries({ ...settings, ...(durable ? {} : throwAway) })
  const lines = chosen.map(([name, value]) => `${name} = '${value}'`)
  const path = join(dataFolder, file)
  await writeFile(path, `# Written anew at every start. Your own settings go at the end of postgresql.conf.\n${lines.join('\n')}\n`, { mode: 0o600 })
  await handOver(path, account)
}

/** Once, after initdb: lines that somebody adds below it win. */
export async function includeSettings(dataFolder: string): Promise<void> {
  await appendFile(join(dataFolder, 'postgresql.conf'), `\ninclude_if_exists = '${file}'\n`)
}
