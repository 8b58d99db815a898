import { connect } from 'node:net'

export type Scan = (body: Buffer) => Promise<'clean' | 'infected' | 'not asked'>

/** Asks a clamd, at `host:port` or at the path of its socket, about these bytes. Whatever it does not answer clearly is no answer. */
export const clamdAt = (where: string, patience = 15_000): Scan => body => new Promise(done => {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(where) ?? []
  const socket = host ? connect(Number(port), host) : connect(where)
  let said = ''
  const end = (verdict: Awaited<ReturnType<Scan>>): void => { clearTimeout(timer); socket.destroy(); done(verdict) }
  const timer = setTimeout(() => end('not asked'), patience)
  socket.on('error', () => end(verdictOf(said)))
  socket.on('data', part => { said += part.toString('latin1').slice(0, 1000); if (/[\0\n]/.test(said)) end(verdictOf(said)) })
  socket.on('close', () => end(verdictOf(said)))
  socket.on('connect', () => {
    socket.write('zINSTREAM\0')
    for (let at = 0; at < body.length; at += 65_536) {
      const piece = body.subarray(at, at + 65_536)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      socket.write(length)
      socket.write(piece)
    }
    socket.write(Buffer.alloc(4))
  })
})

const verdictOf = (said: string): Awaited<ReturnType<Scan>> => {
  const answer = said.replace(/[\0\n]/g, '').trim()
  return answer === 'stream: OK' ? 'clean' : / FOUND$/.test(answer) ? 'infected' : 'not asked'
}
