-- Who covers for whom while they are away, day to day. The agency's own fact, as its staff are; nobody's case changes hands by it.
create table covers (
  id        uuid primary key,
  away_id   uuid not null references users,
  by_id     uuid not null references users,
  from_day  date not null,
  to_day    date not null,                  -- the last day
  ended_on  date,                           -- back early: from this day on nobody covers
  made_by   uuid not null references users,
  made_at   timestamptz not null,
  version   int not null default 1,
  check (away_id <> by_id),
  check (to_day >= from_day)
);
create index covers_by_away on covers (away_id, to_day);
create index covers_by_coverer on covers (by_id, to_day);

call wall_agency('covers', '{contact officer,caseworker,occupational therapist,technical officer,service manager,system}');
grant select, insert, update (ended_on, version) on covers to newel_web, newel_worker;
