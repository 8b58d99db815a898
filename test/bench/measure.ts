import autocannon, { type CannonRequest } from 'autocannon'
import { cpuOf, cpuOfDatabase, megabytesOf, type Server } from './servers.ts'

export interface Measured {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Milliseconds of processor time for one answer, of the server and of PostgreSQL. */
  readonly cpu: number
  readonly databaseCpu: number
  readonly megabytes: number
}

export interface Aim { readonly connections: number; readonly seconds: number; readonly postmaster: number; readonly expect: 200 | 303; next(): CannonRequest }

/** Asks a server as fast as it answers. Throws when a single answer was not the one expected. */
export async function measure(server: Server, { connections, seconds, postmaster, expect, next }: Aim): Promise<Measured> {
  const taken: number[] = []
  const wrong = new Map<string, number>()
  const [cpu, databaseCpu] = [cpuOf(server.pid), cpuOfDatabase(postmaster)]
  const started = process.hrtime.bigint()
  const result = await new Promise<{ errors: number; timeouts: number }>((done, failed) => {
    const shot = autocannon({ url: server.url, connections, duration: seconds, timeout: 10, requests: [{ setupRequest: request => ({ ...request, ...next() }) }] }, (error, all) => error ? failed(error) : done(all))
    shot.on('response', (_client, status, _bytes, milliseconds) => { if (status === expect) taken.push(milliseconds); else wrong.set(String(status), (wrong.get(String(status)) ?? 0) + 1) })
    shot.on('reqError', error => wrong.set(error.message, (wrong.get(error.message) ?? 0) + 1))
  })
  const lasted = Number(process.hrtime.bigint() - started) / 1e9
  if (wrong.size || result.errors || result.timeouts || !taken.length)
    throw new Error(`${server.name} gave wrong answers: ${[...wrong].map(([what, times]) => `${what} ${times} times`).join(', ')}; ${result.errors} errors, ${result.timeouts} timeouts, ${taken.length} right`)
  taken.sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]!
  return { requests: taken.length, perSecond: taken.length / lasted, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: (cpuOf(server.pid) - cpu) / taken.length, databaseCpu: (cpuOfDatabase(postmaster) - databaseCpu) / taken.length, megabytes: megabytesOf(server.pid) }
}
