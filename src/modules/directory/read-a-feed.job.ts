import { Unreachable, openInternet, type Outside } from '../../platform/outside/ask-outside.ts'
import type { Job } from '../../platform/jobs/job.ts'
import { beginReading, feedsToRead, giveUp, keepPage, knownWhole, letGo, pageWanted, readingOf, stagedIn, takeIn, type Staged } from './feeds.sql.ts'
import { keyOf, NotAFeed, readEntry, readPage } from './read-feed.ts'

/** Bounds of one reading: a county’s directory has some two thousand services. */
export const mostPages = 200
export const mostServices = 10_000
const onAPage = 50
/** Within one piece of work, which a worker may hold for twenty seconds: whole services are asked for until this many milliseconds have gone, and the rest tomorrow. */
const forDetails = 4000

/** The address of one thing of a feed, whatever the end and the query of the feed’s own. */
export function within(feed: string, path: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(feed)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

/** Every morning, each feed is begun to be read. */
export const readFeeds: Job = {
  kind: 'feed.sweep',
  dailyFrom: 5,
  async work(here) { for (const id of await feedsToRead(here)) await beginReading(here, id) },
}

/** What came from a feed that was stopped is inactive. */
export const stopAFeed: Job = { kind: 'feed.stopped', async work(here, id) { await letGo(here, id!) } }

/** Reads one page of a feed and what is new on it; with the last page, all of it counts. A feed that is down, broken or hostile leaves what was there. */
export const readAPage = (outside: Outside): Job => ({
  kind: pageWanted,
  async work(here, id) {
    const feed = await readingOf(here, id!)
    if (!feed) return
    try {
      const { entries, last } = readPage(await outside.json(within(feed.address, 'services', { page: String(feed.page), per_page: String(onAPage) })))
      const before = await stagedIn(here, feed)
      const seen = new Set(before.map(({ entry }) => entry.key))
      const named = entries.filter(entry => { const key = keyOf(entry)?.key; return key !== undefined && !seen.has(key) && seen.add(key) })
      if (entries.length && !named.length) throw new NotAFeed(before.length ? 'It gives the same services page after page' : 'None of its services has an id')
      if (feed.page >= mostPages && !last) throw new NotAFeed(`It has more than ${mostPages} pages`)
      if (seen.size > mostServices) throw new NotAFeed(`It has more than ${mostServices.toLocaleString('en-GB')} services`)
      const staged = await wholeOf(outside, feed.address, named, await knownWhole(here, feed.id))
      if (named.length && !staged.length) throw new NotAFeed('None of its services has a name')
      await keepPage(here, feed, staged, last)
      if (last) await takeIn(here, feed, [...before, ...staged])
    } catch (error) {
      if (!(error instanceof Unreachable || error instanceof NotAFeed)) throw error
      await giveUp(here, feed, error.message)
    }
  },
})
export const readAPageOfAFeed = readAPage(openInternet)

/** Lists say little: each service is asked for by itself, unless it says that it has not changed since. */
async function wholeOf(outside: Outside, address: string, entries: readonly unknown[], known: ReadonlyMap<string, Staged>): Promise<Staged[]> {
  const until = Date.now() + forDetails
  const staged: Staged[] = []
  let silent = 0
  for (const listed of entries) {
    const { key, modified } = keyOf(listed)!
    const before = known.get(key)
    if (before && modified && before.modified === modified) { staged.push(before); continue }
    let whole: unknown
    // A feed that gives nothing by itself is asked no more: what its lists say is taken.
    if (Date.now() < until && silent < 3) whole = await outside.json(within(address, `services/${encodeURIComponent(key)}`)).catch(() => { silent++; return undefined })
    const detail = whole === undefined || keyOf(whole)?.key !== key ? undefined : readEntry(whole)
    const entry = detail ?? readEntry(listed)
    if (entry) staged.push({ entry, whole: detail !== undefined, modified })
  }
  return staged
}
