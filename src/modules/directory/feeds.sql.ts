import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { recordSetting } from '../../platform/events/account-events.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import { want } from '../../platform/jobs/want.ts'
import type { FromFeed } from './read-feed.ts'

export interface Feed {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly stoppedOn: Day | null
  readonly reading: string | null
  readonly readingSince: Date | null
  readonly lastTriedAt: Date | null
  readonly lastWorkedAt: Date | null
  readonly failedBecause: string
  readonly lastCount: number
  readonly version: number
}
const rows = `select f.id, f.name, f.address, u.name as "addedBy", f.added_at as "addedAt", f.stopped_on as "stoppedOn", f.reading, f.reading_since as "readingSince", f.last_tried_at as "lastTriedAt", f.last_worked_at as "lastWorkedAt", f.failed_because as "failedBecause", f.last_count as "lastCount", f.version from feeds f join users u on u.id = f.added_by`

export const allFeeds = ({ run }: Pick<Here, 'run'>): Promise<Feed[]> => run<Feed & Record<string, unknown>>({ name: 'all feeds', text: `${rows} order by f.stopped_on is not null, f.name, f.id limit 200` }, [])

export async function theFeed({ run, params }: Pick<Here, 'run' | 'params'>): Promise<Feed> {
  const [found] = isUuid(params.id ?? '') ? await run<Feed & Record<string, unknown>>({ name: 'a feed', text: `${rows} where f.id = $1` }, [params.id]) : []
  if (!found) throw new NotFound()
  return found
}

type Wanting = Pick<Here, 'run' | 'newId' | 'user' | 'now'>
/** The work that reads one page of a feed. Its subject is the feed. */
export const pageWanted = 'feed.page'
/** After this long, a reading that was begun has come to nothing. */
const forgotten = 10 * 60_000

const begun = { name: 'reading begun', text: 'update feeds set reading = $2, reading_page = 1, reading_since = $3, last_tried_at = $3 where id = $1 and stopped_on is null and (reading is null or reading_since < $4) returning id' }
/** Begins to read a feed, unless it is being read. Says whether it began. */
export async function beginReading(here: Wanting, feedId: string): Promise<boolean> {
  const [started] = await here.run(begun, [feedId, here.newId(), here.now, new Date(here.now.getTime() - forgotten)])
  if (started) await want(here, pageWanted, feedId)
  return started !== undefined
}

export async function addFeed(here: Here, name: string, address: string): Promise<string> {
  const id = here.newId()
  await here.db.insertInto('feeds').values({ id, name, address, added_by: here.user.id, added_at: here.now }).execute()
  await recordSetting(here, 'feed.added', { name, address })
  await beginReading(here, id)
  return id
}

export async function readNow(here: Here, feed: Feed): Promise<void> {
  if (feed.stoppedOn) throw new Refusal('This feed is no longer read.')
  if (!await beginReading(here, feed.id)) throw new Refusal('It is being read now. Look again in a few minutes.')
}

/** No longer reads a feed: what came from it is inactive from now on. */
export async function stopFeed(here: Here, feed: Feed, reason: string): Promise<void> {
  const { numUpdatedRows } = await here.db.updateTable('feeds').set({ stopped_on: here.today, reading: null, version: feed.version + 1 }).where('id', '=', feed.id).where('version', '=', feed.version).executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Stale()
  await recordSetting(here, 'feed.stopped', { name: feed.name, reason })
  await want(here, 'feed.stopped', feed.id)
}

// Work of the system from here on.
type Working = Pick<Here, 'run' | 'db' | 'newId' | 'user' | 'now' | 'today'>

export const feedsToRead = async ({ run }: Pick<Here, 'run'>): Promise<string[]> => (await run<{ id: string }>({ name: 'feeds to read', text: 'select id from feeds where stopped_on is null order by last_tried_at nulls first limit 200' }, [])).map(({ id }) => id)

export interface Reading extends Record<string, unknown> { readonly id: string; readonly name: string; readonly address: string; readonly reading: string; readonly page: number }
/** The reading under way, held until this page of it is done. */
export const readingOf = async ({ run }: Pick<Here, 'run'>, feedId: string): Promise<Reading | undefined> =>
  (await run<Reading>({ name: 'reading under way', text: 'select id, name, address, reading, reading_page as page from feeds where id = $1 and reading is not null and stopped_on is null for update' }, [feedId]))[0]

const kept = { name: 'page of a feed kept', text: 'insert into feed_pages (id, feed_id, page, reading, entries) values ($5, $1, $2, $3, $4) on conflict (feed_id, page) do update set reading = excluded.reading, entries = excluded.entries' }
/** Keeps a page, and asks for the next. */
export async function keepPage(here: Working, { id, reading, page }: Reading, entries: readonly Staged[], last: boolean): Promise<void> {
  await here.run(kept, [id, page, reading, JSON.stringify(entries), here.newId()])
  if (!last) await here.run({ name: 'next page of a feed', text: 'update feeds set reading_page = reading_page + 1 where id = $1' }, [id])
  if (!last) await want(here, pageWanted, id)
}

/** An entry as it was read, and whether the whole of it could be had, not only what lists say. */
export interface Staged { readonly entry: FromFeed; readonly whole: boolean; readonly modified: string }
/** Everything read in this reading so far. */
export const stagedIn = async ({ run }: Pick<Here, 'run'>, { id, reading }: Reading): Promise<Staged[]> =>
  (await run<{ entries: Staged[] }>({ name: 'pages of a reading', text: 'select entries from feed_pages where feed_id = $1 and reading = $2 order by page' }, [id, reading])).flatMap(({ entries }) => entries)

/** What we know whole of a feed already, by its id there: when it said it was changed. */
export const knownWhole = async ({ run }: Pick<Here, 'run'>, feedId: string): Promise<ReadonlyMap<string, Staged>> =>
  new Map((await run<{ key: string; said: Staged }>({ name: 'known of a feed', text: "select feed_key as key, feed_said as said from services where feed_id = $1 and (feed_said ->> 'whole')::boolean and feed_said ->> 'modified' <> ''" }, [feedId])).map(({ key, said }) => [key, said]))

const organisationsIn = {
  name: 'organisations of a feed',
  text: `insert into organisations (id, name, description, url, email, feed_id, feed_key, changed_at, changed_by)
    select r.id, r.name, r.description, r.url, r.email, $1, r.key, $3, $4 from jsonb_to_recordset($2::jsonb) as r(id uuid, key text, name text, description text, url text, email text)
    on conflict (feed_id, feed_key) do update set name = excluded.name, description = excluded.description, url = excluded.url, email = excluded.email, version = organisations.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where (organisations.name, organisations.description, organisations.url, organisations.email) is distinct from (excluded.name, excluded.description, excluded.url, excluded.email)`,
}
// Topics, ways and protocol are ours once the service is here: the feed gives the first topics, and never changes them after.
const servicesIn = {
  name: 'services of a feed',
  text: `with read as (select r.said, r.id, e.* from jsonb_to_recordset($2::jsonb) as r(id uuid, said jsonb)
      cross join lateral jsonb_to_record(r.said -> 'entry') as e(key text, "organisationKey" text, name text, description text, "minimumAge" int, "maximumAge" int, eligibility text, cost text, area text, phone text, email text, url text, line1 text, line2 text, town text, county text, postcode text, hours jsonb, "hoursNote" text, status text, alert text, topics jsonb)),
    written as (insert into services (id, organisation_id, name, description, minimum_age, maximum_age, eligibility, cost, area, phone, email, url, line1, line2, town, county, postcode, hours, hours_note, status, alert, topics, feed_id, feed_key, feed_said, changed_at, changed_by)
      select r.id, o.id, r.name, r.description, r."minimumAge", r."maximumAge", r.eligibility, r.cost, r.area, r.phone, r.email, r.url, r.line1, r.line2, r.town, r.county, r.postcode, r.hours, r."hoursNote", r.status, r.alert, array(select jsonb_array_elements_text(r.topics)), $1, r.key, r.said, $3, $4
        from read r join organisations o on o.feed_id = $1 and o.feed_key = r."organisationKey"
      on conflict (feed_id, feed_key) do update set organisation_id = excluded.organisation_id, name = excluded.name, description = excluded.description, minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age, eligibility = excluded.eligibility, cost = excluded.cost, area = excluded.area,
        phone = excluded.phone, email = excluded.email, url = excluded.url, line1 = excluded.line1, line2 = excluded.line2, town = excluded.town, county = excluded.county, postcode = excluded.postcode, hours = excluded.hours, hours_note = excluded.hours_note, status = excluded.status, alert = excluded.alert,
        feed_said = excluded.feed_said, gone_on = null, version = services.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        where services.feed_said is distinct from excluded.feed_said or services.gone_on is not null
      returning version)
    select count(*) filter (where version = 1)::int as added, count(*) filter (where version > 1)::int as changed from written`,
}
const gone = { name: 'gone from a feed', text: "update services set status = 'inactive', gone_on = $3, version = version + 1, changed_at = $4, changed_by = $5 where feed_id = $1 and gone_on is null and not feed_key = any($2::text[]) returning id" }

/** The whole feed has been read: what is new comes in, what changed is changed, and what is no longer there is inactive. */
export async function takeIn(here: Working, feed: Reading, staged: readonly Staged[]): Promise<void> {
  const organisations = new Map(staged.map(({ entry: e }) => [e.organisationKey, { id: here.newId(), key: e.organisationKey, name: e.organisation, description: e.organisationDescription, url: e.organisationUrl, email: e.organisationEmail }]))
  await here.run(organisationsIn, [feed.id, JSON.stringify([...organisations.values()]), here.now, here.user.id])
  const [counted] = await here.run<{ added: number; changed: number }>(servicesIn, [feed.id, JSON.stringify(staged.map(said => ({ id: here.newId(), said }))), here.now, here.user.id])
  const lost = await here.run(gone, [feed.id, staged.map(({ entry }) => entry.key), here.today, here.now, here.user.id])
  await here.run({ name: 'feed read', text: "update feeds set reading = null, last_worked_at = $2, failed_because = '', last_count = $3 where id = $1" }, [feed.id, here.now, staged.length])
  if (counted!.added + counted!.changed + lost.length > 0) await recordSetting(here, 'feed.read', { name: feed.name, found: staged.length, ...counted!, gone: lost.length })
}

/** It could not be read: what was there stays, and why is kept. Said in the history once, until it changes. */
export async function giveUp(here: Working, feed: Reading, because: string): Promise<void> {
  const [before] = await here.run<{ before: string }>({ name: 'feed failed', text: 'update feeds f set reading = null, failed_because = $2 from (select id, failed_because from feeds where id = $1) b where f.id = b.id returning b.failed_because as before' }, [feed.id, because])
  if (before?.before !== because) await recordSetting(here, 'feed.failed', { name: feed.name, because })
}

/** What came from a feed that is no longer read. */
export const letGo = (here: Working, feedId: string) => here.run(gone, [feedId, [], here.today, here.now, here.user.id])
