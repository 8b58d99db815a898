import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { project } from '../../src/platform/project.ts'
import { bundled, statics } from './build.ts'
import type { Scratch } from './scratch.ts'

export interface Server {
  readonly name: 'ours' | 'reference'
  readonly url: string
  readonly pid: number
  stop(): Promise<void>
}

/** Our site, or the bare reference: each a process of its own, bundled as in production. BENCH_NODE_OPTIONS goes to ours, for a profiler. */
export async function serve(name: Server['name'], { adminUrl, secret }: Scratch): Promise<Server> {
  const port = await freePort()
  const options = name === 'ours' ? process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [] : []
  const child = spawn(process.execPath, [...options, bundled(name)], { cwd: project('.'), stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATABASE_URL: adminUrl, NEWEL_SECRET: secret, PORT: String(port), BENCH_STATIC: statics, NODE_ENV: 'production' } })
  const url = `http://127.0.0.1:${port}`
  let ended = false
  child.once('exit', () => { ended = true })
  for (let tries = 0; !await answers(`${url}/ready`); tries++) {
    if (ended || tries > 600) throw new Error(`The server of ${name} did not start`)
    await pause(50)
  }
  return {
    name, url, pid: child.pid!,
    stop: async () => { if (!ended) { child.kill('SIGTERM'); await new Promise(done => child.once('exit', done)) } },
  }
}

const answers = (url: string): Promise<boolean> => fetch(url).then(answer => answer.ok, () => false)

const freePort = (): Promise<number> => new Promise(done => {
  const probe = createServer()
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address() as { port: number }; probe.close(() => done(port)) })
})

/** Milliseconds of processor time that a process has used, as the system counts them: in hundredths of a second. */
export function cpuOf(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(after[11]) + Number(after[12])) * 10
}

/** The same of every process that PostgreSQL runs, those that have ended included: the postmaster has what they used. */
export function cpuOfDatabase(postmaster: number): number {
  const after = readFileSync(`/proc/${postmaster}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(after[13]) + Number(after[14])) * 10 + readdirSync('/proc').reduce((sum, name) => sum + cpuOfChild(name, postmaster), 0)
}

/** Nothing for what is no child of it, or has ended while we looked. */
function cpuOfChild(pid: string, postmaster: number): number {
  if (!/^\d+$/.test(pid)) return 0
  try {
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return Number(after[1]) === postmaster ? (Number(after[11]) + Number(after[12])) * 10 : 0
  } catch {
    return 0
  }
}

export const megabytesOf = (pid: number): number => Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)
