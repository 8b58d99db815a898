-- Two records of one person become one, and can be taken apart again exactly: everything that has to be put back is written down here.

-- The record that this one was merged into; null while it stands.
alter table people add column merged_into uuid references people check (merged_into <> id);
create index people_by_merged_into on people (merged_into) where merged_into is not null;

-- What is known of two people at once: seen by the councils of either, and by nobody outside the agency and its councils.
create procedure wall_shared_by_staff(t regclass) language plpgsql as $$
declare everyone constant text := 'newel_web, newel_party, newel_report, newel_worker, newel_owner';
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy council on %s to %s using (authority_ids && visible_authorities()) with check (authority_ids && visible_authorities())', t, everyone);
  execute format('create policy circle on %s as restrictive to %s using (circle_id is null or circle_id = any(visible_circles())) with check (circle_id is null or circle_id = any(visible_circles()))', t, everyone);
  execute format('create policy party on %s as restrictive to newel_party using (false) with check (false)', t);
end $$;

create table merges (
  id                  uuid primary key,
  authority_ids       uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id           uuid references circles,
  kept_id             uuid not null references people,
  other_id            uuid not null references people,
  by_user             uuid not null references users,
  at                  timestamptz not null default now(),
  fields              text[] not null default '{}',   -- of these the other record's answer was chosen
  before              jsonb not null default '{}',    -- the columns of the kept person that changed, as they were,
  after               jsonb not null default '{}',    -- and as they became
  added_authority_ids uuid[] not null default '{}',   -- the councils that the kept person has to do with only because of the other
  case_ids            uuid[] not null default '{}',   -- what moved,
  case_names          text[] not null default '{}',   -- the name each of these cases had in lists,
  enquiry_ids         uuid[] not null default '{}',
  warning_ids         uuid[] not null default '{}',
  relationship_ids    uuid[] not null default '{}',
  undone_at           timestamptz,
  undone_by           uuid references users,
  undone_reason       text not null default '',
  check (cardinality(case_ids) = cardinality(case_names)),
  check ((undone_at is null) = (undone_by is null))
);
-- A record is merged into one other at a time.
create unique index merges_that_stand on merges (other_id) where undone_at is null;
create index merges_by_kept on merges (kept_id);
create index merges_by_other on merges (other_id);

-- Two records that somebody looked at and said are two people: the smaller id first.
create table not_duplicates (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  one_id        uuid not null references people,
  other_id      uuid not null references people,
  by_user       uuid not null references users,
  at            timestamptz not null default now(),
  check (one_id <= other_id)
);
create unique index not_duplicates_by_pair on not_duplicates (one_id, other_id);
create index not_duplicates_by_other on not_duplicates (other_id);

call wall_shared_by_staff('merges');
call wall_shared_by_staff('not_duplicates');
grant select, insert on merges, not_duplicates to newel_web;
grant update (added_authority_ids, undone_at, undone_by, undone_reason) on merges to newel_web;
