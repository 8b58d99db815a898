-- One contact asking for something, by any channel. Half filled is allowed: only the day and the channel must be there.
create table enquiries (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  circle_id       uuid references circles,
  reference       text not null,
  status          text not null default 'open' check (status in ('open', 'answered', 'closed')),
  channel         text not null,
  received_on     date not null,
  source          text not null default '',
  referrer_name   text not null default '',
  referrer_id     uuid references parties,
  person_id       uuid references people,
  home_id         uuid references homes,
  heard           jsonb not null default '{}',   -- what was typed about a person and home that are not on record yet
  caller          text not null default '',      -- the name as lists show it
  asked           text not null default '',
  advice_topics   text[] not null default '{}',
  advice_given_on date,
  triage_level    int check (triage_level between 1 and 3),
  owner_id        uuid references users,
  taken_by        uuid not null references users,
  taken_at        timestamptz not null default now(),
  version         int not null default 1,
  unique (authority_id, id),
  unique (authority_id, reference)
);
create index enquiries_by_day on enquiries (authority_id, received_on desc, id);
create index enquiries_open on enquiries (authority_id, received_on, id) where status = 'open';
create index enquiries_by_advice on enquiries (authority_id, advice_given_on) where advice_given_on is not null;
create index enquiries_by_person on enquiries (person_id) where person_id is not null;
create index enquiries_by_home on enquiries (home_id) where home_id is not null;

create table case_counters (
  authority_id uuid not null references authorities,
  year         int not null,
  last         int not null,
  primary key (authority_id, year)
);

-- One pathway for one person at one home. The row holds the present and what lists and reports need; events hold the story.
create table cases (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  circle_id       uuid references circles,
  reference       text not null,
  person_id       uuid not null references people,
  home_id         uuid not null references homes,
  enquiry_id      uuid references enquiries on update cascade,
  pathway         text not null,
  pathway_version int not null,
  scheme          text not null default '',
  urgent          boolean not null default false,
  complex         boolean not null default false,
  owner_id        uuid references users,
  status          text not null default 'open' check (status in ('open', 'closed')),
  stage           int not null,                       -- where it stands: the stage's place in its pathway, from 1
  stage_on        date not null,
  stage_due_on    date,
  next_action     text not null default '',
  next_action_on  date,
  opened_on       date not null,
  completed_on    date,
  closed_on       date,
  close_reason    text,
  entered_days    date[] not null,                    -- [n] the day stage n was entered; null when it was skipped or is still to come
  left_days       date[] not null,                    -- [n] the day stage n was done; null while it is not
  stage_working_days int[] not null,                  -- [n] working days it took, once it is done
  working_days    int,                                -- from opened to completed
  person_name     text not null default '',
  postcode        text collate "C" not null default '',
  version         int not null default 1,
  unique (authority_id, id),
  unique (authority_id, reference),
  check ((status = 'closed') = (closed_on is not null)),
  check ((status = 'closed') = (close_reason is not null)),
  check (status = 'closed' or next_action_on is not null)
);
create index cases_by_next_action on cases (authority_id, status, next_action_on, id);
create index cases_by_owner on cases (authority_id, owner_id, next_action_on, id) where status = 'open';
create index cases_by_opened on cases (authority_id, opened_on desc, id);
create index cases_by_completed on cases (authority_id, completed_on) where completed_on is not null;
create index cases_by_closed on cases (authority_id, status, closed_on, id) where closed_on is not null;
create index cases_by_person on cases (person_id);
create index cases_by_home on cases (home_id);
create index cases_by_enquiry on cases (enquiry_id) where enquiry_id is not null;

-- Who outside the agency a case was offered to, or was referred by.
create table case_parties (
  authority_id uuid not null references authorities,
  case_id      uuid not null,
  circle_id    uuid references circles,
  party_id     uuid not null references parties,
  capacity     text not null check (capacity in ('offered to', 'referred by')),
  primary key (authority_id, case_id, party_id, capacity),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index case_parties_by_party on case_parties (party_id);

-- Everything that has happened, written with the change itself and never altered.
create table events (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid,
  enquiry_id   uuid,
  person_id    uuid references people,
  home_id      uuid references homes,
  kind         text not null,
  said         jsonb not null default '{}',
  on_day       date not null,
  at           timestamptz not null default now(),
  by_user      uuid not null references users,
  check (num_nonnulls(case_id, enquiry_id, person_id, home_id) > 0),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade
);
create index events_by_case on events (authority_id, case_id, at desc) where case_id is not null;
create index events_by_enquiry on events (authority_id, enquiry_id, at desc) where enquiry_id is not null;
create index events_by_person on events (authority_id, person_id, at desc) where person_id is not null;
create index events_by_home on events (authority_id, home_id, at desc) where home_id is not null;

-- A benefit claimed for a case, with its evidence.
create table outcomes (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  case_id      uuid not null,
  circle_id    uuid references circles,
  outcome      text not null,
  evidence     text not null default '',
  claimed_by   uuid not null references users,
  claimed_at   timestamptz not null default now(),
  withdrawn_at timestamptz,
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create unique index outcomes_by_case on outcomes (authority_id, case_id, outcome) where withdrawn_at is null;

-- Which pathways are on, for which council, from which day to which.
create table pathway_switches (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  pathway      text not null,
  from_day     date not null,
  to_day       date check (to_day >= from_day),
  reason       text not null default '',
  version      int not null default 1,
  unique (authority_id, pathway, from_day)
);

-- Every look at somebody's record: who, which, when.
create table access_log (
  id           bigint generated always as identity primary key,
  authority_id uuid not null references authorities,
  user_id      uuid not null references users,
  kind         text not null check (kind in ('person', 'home', 'enquiry', 'case')),
  subject_id   uuid not null,
  how          text not null,
  at           timestamptz not null default now()
);
create index access_log_by_subject on access_log (authority_id, subject_id, at desc);
create index access_log_by_user on access_log (authority_id, user_id, at desc);

-- A form sent twice acts once: the key that was in the form, and the answer it got.
create table submissions (
  key       uuid primary key,
  user_id   uuid not null references users,
  path      text not null,
  body_hash bytea not null,
  location  text not null,
  at        timestamptz not null default now()
);

-- What happened to people's accounts and to the agency's settings.
create table account_events (
  id      uuid primary key,
  kind    text not null,
  said    jsonb not null default '{}',
  user_id uuid references users,
  at      timestamptz not null default now(),
  by_user uuid not null references users
);

-- What an import brought in, by the key it had there: so that importing twice changes nothing twice.
create table imported (
  authority_id uuid not null references authorities,
  kind         text not null,
  source_key   text not null,
  row_hash     text not null,
  record_id    uuid not null,
  at           timestamptz not null default now(),
  primary key (authority_id, kind, source_key)
);

create function visible_cases() returns uuid[]
language plpgsql stable security definer set search_path from current as $$
begin return coalesce((select array_agg(case_id) from case_parties where party_id = nullif(asking(5), '')::uuid), '{}'); end $$;

create function visible_people() returns uuid[]
language plpgsql stable security definer set search_path from current as $$
begin return coalesce((select array_agg(person_id) from cases where id = any(visible_cases())), '{}'); end $$;

create function visible_homes() returns uuid[]
language plpgsql stable security definer set search_path from current as $$
begin return coalesce((select array_agg(home_id) from cases where id = any(visible_cases())), '{}'); end $$;

-- Two councils' cases never share a counter: a gap in the numbers would tell one how many the other has.
create function next_case_number(council uuid, in_year int) returns int
language plpgsql volatile security definer set search_path from current as $$
declare n int;
begin
  if not council = any(visible_authorities()) then raise exception 'not your council' using errcode = '42501'; end if;
  insert into case_counters as c (authority_id, year, last) values (council, in_year, 1)
    on conflict (authority_id, year) do update set last = c.last + 1 returning last into n;
  return n;
end $$;

create procedure wall_own(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy own on %s to newel_web, newel_party, newel_report, newel_worker, newel_owner using (user_id = asking_user()) with check (user_id = asking_user())', t);
end $$;

call wall('enquiries');
call wall('cases');
call wall('case_parties');
call wall('events');
call wall('outcomes');
call wall('imported');
call wall_shared('people', 'visible_people');
call wall_shared('homes', 'visible_homes');
call wall_owner_only('surnames');
call wall('case_counters');
call wall_own('submissions');
call wall_agency('pathway_switches', '{administrator,service manager,system}');

alter table account_events enable row level security;
alter table account_events force row level security;
create policy account_read on account_events for select to newel_web using (asking(2) in ('administrator', 'auditor', 'service manager'));
create policy account_write on account_events for insert to newel_web, newel_worker with check (by_user = asking_user());

alter table access_log enable row level security;
alter table access_log force row level security;
create policy look_written on access_log for insert to newel_web, newel_party, newel_report, newel_worker
  with check (user_id = asking_user() and authority_id = any(visible_authorities()));
create policy look_read on access_log for select to newel_web
  using (authority_id = any(visible_authorities()) and asking(2) in ('auditor', 'service manager'));

grant select, insert on events, access_log, account_events, submissions to newel_web, newel_worker;
grant select, insert, update on people, homes, enquiries, cases, case_parties, outcomes, pathway_switches to newel_web, newel_worker;
grant select, insert, update on imported to newel_worker;
grant insert on access_log to newel_party, newel_report;
grant select, insert on submissions to newel_party, newel_report;
grant select (id, authority_id, circle_id, reference, person_id, home_id, pathway, pathway_version, stage, stage_on, status, opened_on, completed_on, closed_on, next_action_on) on cases to newel_party;
grant select (id, authority_ids, circle_id, title, given_name, surname, phone) on people to newel_party;
grant select (id, authority_ids, circle_id, line1, line2, town, postcode) on homes to newel_party;
grant select on case_parties to newel_party;
grant select (id, authority_id, circle_id, reference, person_id, home_id, enquiry_id, pathway, pathway_version, scheme, urgent, complex, stage, stage_on, stage_due_on, status,
  opened_on, completed_on, closed_on, close_reason, entered_days, left_days, stage_working_days, working_days) on cases to newel_report;
grant select (id, authority_id, circle_id, reference, status, channel, received_on, source, advice_topics, advice_given_on, triage_level) on enquiries to newel_report;
grant select (id, authority_id, circle_id, case_id, outcome, withdrawn_at) on outcomes to newel_report;
grant select on pathway_switches to newel_report, newel_party;
grant execute on function surnames_like(text, int) to newel_web;
grant execute on function surname_number(text), next_case_number(uuid, int) to newel_web, newel_worker;
grant execute on function visible_cases(), visible_people(), visible_homes() to newel_party;
grant update (location) on submissions to newel_web, newel_party, newel_report;
