import { workUntilDone, type Workplace } from './work.ts'

/** Looks for work every couple of seconds until it is stopped. A worker that cannot reach the database goes on looking. */
export function startWorker(placesNow: () => Promise<readonly Workplace[]>, log: (line: string) => void, everyMilliseconds = 2000): { stop(): Promise<void> } {
  let stopped = false
  let wake: () => void = () => undefined
  const pause = (): Promise<void> => new Promise(resolve => { const timer = setTimeout(resolve, everyMilliseconds); wake = () => { clearTimeout(timer); resolve() } })
  const loop = (async () => {
    while (!stopped) {
      try {
        for (const place of await placesNow()) if (!stopped) await workUntilDone(place)
      } catch (error) {
        if (!stopped) log(`The worker could not look for work: ${error instanceof Error ? error.name : 'it failed'}`)
      }
      if (!stopped) await pause()
    }
  })()
  return { stop: async () => { stopped = true; wake(); await loop } }
}
