import { hash, verify } from '@node-rs/argon2'
import { queue, type Lane } from './queue.ts'

// argon2id, the least that OWASP recommends: 19 MiB, twice over, in one lane. Two at once, so that no flood of guesses takes the machine’s memory.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const inTurn = queue(2, 40)

// Of no password: what a stranger’s guess is measured against, so that it takes as long as anybody’s.
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$TkibL04OoRAcwZj2vBE3BA$/4r2Q7MApxQG81WW9H/nFfv71gNNEi0hS+5bZ062zi0'

// The same letters typed on two keyboards can be other bytes.
const same = (password: string): string => password.normalize('NFKC')

/** What is kept of a password. Only for who has already shown that they may set one: it waits its turn before strangers. */
export async function hashPassword(password: string): Promise<string> {
  const made = await inTurn('known', () => hash(same(password), cost))
  if (made === 'full') throw new Error('Too many passwords are being set at once')
  return made
}

/** Whether this is the password; when there is none, it takes as long to say no. 'full' when too many wait already. */
export async function isPassword(typed: string, kept: string | null | undefined, lane: Lane): Promise<boolean | 'full'> {
  const right = await inTurn(lane, () => verify(kept ?? nobodys, same(typed)))
  return right === 'full' ? right : right && Boolean(kept)
}
