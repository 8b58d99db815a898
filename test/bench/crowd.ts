import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Connections that say nothing, or a letter at a time, held open to a server until `leave`; one that the server ends comes back, as whoever attacks would. */
export async function crowd(url: string, size: number): Promise<{ leave(): void; readonly cameBack: () => number }> {
  const { port, hostname } = new URL(url)
  const open = new Set<Socket>()
  let [left, back] = [false, 0]
  const come = (silent: boolean): Promise<void> => new Promise(done => {
    const socket = connect(Number(port), hostname, () => { if (!silent) socket.write('GET /welcome HTTP/1.1\r\nx-slow: '); done() })
    open.add(socket)
    socket.on('error', () => done())
    socket.once('close', () => { open.delete(socket); done(); if (!left) { back += 1; void come(silent) } })
  })
  // A hundred at a time: a listening socket holds no more that wait to be taken.
  for (let n = 0; n < size; n += 100) { await Promise.all(Array.from({ length: 100 }, (_, i) => come(i % 2 === 0))); await pause(5) }
  const drip = setInterval(() => { for (const socket of open) if (socket.writable && socket.bytesWritten) socket.write('y') }, 1000)
  return { leave: () => { left = true; clearInterval(drip); for (const socket of open) socket.destroy() }, cameBack: () => back }
}
