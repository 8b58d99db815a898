-- A quarterly pack as somebody signed it: once for those who see every figure, and once as the Board sees it. Never altered:
-- a correction is another version, with its reason. Everything that was shown is in it, so that nothing is worked out again.
create table signed_packs (
  id           uuid primary key,
  period_from  date not null,
  period_to    date not null check (period_to > period_from),
  version      int not null check (version > 0),
  audience     text not null check (audience in ('all', 'board')),
  figures      text not null,                        -- canonical JSON: the keys of every object in their order
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  csv          text not null,                        -- the three files, in base64, as they were written on the day
  xlsx         text not null,
  ods          text not null,
  reason       text not null check (version = 1 or reason <> ''),
  signed_by    uuid not null references users,
  on_day       date not null,
  at           timestamptz not null,
  unique (period_from, version, audience)
);

-- It belongs to no one council: a district grants officer sees the others' figures in it, and a Board member only the Board's own.
alter table signed_packs enable row level security;
alter table signed_packs force row level security;
create policy signed_read on signed_packs for select to newel_web, newel_report
  using (asking(2) in ('auditor', 'county commissioner', 'district grants officer', 'service manager') or (audience = 'board' and asking(2) = 'board member'));
create policy signed_write on signed_packs for insert to newel_web
  with check (asking(2) = 'service manager' and signed_by = asking_user());
grant select on signed_packs to newel_web, newel_report;
grant insert on signed_packs to newel_web;
