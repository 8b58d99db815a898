-- What somebody was content with, or thinks of us. It hangs on a case or on nothing, as a complaint does.
create table compliments (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  kind          text not null check (kind in ('compliment', 'feedback')),
  channel       text not null,
  received_on   date not null,
  words         text not null,              -- their own
  about         text not null default '',   -- who or what it is about
  name          text not null default '',   -- who gave it
  person_id     uuid references people,
  case_id       uuid,
  consent       text not null default '' check (consent in ('', 'yes', 'no')),   -- to use it as a case study; empty when nobody has asked
  consent_until date,
  consent_how   text not null default '',   -- what shows it
  taken_by      uuid not null references users,
  taken_at      timestamptz not null default now(),
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check (consent_until is null or consent = 'yes'),
  check (consent <> 'yes' or consent_how <> '')
);
create index compliments_by_day on compliments (authority_id, kind, received_on desc, id);
create index compliments_with_consent on compliments (authority_id, received_on desc, id) where consent = 'yes';
create index compliments_by_case on compliments (authority_id, case_id) where case_id is not null;

-- What people said and what we did about it, to be published. From a complaint or compliment, or from nothing that one could point at.
-- Nothing is written from a restricted complaint; one that is restricted later takes what was written along into its circle.
create table said_and_done (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  said          text not null,
  done          text not null,
  complaint_id  uuid,
  compliment_id uuid,
  published_on  date,                       -- null while it is not shown
  written_by    uuid not null references users,
  written_at    timestamptz not null default now(),
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, complaint_id) references complaints (authority_id, id) on update cascade,
  foreign key (authority_id, compliment_id) references compliments (authority_id, id) on update cascade
);
create index said_and_done_published on said_and_done (authority_id, published_on desc, id) where published_on is not null;

-- The story of each of these, as complaint_events is of a complaint.
create table compliment_events (
  id               uuid primary key,
  authority_id     uuid not null references authorities,
  circle_id        uuid references circles,
  compliment_id    uuid,
  said_and_done_id uuid,
  kind             text not null,
  said             jsonb not null default '{}',
  on_day           date not null,
  at               timestamptz not null default now(),
  by_user          uuid not null references users,
  check (num_nonnulls(compliment_id, said_and_done_id) = 1),
  foreign key (authority_id, compliment_id) references compliments (authority_id, id) on update cascade,
  foreign key (authority_id, said_and_done_id) references said_and_done (authority_id, id) on update cascade
);
create index compliment_events_by_compliment on compliment_events (authority_id, compliment_id, at desc) where compliment_id is not null;
create index compliment_events_by_saying on compliment_events (authority_id, said_and_done_id, at desc) where said_and_done_id is not null;

call wall('compliments');
call wall('said_and_done');
call wall('compliment_events');
grant select, insert, update on compliments, said_and_done to newel_web, newel_worker;
grant select, insert on compliment_events to newel_web, newel_worker;
