import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { postOf } from './carrier.ts'
import { Undeliverable, type Outgoing } from './post.ts'
import { smtpPost } from './smtp.ts'

const taken: string[] = []
/** A mail server that takes what it is given, but for one address that is nobody's and one day when it is busy. */
const mailServer = (): Promise<Server> => new Promise(resolve => {
  const server = createServer(socket => {
    let letter: string[] | undefined
    socket.write('220 fake\r\n')
    let rest = ''
    socket.on('data', heard => {
      rest += heard.toString()
      const lines = rest.split('\r\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (letter) { if (line === '.') { taken.push(letter.join('\n')); letter = undefined; socket.write('250 taken\r\n') } else letter.push(line); continue }
        if (/^RCPT.*nobody@/.test(line)) socket.write('550 no such box\r\n')
        else if (/^RCPT.*busy@/.test(line)) socket.write('451 try later\r\n')
        else if (line === 'DATA') { letter = []; socket.write('354 go on\r\n') } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
    socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1', () => resolve(server))
})

const server = await mailServer()
afterAll(() => server.close())
const post = smtpPost(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`, 'Newel <hello@agency.example>')
const message: Outgoing = { way: 'email', address: 'ada@example.com', subject: 'Where things stand', words: 'We come on Monday.\n.\nA line with one dot is above.', reference: '01939f00-0000-7000-8000-000000000001' }

describe('email by a mail server', () => {
  it('arrives, with a name by which a second try can be told from a second message', async () => {
    await post.send(message)
    expect(taken[0]).toContain('Message-ID: <01939f00-0000-7000-8000-000000000001@newel>')
    expect(taken[0]).toContain('We come on Monday.')
    expect(taken[0]).toContain('To: ada@example.com')
  })
  it('is never tried again for an address that is nobody’s, and is when the server is busy', async () => {
    await expect(post.send({ ...message, address: 'nobody@example.com' })).rejects.toBeInstanceOf(Undeliverable)
    await expect(post.send({ ...message, address: 'busy@example.com' })).rejects.not.toBeInstanceOf(Undeliverable)
  })
  it('cannot be told to write to others by what was typed as an address or a subject', async () => {
    await post.send({ ...message, address: 'ada@example.com, eve@example.com', subject: 'x\r\nBcc: eve@example.com' }).catch(() => undefined)
    expect(taken.join('\n')).not.toMatch(/^Bcc:/m)
  })
  it('is not there until it is set up, and never for the demonstration', () => {
    expect(postOf({ demonstration: false }, {})).toBeUndefined()
    expect(postOf({ demonstration: false }, { NEWEL_SMTP: 'smtp://127.0.0.1', NEWEL_MAIL_FROM: 'x@example.com' })).toBeDefined()
    expect(postOf({ demonstration: true }, { NEWEL_SMTP: 'smtp://127.0.0.1', NEWEL_MAIL_FROM: 'x@example.com' })).not.toBe(postOf({ demonstration: false }, { NEWEL_SMTP: 'smtp://127.0.0.1', NEWEL_MAIL_FROM: 'x@example.com' }))
  })
})
