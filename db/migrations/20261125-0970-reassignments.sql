-- What a manager has chosen to give to others, from choosing it until it is done: which cases, as they were then, and to whom each. Seen by whoever chose it.
create table reassignments (
  id        uuid primary key,
  user_id   uuid not null references users,
  reason    text not null check (reason <> ''),
  case_ids  uuid[] not null check (cardinality(case_ids) between 1 and 500),
  versions  int[] not null,
  to_ids    uuid[] not null,
  made_at   timestamptz not null,
  done_at   timestamptz,
  left_ids  uuid[] not null default '{}',   -- changed meanwhile by somebody else, and left alone
  check (cardinality(versions) = cardinality(case_ids) and cardinality(to_ids) = cardinality(case_ids))
);
create index reassignments_by_user on reassignments (user_id, made_at desc);

call wall_own('reassignments');
grant select, insert, update (done_at, left_ids) on reassignments to newel_web;
