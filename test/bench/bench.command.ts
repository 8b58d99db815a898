import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildServers } from './build.ts'
import { crowd } from './crowd.ts'
import { determinations } from './determinations.ts'
import { measure } from './measure.ts'
import { operations, type Operation } from './operations.ts'
import { asMarkdown, type Result } from './report.ts'
import { asking, benchHome, openScratch, type Scratch } from './scratch.ts'
import { serve, type Server } from './servers.ts'

const { values: asked } = parseArgs({ options: { quick: { type: 'boolean' }, fresh: { type: 'boolean' }, only: { type: 'string' }, crowd: { type: 'string' }, resources: { type: 'boolean' } } })
const seconds = asked.quick ? 2 : 6
// A server that has just begun compiles while it answers: neither is measured doing so.
const warmUp = asked.quick ? 1 : 4

determinations(asked.quick ? 1 : 4)
if (asked.resources) process.exit()

await buildServers()
const scratch = await openScratch(asked.fresh === true, console.log)
const running: Server[] = []
try {
  const [ours, reference] = [await serve('ours', scratch), await serve('reference', scratch)]
  running.push(ours, reference)
  const postmaster = await postmasterOf(scratch)
  const busyBefore = loadavg()[0]!
  const results: Result[] = []
  for (const operation of operations(scratch, await scratch.signIn('amara')).filter(({ name }) => !asked.only || name.includes(asked.only)))
    for (const connections of [10, 1]) {
      // One after the other, never at once: they share the processors.
      await shoot(ours, operation, connections, warmUp, postmaster)
      await shoot(reference, operation, connections, warmUp, postmaster)
      results.push({ operation, connections, ours: await shoot(ours, operation, connections, seconds, postmaster), reference: await shoot(reference, operation, connections, seconds, postmaster) })
      const { ours: o, reference: r } = results.at(-1)!
      console.log(`${operation.name}, ${connections} at once: ${Math.round(o.perSecond)} against ${Math.round(r.perSecond)} a second, ${(o.perSecond / r.perSecond).toFixed(2)} (goal ${operation.goal})`)
    }
  if (asked.crowd) await inACrowd(ours, Number(asked.crowd), postmaster)
  if (results.length) {
    writeFileSync(join(benchHome, 'last.json'), JSON.stringify({ at: new Date().toISOString(), seconds, loadBefore: busyBefore, results }, null, 2))
    console.log(`\n${asMarkdown(results)}\n\nOther work on this machine before we began: load ${busyBefore.toFixed(1)}. The site used ${results.at(-1)!.ours.megabytes} MB.`)
  }
} finally {
  for (const server of running) await server.stop()
  await scratch.close()
}

async function shoot(server: Server, operation: Operation, connections: number, duration: number, postmaster: number) {
  const next = await operation.aim(server.name)
  const measured = await measure(server, { connections, seconds: duration, postmaster, expect: operation.expect[server.name], next })
  const wrong = await operation.check?.(measured.requests)
  if (wrong) throw new Error(`${operation.name}: ${wrong}`)
  return measured
}

/** The first operation alone, then among so many connections that are slow on purpose: what others wait longer for that. */
async function inACrowd(server: Server, size: number, postmaster: number): Promise<void> {
  const [operation] = operations(scratch, await scratch.signIn('amara'))
  const alone = await shoot(server, operation!, 10, seconds * 2, postmaster)
  const held = await crowd(server.url, size)
  const among = await shoot(server, operation!, 10, seconds * 4, postmaster)
  held.leave()
  console.log(`${operation!.name} among ${size} slow connections (${held.cameBack()} let go of and come back): p95 ${among.p95.toFixed(1)} against ${alone.p95.toFixed(1)} ms alone, ${(among.p95 / alone.p95).toFixed(2)} (goal ≤ 2); ${server.name} used ${among.megabytes} MB`)
}

async function postmasterOf(of: Scratch): Promise<number> {
  const { rows: [row] } = await asking(of, admin => admin.query<{ folder: string }>("select current_setting('data_directory') as folder"))
  return Number(readFileSync(join(row!.folder, 'postmaster.pid'), 'utf8').split('\n')[0])
}
