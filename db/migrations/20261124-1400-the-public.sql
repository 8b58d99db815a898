-- Anybody may ask for help, and follow what came of it, without an account. They act as one named user, the public, who sees nothing but what a tracking code opens.

insert into users (id, name, email, role) values (gen_random_uuid(), 'The public', 'public@newel.invalid', 'public');

-- What lets somebody who asked for help follow it: a code, of which only its hash is kept. What came of it is seen once staff have said that they may.
create table tracking_codes (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  enquiry_id   uuid,
  case_id      uuid,
  code_hash    bytea not null,
  for_whom     text not null default '',
  sees_cases   boolean not null default false,
  made_by      uuid not null references users,
  made_at      timestamptz not null default now(),
  ends_on      date not null,
  ended_on     date,
  version      int not null default 1,
  unique (authority_id, id),
  check (num_nonnulls(enquiry_id, case_id) = 1),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade,
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index tracking_codes_by_enquiry on tracking_codes (authority_id, enquiry_id) where enquiry_id is not null;
create index tracking_codes_by_case on tracking_codes (authority_id, case_id) where case_id is not null;

create table tracking_sessions (
  token_hash bytea primary key,
  code_id    uuid not null references tracking_codes on update cascade,
  expires_at timestamptz not null
);

-- How often something was tried from one place. Keys only: the table holds nobody's address.
create table public_tries (
  id  bigint generated always as identity primary key,
  key bytea not null,
  at  timestamptz not null default now()
);
create index public_tries_by_key on public_tries (key, at);

-- What was written to somebody, and what they wrote to us.
create table messages (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  enquiry_id   uuid,
  case_id      uuid,
  direction    text not null check (direction in ('out', 'in')),
  way          text not null check (way in ('email', 'text', 'letter', 'web')),
  about        text not null,
  to_name      text not null default '',
  address      text not null default '',
  subject      text not null default '',
  words        text not null,
  state        text not null check (state in ('waiting', 'sent', 'failed', 'no-way', 'to-post', 'posted', 'received', 'read')),
  failed_because text not null default '',
  made_by      uuid not null references users,
  made_at      timestamptz not null default now(),
  settled_by   uuid references users,
  settled_at   timestamptz,
  version      int not null default 1,
  unique (authority_id, id),
  check (num_nonnulls(enquiry_id, case_id) = 1),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade,
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index messages_by_case on messages (authority_id, case_id, made_at desc) where case_id is not null;
create index messages_by_enquiry on messages (authority_id, enquiry_id, made_at desc) where enquiry_id is not null;
create index messages_unsettled on messages (authority_id, state, made_at) where state in ('waiting', 'failed', 'no-way', 'to-post', 'received');

-- Work that is not a page: written in the transaction that wants it done, and done by a worker that holds it for a short while. Ids only.
create table jobs (
  id           uuid primary key,
  kind         text not null,
  subject_id   uuid,
  for_day      date,
  run_at       timestamptz not null default now(),
  leased_until timestamptz,
  lease        uuid,
  attempts     int not null default 0,
  failed_because text not null default '',
  done_at      timestamptz,
  dead_at      timestamptz,
  made_by      uuid not null references users,
  made_at      timestamptz not null default now()
);
create index jobs_to_do on jobs (run_at) where done_at is null and dead_at is null;
create unique index jobs_of_a_day on jobs (kind, for_day) where for_day is not null;

-- Which enquiries somebody outside may see: a referrer those they made, the public the one whose code they hold.
create function visible_enquiries() returns uuid[]
language plpgsql stable security definer set search_path from current as $$
begin
  return coalesce(case
    when asking(2) = 'public' then (select array_agg(enquiry_id) from tracking_codes where id = nullif(asking(7), '')::uuid and enquiry_id is not null and circle_id is null and ended_on is null and ends_on >= current_date)
    else (select array_agg(id) from enquiries where referrer_id = nullif(asking(5), '')::uuid and circle_id is null)
  end, '{}');
end $$;

-- A sanctuary case is never seen through the enquiry it came of: whoever asked may be whom the person fears.
create or replace function visible_cases() returns uuid[]
language plpgsql stable security definer set search_path from current as $$
begin
  return coalesce(case
    when asking(2) = 'public' then (select array_agg(c.id) from tracking_codes t join cases c on c.id = t.case_id or (t.sees_cases and c.enquiry_id = t.enquiry_id and c.pathway <> 'sanctuary')
                                     where t.id = nullif(asking(7), '')::uuid and t.circle_id is null and t.ended_on is null and t.ends_on >= current_date and c.circle_id is null)
    else (select array_agg(case_id) from case_parties where party_id = nullif(asking(5), '')::uuid)
  end, '{}');
end $$;

-- The public's context: every council, so that an enquiry can be placed; no circle, no party; and the code they hold, if any, as its seventh part.
create function open_public_context(token text) returns table (context text, user_id uuid, tracking uuid)
language plpgsql stable security definer set search_path from current as $$
declare u users; code uuid;
begin
  select * into strict u from users where role = 'public';
  -- Whether the code itself still holds is asked with every row that it opens: here nobody has said yet who is asking.
  select s.code_id into code from tracking_sessions s where s.token_hash = sha256(convert_to(token, 'UTF8')) and s.expires_at > now();
  return query select sign_context(concat_ws('|', u.id, u.role, (select string_agg(id::text, ',' order by id) from authorities), '', '', floor(extract(epoch from now()))::bigint + 60, coalesce(code::text, ''))), u.id, code;
end $$;

-- A reference and a code open a session of half an hour. False when they do not go together, for whatever reason.
create function open_tracking(reference text, given bytea, new_hash bytea) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare code uuid;
begin
  select t.id into code from tracking_codes t left join enquiries e on e.id = t.enquiry_id left join cases c on c.id = t.case_id
    where t.code_hash = given and coalesce(e.reference, c.reference) = open_tracking.reference and t.ended_on is null and t.ends_on >= current_date
      and t.circle_id is null and e.circle_id is null and c.circle_id is null
    limit 1;
  if code is null then return false; end if;
  delete from tracking_sessions where expires_at < now();
  insert into tracking_sessions (token_hash, code_id, expires_at) values (new_hash, code, now() + interval '30 minutes');
  return true;
end $$;

-- False when this place has sent too much in a quarter of an hour, or everybody together has.
create function public_try(place bytea, most int) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare lately constant timestamptz := clock_timestamp() - interval '15 minutes';
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(place, 'hex'), 1));
  if (select count(*) from public_tries where key = place and at > lately) >= most then return false; end if;
  insert into public_tries (key) values (place);
  delete from public_tries where id in (select id from public_tries where at < lately order by id limit 20);
  return true;
end $$;

-- The system, for a worker that has only its own name.
create function open_worker_context() returns table (context text, user_id uuid)
language plpgsql stable security definer set search_path from current as $$
declare actor uuid;
begin
  select id into strict actor from users where role = 'system';
  return query select open_system_context(actor), actor;
end $$;

call wall('tracking_codes');
call wall('messages');
call wall_owner_only('tracking_sessions');
call wall_owner_only('public_tries');

-- Nobody outside reads an enquiry but those above; whoever asks for help writes one of nobody's yet.
drop policy party on enquiries;
create policy party on enquiries as restrictive to newel_party
  using (id = any(visible_enquiries()))
  with check (person_id is null and home_id is null and circle_id is null and
    ((asking(2) = 'public' and referrer_id is null) or (asking(2) = 'referrer' and referrer_id = nullif(asking(5), '')::uuid)));

-- A code is made by whoever asked, for what they asked; it shows no cases until staff say so.
drop policy party on tracking_codes;
create policy party on tracking_codes as restrictive to newel_party
  using (false) with check (asking(2) = 'public' and enquiry_id is not null and not sees_cases and circle_id is null);

-- What the public writes to us about what they follow, and what we wrote to them about it by way of the website.
drop policy party on messages;
create policy party on messages as restrictive to newel_party
  using (asking(2) = 'public' and (case_id = any(visible_cases()) or enquiry_id = any(visible_enquiries())))
  with check (asking(2) = 'public' and circle_id is null and direction = 'in' and way = 'web' and state = 'received' and (case_id = any(visible_cases()) or enquiry_id = any(visible_enquiries())));

-- What happened is written down by whoever made it happen; nobody outside reads the story.
drop policy party on events;
create policy party on events as restrictive to newel_party
  using (case_id = any(visible_cases())) with check (by_user = asking_user() and asking(2) in ('public', 'referrer'));

alter table jobs enable row level security;
alter table jobs force row level security;
create policy job_wanted on jobs for insert to newel_web, newel_party, newel_worker with check (made_by = asking_user() and done_at is null and dead_at is null);
create policy job_seen on jobs for select to newel_web using (asking(2) in ('administrator', 'service manager', 'auditor'));
create policy job_done on jobs to newel_worker using (asking(2) = 'system') with check (asking(2) = 'system');

grant execute on function visible_enquiries(), open_public_context(text), open_tracking(text, bytea, bytea), public_try(bytea, int) to newel_party;
grant execute on function open_worker_context() to newel_worker;
grant insert on tracking_codes, events, jobs to newel_party;
grant insert (id, authority_id, reference, channel, received_on, source, referrer_name, referrer_id, heard, caller, asked, advice_topics, advice_given_on, triage_level, owner_id, taken_by, person_id, home_id) on enquiries to newel_party;
grant select (id, authority_id, circle_id, reference, status, channel, received_on, caller, person_id, home_id, referrer_id) on enquiries to newel_party;
grant select (enquiry_id) on cases to newel_party;
grant insert on messages to newel_party;
grant select (id, authority_id, circle_id, enquiry_id, case_id, direction, way, words, made_at) on messages to newel_party;
grant select (id, authority_id, circle_id, enquiry_id, case_id, for_whom, sees_cases, made_by, made_at, ends_on, ended_on, version), insert on tracking_codes to newel_web, newel_worker;
grant update (sees_cases, for_whom, ended_on, version) on tracking_codes to newel_web, newel_worker;
grant select, insert, update on messages to newel_web, newel_worker;
grant insert on jobs to newel_web;
grant select on jobs to newel_web;
grant select, insert, update on jobs to newel_worker;
