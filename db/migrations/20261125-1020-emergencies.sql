-- A civil emergency that people are helped in: a flood, a fire, a week without power. It belongs to the councils it happens in, and names nobody.
create table emergencies (
  id               uuid primary key,
  authority_ids    uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id        uuid references circles,
  reference        text not null,
  kind             text not null,                   -- rules/emergencies/kinds.ts
  name             text not null,
  what             text not null,                   -- what happened
  place            text not null,
  began_on         date not null,
  ended_on         date check (ended_on >= began_on),
  led_by           text not null,                   -- who leads the response, and how to reach them
  ring_within_days int not null check (ring_within_days between 1 and 90),
  closed_on        date,
  learnt           text not null default '',
  opened_by        uuid not null references users,
  opened_at        timestamptz not null,
  version          int not null default 1,
  check ((closed_on is null) = (learnt = '')),
  check (closed_on is null or ended_on is not null)
);
create unique index emergencies_by_reference on emergencies (reference);

-- The story of the emergency itself. It follows the emergency to other councils, and is never altered otherwise.
create table emergency_events (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  emergency_id  uuid not null references emergencies,
  kind          text not null,
  said          jsonb not null default '{}',
  on_day        date not null,
  at            timestamptz not null,
  by_user       uuid not null references users
);
create index emergency_events_by_emergency on emergency_events (emergency_id, at desc);

-- A person or a home that it affects. It belongs to the councils of its person or home, and is in their circle: nobody is seen through an emergency who is not seen otherwise.
create table emergency_links (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  emergency_id  uuid not null references emergencies,
  person_id     uuid references people,
  home_id       uuid references homes,
  council_id    uuid not null references authorities,  -- where they were affected: the column they are counted in
  how           text not null,                         -- how they are affected, and where they are now
  linked_on     date not null,
  linked_by     uuid not null references users,
  ended_on      date,
  end_reason    text not null default '',
  version       int not null default 1,
  check (num_nonnulls(person_id, home_id) = 1),
  check ((ended_on is null) = (end_reason = ''))
);
create index emergency_links_by_emergency on emergency_links (emergency_id);
create index emergency_links_by_person on emergency_links (person_id) where person_id is not null;
create index emergency_links_by_home on emergency_links (home_id) where home_id is not null;

-- What was done for them, each time. Never altered: what is said again is another row, and what is next is what the latest says.
create table emergency_help (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  emergency_id  uuid not null references emergencies,
  link_id       uuid not null references emergency_links,
  kinds         text[] not null,                       -- rules/emergencies/kinds.ts; none when they were not reached
  words         text not null,
  spoken        boolean not null,                      -- with them, or with somebody for them
  on_day        date not null,
  next_what     text not null default '',
  next_on       date,
  given_by      uuid not null references users,
  given_at      timestamptz not null,
  check (spoken or kinds <> '{}' or words <> ''),
  check ((next_what = '') = (next_on is null))
);
create index emergency_help_by_link on emergency_help (link_id, on_day desc);
create index emergency_help_by_emergency on emergency_help (emergency_id);

call wall_shared_by_staff('emergencies');
call wall_shared_by_staff('emergency_events');
call wall_shared_by_staff('emergency_links');
call wall_shared_by_staff('emergency_help');
grant select, insert, update on emergencies to newel_web, newel_worker;
grant select, insert, update (authority_ids, circle_id) on emergency_events to newel_web, newel_worker;
grant select, insert, update (person_id, authority_ids, circle_id, ended_on, end_reason, version) on emergency_links to newel_web, newel_worker;
grant select, insert, update (authority_ids, circle_id) on emergency_help to newel_web, newel_worker;
-- For figures: how many were helped with what, in which council; never who, nor what was written.
grant select (id, authority_ids, circle_id, reference, kind, began_on, ended_on, closed_on) on emergencies to newel_report;
grant select (id, authority_ids, circle_id, emergency_id, council_id, ended_on) on emergency_links to newel_report;
grant select (id, authority_ids, circle_id, emergency_id, link_id, kinds, spoken, on_day) on emergency_help to newel_report;

alter table merges add column emergency_link_ids uuid[] not null default '{}';
