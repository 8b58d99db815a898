-- In which order a council takes those who wait for a grant: decided anew by another row, and never written over.
create table waiting_rules (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  from_on       date not null,
  orders        text[] not null check (cardinality(orders) > 0),   -- rules/waiting/ordering: one after another
  waits_from    text not null check (waits_from in ('recommended', 'application')),
  points        int[] not null default '{}',                       -- for priority 1, 2 and 3, and for each month of waiting
  keep_weeks    int not null check (keep_weeks between 1 and 52),
  source        text not null check (source <> ''),                -- the paper of the council that says so
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  unique (authority_id, id),
  check (cardinality(points) = case when 'points' = any(orders) then 4 else 0 end)
);
create index waiting_rules_by_council on waiting_rules (authority_id, from_on desc, set_at desc);

-- That somebody who waits heard from us: what was said, what they were told of their place, and what can be done meanwhile. Written once.
create table waiting_contacts (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  on_day        date not null,
  how           text not null,                                     -- rules/contacts
  words         text not null check (words <> ''),
  position      int check (position > 0),                          -- as it stood when it was written down; none where the council has no rule
  of_how_many   int,
  expected_on   date,                                              -- a day in the month that was forecast; none where too little is known
  offered       text[] not null default '{}',                      -- rules/waiting/meanwhile: what was talked about
  answer        text not null default '',                          -- what they said to it
  by_user       uuid not null references users,
  at            timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check (position is null or of_how_many >= position),
  check (cardinality(offered) = 0 or answer <> '')
);
create index waiting_contacts_by_case on waiting_contacts (authority_id, case_id, on_day desc, at desc);

call wall('waiting_rules');
call wall('waiting_contacts');
grant select, insert on waiting_rules to newel_web;
grant select, insert, update (circle_id) on waiting_contacts to newel_web;
grant select on waiting_rules, waiting_contacts to newel_worker;
