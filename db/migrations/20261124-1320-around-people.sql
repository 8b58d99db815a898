-- What must be known about a person before anybody writes or rings. An empty text is what nobody has asked yet.
alter table people
  add column interpreter          text not null default '',
  add column interpreter_language text not null default '',
  add column letter_format        text not null default '',
  add column reach_by             text not null default '',
  add column ring_when            text not null default '';

-- What whoever visits must know first, about a person or a home. It belongs to the councils its person or home belongs to.
create table warnings (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  person_id     uuid references people,
  home_id       uuid references homes,
  kind          text not null,
  what          text not null,            -- the private explanation: no party reads it
  precaution         text not null,            -- what whoever visits should do: parties read it
  from_day      date not null,
  ends_on       date not null check (ends_on >= from_day),
  added_by      uuid not null references users,
  added_at      timestamptz not null default now(),
  ended_on      date check (ended_on >= from_day),
  end_reason    text not null default '',
  version       int not null default 1,
  check (num_nonnulls(person_id, home_id) = 1),
  check ((ended_on is null) = (end_reason = ''))
);
create index warnings_by_person on warnings (person_id) where person_id is not null;
create index warnings_by_home on warnings (home_id) where home_id is not null;

-- The wall of people and homes; but what a party sees hangs on the person and home of their jobs, and a referrer visits nobody.
alter table warnings enable row level security;
alter table warnings force row level security;
create policy council on warnings to newel_web, newel_party, newel_report, newel_worker, newel_owner
  using (authority_ids && visible_authorities()) with check (authority_ids && visible_authorities());
create policy circle on warnings as restrictive to newel_web, newel_party, newel_report, newel_worker, newel_owner
  using (circle_id is null or circle_id = any(visible_circles())) with check (circle_id is null or circle_id = any(visible_circles()));
create policy party on warnings as restrictive to newel_party
  using (asking(2) = any('{handyperson,contractor}') and (person_id = any(visible_people()) or home_id = any(visible_homes()))) with check (false);

grant select, insert, update on warnings to newel_web, newel_worker;
grant select (id, authority_ids, circle_id, person_id, home_id, kind, precaution, from_day, ends_on, ended_on) on warnings to newel_party;

-- Who is around a person, in what capacity, and whether they may speak or act for them. Somebody on record, or somebody who is only named.
create table relationships (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  person_id     uuid not null references people,
  other_id      uuid references people check (other_id <> person_id),
  name          text not null default '',
  phone         text not null default '',
  capacity      text not null,
  first_to_ring boolean not null default false,
  acts_by       text[] not null default '{}',   -- rules/people/acting-for.ts; empty when they may not
  evidence      text not null default '',
  from_day      date,
  to_day        date check (to_day >= from_day),
  ended_on      date check (ended_on >= from_day),
  end_reason    text not null default '',
  added_by      uuid not null references users,
  added_at      timestamptz not null default now(),
  version       int not null default 1,
  check ((other_id is null) = (name <> '')),
  check (cardinality(acts_by) = 0 or evidence <> ''),
  check ((ended_on is null) = (end_reason = ''))
);
create index relationships_by_person on relationships (person_id);
create index relationships_by_other on relationships (other_id) where other_id is not null;

-- The wall of people, and nothing for parties.
alter table relationships enable row level security;
alter table relationships force row level security;
create policy council on relationships to newel_web, newel_party, newel_report, newel_worker, newel_owner
  using (authority_ids && visible_authorities()) with check (authority_ids && visible_authorities());
create policy circle on relationships as restrictive to newel_web, newel_party, newel_report, newel_worker, newel_owner
  using (circle_id is null or circle_id = any(visible_circles())) with check (circle_id is null or circle_id = any(visible_circles()));
create policy party on relationships as restrictive to newel_party using (false) with check (false);

grant select, insert, update on relationships to newel_web, newel_worker;
