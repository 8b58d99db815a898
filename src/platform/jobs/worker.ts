import { wantDailyWork, workUntilDone, type Workplace } from './work.ts'

/** Looks for work every couple of seconds until it is stopped. A worker that cannot reach the database goes on looking. */
export function startWorker(placesNow: () => Promise<readonly Workplace[]>, log: (line: string) => void, everyMilliseconds = 2000): { stop(): Promise<void> } {
  let stopped = false
  // Asking for the day’s work costs a transaction for each agency, and it is wanted on the hour: so it is asked for once in each.
  const asked = new Map<string, string>()
  let wake: () => void = () => undefined
  const pause = (): Promise<void> => new Promise(resolve => { const timer = setTimeout(resolve, everyMilliseconds); wake = () => { clearTimeout(timer); resolve() } })
  const loop = (async () => {
    while (!stopped) {
      try {
        for (const place of await placesNow()) {
          if (stopped) break
          const hour = place.now().toISOString().slice(0, 13)
          if (asked.get(place.agency.id) !== hour) { await wantDailyWork(place); asked.set(place.agency.id, hour) }
          await workUntilDone(place)
        }
      } catch (error) {
        if (!stopped) log(`The worker could not look for work: ${error instanceof Error ? error.name : 'it failed'}`)
      }
      if (!stopped) await pause()
    }
  })()
  return { stop: async () => { stopped = true; wake(); await loop } }
}
