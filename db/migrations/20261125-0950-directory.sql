-- The directory: who offers what, whom it is for and how one gets there. Facts of the agency, of nobody in particular: anybody may read what is public of them.

-- A feed of another directory, in the shape of Open Referral UK 3.0, which is read every day.
create table feeds (
  id             uuid primary key,
  name           text not null,
  address        text not null,
  added_by       uuid not null references users,
  added_at       timestamptz not null default now(),
  stopped_on     date,
  reading        uuid,                              -- the reading under way
  reading_page   int,                               -- and the page of it that is next
  reading_since  timestamptz,
  last_tried_at  timestamptz,
  last_worked_at timestamptz,
  failed_because text not null default '',
  last_count     int not null default 0,
  version        int not null default 1
);

-- What has been read of a feed so far. Nothing of it counts before the last page is there.
create table feed_pages (
  id      uuid primary key,
  feed_id uuid not null references feeds,
  page    int not null,
  reading uuid not null,
  entries jsonb not null,
  unique (feed_id, page)
);

create table organisations (
  id            uuid primary key,
  name          text not null,
  kind          text not null default '',
  description   text not null default '',
  url           text not null default '',
  email         text not null default '',
  -- Whom the agency knows there. No part of what is public.
  contact_name  text not null default '',
  contact_role  text not null default '',
  contact_phone text not null default '',
  contact_email text not null default '',
  contact_notes text not null default '',
  feed_id       uuid references feeds,
  feed_key      text,
  version       int not null default 1,
  changed_at    timestamptz not null default now(),
  changed_by    uuid not null references users,
  unique (feed_id, feed_key),
  check ((feed_id is null) = (feed_key is null))
);
create index organisations_by_name on organisations (name, id);

create table services (
  id              uuid primary key,
  organisation_id uuid not null references organisations,
  name            text not null,
  description     text not null default '',
  for_whom        text not null default '',
  minimum_age     int,
  maximum_age     int,
  eligibility     text not null default '',
  cost            text not null default '',
  area            text not null default '',
  council_ids     uuid[] not null default '{}',
  postcode_areas  text[] not null default '{}',     -- outward codes or areas, 'WR1' or 'WR'; with no council and none of these it is for everywhere
  refer_ways      text[] not null default '{}',
  protocol        text not null default '',         -- how the agency goes about it: no part of what is public
  phone           text not null default '',
  email           text not null default '',
  url             text not null default '',
  line1           text not null default '',
  line2           text not null default '',
  town            text not null default '',
  county          text not null default '',
  postcode        text not null default '',
  hours           jsonb not null default '[]',      -- [{"day": "MO", "opens": "09:00", "closes": "17:00"}]
  hours_note      text not null default '',
  status          text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  alert           text not null default '',
  topics          text[] not null default '{}',
  checked_on      date,
  checked_by      uuid references users,
  check_due_on    date,
  feed_id         uuid references feeds,
  feed_key        text,
  feed_said       jsonb,
  gone_on         date,                             -- the day the feed no longer had it
  version         int not null default 1,
  changed_at      timestamptz not null default now(),
  changed_by      uuid not null references users,
  unique (feed_id, feed_key),
  check ((feed_id is null) = (feed_key is null)),
  check (minimum_age is null or maximum_age is null or minimum_age <= maximum_age)
);
create index services_by_name on services (status, name, id);
create index services_to_check on services (check_due_on) where check_due_on is not null;

call wall_agency('feeds', '{administrator,"service manager",system}');
call wall_agency('feed_pages', '{system}');
call wall_agency('organisations', '{"contact officer",caseworker,"occupational therapist","technical officer","service manager",system}');
call wall_agency('services', '{"contact officer",caseworker,"occupational therapist","technical officer","service manager",system}');

grant select, insert, update on feeds to newel_web, newel_worker;
grant select, insert, update on feed_pages to newel_worker;
grant select, insert, update on organisations to newel_web, newel_worker;
grant select, insert, update on services to newel_web, newel_worker;
grant select (id, name) on feeds to newel_party;
grant select (id, name, kind, description, url, email, feed_id) on organisations to newel_party;
grant select (id, organisation_id, name, description, for_whom, minimum_age, maximum_age, eligibility, cost, area, council_ids, postcode_areas, refer_ways, phone, email, url, line1, line2, town, county, postcode, hours, hours_note, status, alert, topics, checked_on, feed_id, changed_at) on services to newel_party;
