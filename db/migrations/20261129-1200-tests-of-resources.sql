-- What is told for the test of resources while it is taken, as the engine reads it: rules/test-of-resources. One for a case at a time.
create table tests_of_resources (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  told         jsonb not null,
  asked        text[] not null default '{}',       -- what has been asked, and there is no more of
  because      text not null default '',           -- what has changed since the determination before
  begun_by     uuid not null references users,
  begun_at     timestamptz not null,
  ended_on     date,
  ended_how    text not null default '' check (ended_how in ('', 'determined', 'given-up')),
  version      int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((ended_on is null) = (ended_how = ''))
);
-- Nobody takes two for one case at once.
create unique index tests_of_resources_one on tests_of_resources (authority_id, case_id) where ended_on is null;

-- What was determined. It is written once: what is otherwise later is another one.
create table determinations (
  id                 uuid primary key,
  authority_id       uuid not null references authorities,
  circle_id          uuid references circles,
  case_id            uuid not null,
  number             int not null check (number > 0),
  because            text not null default '',
  applied_on         date not null,
  approved_on        date not null,
  certificate        text not null check (certificate in ('owner', 'tenant', 'occupier')),
  told               jsonb not null,               -- all that the engine was told
  found              jsonb not null,               -- all that it answered: each line of the working
  contribution_pence bigint not null check (contribution_pence >= 0),
  expense_pence      bigint check (expense_pence >= 0),
  grant_pence        bigint check (grant_pence >= 0),
  reduced_by_pence   bigint check (reduced_by_pence >= 0),
  determined_by      uuid not null references users,
  determined_on      date not null,
  determined_at      timestamptz not null,
  seal_before        text not null default '' check (seal_before ~ '^([0-9a-f]{64})?$'),
  seal               text not null check (seal ~ '^[0-9a-f]{64}$'),   -- SHA-256 of all the above and of the seal before
  unique (authority_id, id),
  unique (authority_id, case_id, number),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);

-- What somebody was asked to show, until it has been seen.
create table evidence_asked (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  case_id        uuid not null,
  what           text not null check (what <> ''),
  asked_on       date not null,
  asked_by       uuid not null references users,
  chased_days    date[] not null default '{}',
  seen_on        date,
  seen_by        uuid references users,
  seen_how       text not null default '' check (seen_how in ('', 'original', 'copy', 'on-screen', 'from-the-council')),
  not_needed     text not null default '',         -- why it is not wanted any more
  note           text not null default '',
  version        int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((seen_on is null) = (seen_how = '')),
  check (seen_on is null or not_needed = '')
);
create index evidence_asked_by_case on evidence_asked (authority_id, case_id, id);

call wall('tests_of_resources');
call wall('determinations');
call wall('evidence_asked');
-- It is about what somebody has and lives on: staff and the council's officer.
grant select, insert, update on tests_of_resources, evidence_asked to newel_web, newel_worker;
grant select, insert, update (circle_id) on determinations to newel_web, newel_worker;
