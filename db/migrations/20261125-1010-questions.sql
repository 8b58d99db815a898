-- Questions that somebody asked of the records and saved, to be asked again. What is kept is which question, in our own words for it
-- (modules/questions, `Question`): never SQL, and never an answer.
create table saved_questions (
  id           uuid primary key,
  authority_id uuid not null references authorities,   -- the agency's own row: asked for all councils; a council's: that council's officers see it too
  name         text not null check (name <> ''),
  asked_for    text not null default '',               -- by whom and for what
  asks         jsonb not null,                          -- its `version` says how to read it
  from_day     date not null,
  to_day       date not null check (to_day >= from_day),
  saved_by     uuid not null references users,
  saved_at     timestamptz not null,
  changed_by   uuid not null references users,
  changed_at   timestamptz not null,
  put_away_on  date,
  version      int not null default 1,
  unique (authority_id, id)
);
create index saved_questions_in_use on saved_questions (authority_id, name) where put_away_on is null;

-- What happened to each: saved, changed, put away, taken out again.
create table saved_question_events (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  question_id  uuid not null,
  kind         text not null check (kind in ('saved', 'changed', 'put away', 'taken out')),
  said         jsonb not null default '{}',
  by_user      uuid not null references users,
  at           timestamptz not null,
  foreign key (authority_id, question_id) references saved_questions (authority_id, id) on update cascade
);
create index saved_question_events_by_question on saved_question_events (authority_id, question_id, at desc);

call wall('saved_questions');
call wall('saved_question_events');
grant select, insert, update on saved_questions to newel_web, newel_worker;
grant select, insert on saved_question_events to newel_web, newel_worker;

-- What those who see only figures need for these: how complaints ended, and which service somebody was pointed to. Never what was typed.
grant select (id, authority_id, circle_id, reference, kind, channel, received_on, stage, stage_on, outcome, closed_on) on complaints to newel_report;
grant select (id, name) on services to newel_report;
