-- What somebody was not content with. It hangs on a case, on a person, or on nothing: then it is the agency's own until somebody says which council it is about.
create table complaints (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  circle_id       uuid references circles,
  reference       text not null,
  kind            text not null check (kind in ('service', 'data-protection')),
  channel         text not null,
  received_on     date not null,
  what            text not null,              -- what happened, in their own words
  wanted          text not null default '',   -- what they want put right
  made_by         text not null default '' check (made_by in ('', 'person', 'for-them')),
  name            text not null default '',   -- who complains
  reach           text not null default '',   -- how to answer them
  person_id       uuid references people,
  case_id         uuid,
  about_user      uuid references users,      -- the member of staff it is about, who decides nothing of it
  stage           text not null default 'received',
  stage_on        date not null,
  due_on          date,                       -- by when the next stage must be reached
  acknowledged_on date,
  handler_id      uuid references users,      -- who looks into it
  answered_on     date,
  answered_by     uuid references users,
  closed_on       date,
  outcome         text not null default '',
  learning        text not null default '',
  will_change     text not null default '',
  council_saw_at  timestamptz,                -- when an officer of its council first opened it
  council_saw_by  uuid references users,
  taken_by        uuid not null references users,
  taken_at        timestamptz not null default now(),
  version         int not null default 1,
  unique (authority_id, id),
  unique (authority_id, reference),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((stage = 'closed') = (closed_on is not null)),
  check (closed_on is null or (outcome <> '' and learning <> '')),
  check (answered_by <> about_user),
  check ((council_saw_at is null) = (council_saw_by is null))
);
create index complaints_open on complaints (authority_id, due_on, id) where closed_on is null;
create index complaints_closed on complaints (authority_id, closed_on desc, id) where closed_on is not null;
create index complaints_by_case on complaints (authority_id, case_id) where case_id is not null;
create index complaints_by_person on complaints (person_id) where person_id is not null;

-- The story of each, which it has even when it hangs on no case and no person. Written with the change itself and never altered, but that it follows its complaint.
create table complaint_events (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  complaint_id uuid not null,
  kind         text not null,
  said         jsonb not null default '{}',
  on_day       date not null,
  at           timestamptz not null default now(),
  by_user      uuid not null references users,
  foreign key (authority_id, complaint_id) references complaints (authority_id, id) on update cascade
);
create index complaint_events_by_complaint on complaint_events (authority_id, complaint_id, at desc);

call wall('complaints');
call wall('complaint_events');
grant select, insert, update on complaints to newel_web, newel_worker;
grant select, insert, update (circle_id) on complaint_events to newel_web, newel_worker;
