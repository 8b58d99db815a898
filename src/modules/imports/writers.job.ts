import type { Transaction } from '../../platform/db/transaction.ts'
import type { Transactions } from './as-system.sql.ts'

type Work = (t: Transaction) => Promise<unknown>

/** Takes batches to be written, keeps every connection busy, and holds the reader back when all are. */
export interface Writers {
  /** Resolves when there is room for the next batch, not when this one is written. */
  add(work: Work): Promise<void>
  /** Resolves with the answer. */
  ask<T>(work: (t: Transaction) => Promise<T>): Promise<T>
  /** Resolves when all that was added is written. */
  settle(): Promise<void>
}

/** Each batch in its own transaction, one at a time on each connection. */
export function inTurn(connections: readonly Transactions[]): Writers {
  const free = [...connections]
  const busy = new Set<Promise<void>>()
  const failed: unknown[] = []
  const start = (connection: Transactions, work: Work): void => {
    const written = connection(work).then(() => undefined, error => void failed.push(error)).finally(() => { free.push(connection); busy.delete(written) })
    busy.add(written)
  }
  const room = async (): Promise<void> => { while (!free.length) await Promise.race(busy) }
  // Not before the others have ended: their connections are about to be given back.
  const stopIfFailed = async (): Promise<void> => { if (failed.length) { await Promise.all(busy); throw failed[0] } }
  return {
    async add(work) {
      await room()
      await stopIfFailed()
      start(free.shift()!, work)
    },
    async ask(work) {
      await room()
      const connection = free.shift()!
      try { return await connection(work) } finally { free.push(connection) }
    },
    async settle() {
      while (busy.size) await Promise.race(busy)
      await stopIfFailed()
    },
  }
}

/** All batches in one transaction, one after the other. */
export const inOne = (t: Transaction): Writers => ({ add: async work => void await work(t), ask: work => work(t), settle: async () => undefined })
