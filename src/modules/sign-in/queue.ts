export type Lane = 'known' | 'unknown'

/**
 * Lets so much work run at once. The rest waits, known devices first, so that a flood of strangers keeps no colleague out;
 * once a lane holds `longest`, more for it is refused at once with 'full'.
 */
export function queue(atOnce: number, longest: number): <T>(lane: Lane, work: () => Promise<T>) => Promise<T | 'full'> {
  const waiting: Readonly<Record<Lane, (() => void)[]>> = { known: [], unknown: [] }
  let running = 0
  const turn = (lane: Lane): Promise<void> => {
    if (running < atOnce) { running++; return Promise.resolve() }
    return new Promise(start => { waiting[lane].push(start) })
  }
  const done = (): void => {
    const next = waiting.known.shift() ?? waiting.unknown.shift()
    if (next) next()
    else running--
  }
  return async (lane, work) => {
    if (waiting[lane].length >= longest) return 'full'
    await turn(lane)
    try { return await work() } finally { done() }
  }
}
