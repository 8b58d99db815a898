-- Who is asking, and whose row it is. Everything after this stands on these walls.

-- The councils this agency serves, dated, and one row for the agency itself.
create table authorities (
  id           uuid primary key,
  code         text not null unique,
  name         text not null,
  short_name   text not null,
  prefix       text not null unique check (prefix ~ '^[A-Z]{3}$'),
  kind         text not null check (kind in ('agency', 'district', 'county', 'unitary')),
  part_of      uuid references authorities,
  from_day     date not null,
  to_day       date check (to_day >= from_day),
  successor_id uuid references authorities,
  version      int not null default 1
);

-- A circle is a closed group around a restricted case: nobody outside it knows that the case exists.
create table circles (
  id   uuid primary key,
  name text not null
);

-- An organisation or person outside the agency that cases are offered to, or that refers people.
create table parties (
  id   uuid primary key,
  kind text not null check (kind in ('contractor', 'handyperson', 'referrer')),
  name text not null
);

create table users (
  id            uuid primary key,
  name          text not null,
  email         text not null check (email = lower(email)),
  role          text not null,
  authority_ids uuid[] not null default '{}',
  circle_ids    uuid[] not null default '{}',
  party_id      uuid references parties,
  disabled_at   timestamptz,
  created_at    timestamptz not null default now(),
  version       int not null default 1
);
create unique index users_by_email on users (email);

-- Sign-in secrets. Only the functions of the door read these.
create table credentials (
  user_id           uuid primary key references users,
  password_hash     text,
  authenticator_key text,
  last_code_step    bigint not null default 0,
  changed_at        timestamptz not null default now()
);

create table sessions (
  id            uuid primary key,
  token_hash    bytea not null unique,
  user_id       uuid not null references users,
  second_factor boolean not null,
  browser       text not null default '',
  created_at    timestamptz not null default now(),
  last_seen_at  timestamptz not null default now(),
  expires_at    timestamptz not null,
  ended_at      timestamptz
);
create index sessions_by_user on sessions (user_id) where ended_at is null;

-- A link that lets one person set a password once.
create table password_links (
  token_hash bytea primary key,
  user_id    uuid not null references users,
  made_by    uuid references users,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table sign_in_attempts (
  id        bigint generated always as identity primary key,
  email_key bytea not null,
  from_key  bytea not null,
  at        timestamptz not null default now()
);
create index sign_in_attempts_by_email on sign_in_attempts (email_key, at);

-- The key that signs contexts: only the owner reads it. Held already mixed with the two pads of HMAC-SHA-256.
create table context_keys (
  id        int generated always as identity primary key,
  inner_key bytea not null,
  outer_key bytea not null,
  made_at   timestamptz not null default now()
);
do $$
declare
  secret bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
                  || decode(repeat('00', 32), 'hex');
  inner_pad bytea := secret;
  outer_pad bytea := secret;
begin
  for i in 0..63 loop
    inner_pad := set_byte(inner_pad, i, get_byte(secret, i) # 54);   -- 0x36
    outer_pad := set_byte(outer_pad, i, get_byte(secret, i) # 92);   -- 0x5c
  end loop;
  insert into context_keys (inner_key, outer_key) values (inner_pad, outer_pad);
end $$;

-- Puts a signature behind what is known about somebody.
create function sign_context(said text) returns text
language plpgsql stable security definer set search_path from current as $$
declare k context_keys;
begin
  select * into strict k from context_keys order by id desc limit 1;
  return said || '|' || encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(said, 'UTF8'))), 'hex');
end $$;

-- One part of the signed context, or an error: asking without saying who is never an empty answer.
-- 1 user, 2 role, 3 councils, 4 circles, 5 party, 6 expiry (seconds since 1970)
create function asking(part int) returns text
language plpgsql stable security definer set search_path from current as $$
declare
  given text := current_setting('newel.context', true);
  parts text[];
  cut int;
  k context_keys;
begin
  if coalesce(given, '') = '' then
    raise exception 'nobody is asking' using errcode = '42501';
  end if;
  cut := length(given) - 65;
  select * into strict k from context_keys order by id desc limit 1;
  if cut < 1 or substr(given, cut + 2) is distinct from
     encode(sha256(k.outer_key || sha256(k.inner_key || convert_to(substr(given, 1, cut), 'UTF8'))), 'hex') then
    raise exception 'the context is not signed by this database' using errcode = '42501';
  end if;
  parts := string_to_array(given, '|');
  if parts[6]::bigint < extract(epoch from now()) then
    raise exception 'the context has expired' using errcode = '42501';
  end if;
  return parts[part];
end $$;

create function visible_authorities() returns uuid[] language plpgsql stable as $$
begin return string_to_array(asking(3), ',')::uuid[]; end $$;

create function visible_circles() returns uuid[] language plpgsql stable as $$
begin return string_to_array(asking(4), ',')::uuid[]; end $$;

create function asking_user() returns uuid language plpgsql stable as $$
begin return asking(1)::uuid; end $$;

-- Where an enquiry stands before its council is known.
create function agency_authority() returns uuid
language plpgsql stable security definer set search_path from current as $$
begin return (select id from authorities where kind = 'agency'); end $$;

-- What a role may see, from the row of the person who holds it. The one place that knows (the table in CONTEXT.md).
create function context_of(u users) returns text
language plpgsql stable security definer set search_path from current as $$
declare councils uuid[];
begin
  councils := case
    when u.role = 'administrator' then '{}'::uuid[]
    when u.role = 'district grants officer' then u.authority_ids
    else (select array_agg(id order by id) from authorities)
  end;
  return sign_context(concat_ws('|', u.id, u.role, array_to_string(councils, ','), array_to_string(u.circle_ids, ','),
    coalesce(u.party_id::text, ''), floor(extract(epoch from now()))::bigint + 60));
end $$;

-- Checks a session and says who it is: the signed context and what the page needs to greet them. Raises when it is not live.
create function open_context(token text) returns table (context text, user_id uuid, session_id uuid, name text, role text, party_id uuid, authority_ids uuid[])
language plpgsql volatile security definer set search_path from current as $$
declare s sessions; u users;
begin
  select * into s from sessions where token_hash = sha256(convert_to(token, 'UTF8'));
  if s.id is null or s.ended_at is not null or s.expires_at < now() or s.last_seen_at < now() - interval '60 minutes' or not s.second_factor then
    raise exception 'no live session' using errcode = '28000';
  end if;
  select * into u from users where id = s.user_id;
  if u.disabled_at is not null then
    raise exception 'no live session' using errcode = '28000';
  end if;
  if s.last_seen_at < now() - interval '1 minute' then
    update sessions set last_seen_at = now() where id = s.id;
  end if;
  return query select context_of(u), u.id, s.id, u.name, u.role, u.party_id, u.authority_ids;
end $$;

-- A named actor that is not a person: imports and demonstration data. Only the worker may ask.
create function open_system_context(actor uuid) returns text
language plpgsql stable security definer set search_path from current as $$
declare u users;
begin
  select * into strict u from users where id = actor;
  return sign_context(concat_ws('|', u.id, u.role, (select string_agg(id::text, ',' order by id) from authorities), array_to_string(u.circle_ids, ','),
    '', floor(extract(epoch from now()))::bigint + 600));
end $$;

-- Row security, in one place. Columns decide which walls a table gets.
create procedure wall(t regclass) language plpgsql as $$
declare
  everyone constant text := 'newel_web, newel_party, newel_report, newel_worker, newel_owner';
  case_column text := case when t::text = 'cases' then 'id' else 'case_id' end;
  has_case boolean := exists (select from pg_attribute where attrelid = t and attname = 'case_id' and not attisdropped) or t::text = 'cases';
  has_circle boolean := exists (select from pg_attribute where attrelid = t and attname = 'circle_id' and not attisdropped);
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy council on %s to %s using (authority_id = any(visible_authorities())) with check (authority_id = any(visible_authorities()))', t, everyone);
  if has_circle then
    execute format('create policy circle on %s as restrictive to %s using (circle_id is null or circle_id = any(visible_circles())) with check (circle_id is null or circle_id = any(visible_circles()))', t, everyone);
  end if;
  if has_case then
    execute format('create policy party on %s as restrictive to newel_party using (%2$I = any(visible_cases())) with check (%2$I = any(visible_cases()))', t, case_column);
  else
    execute format('create policy party on %s as restrictive to newel_party using (false) with check (false)', t);
  end if;
end $$;

-- People and homes are one row for the agency, seen by every council they have to do with.
create procedure wall_shared(t regclass, seen_by_party text) language plpgsql as $$
declare everyone constant text := 'newel_web, newel_party, newel_report, newel_worker, newel_owner';
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy council on %s to %s using (authority_ids && visible_authorities()) with check (authority_ids && visible_authorities())', t, everyone);
  execute format('create policy circle on %s as restrictive to %s using (circle_id is null or circle_id = any(visible_circles())) with check (circle_id is null or circle_id = any(visible_circles()))', t, everyone);
  execute format('create policy party on %s as restrictive to newel_party using (id = any(%I())) with check (false)', t, seen_by_party);
end $$;

-- The agency's own facts (its councils, its staff): anybody who says who they are may read; only the named roles may change them.
create procedure wall_agency(t regclass, written_by text[]) language plpgsql as $$
declare everyone constant text := 'newel_web, newel_party, newel_report, newel_worker, newel_owner';
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy agency_read on %s for select to %s using (asking(1) is not null)', t, everyone);
  execute format('create policy agency_write on %s for insert to newel_web, newel_worker with check (asking(2) = any(%L::text[]))', t, written_by);
  execute format('create policy agency_found on %s for insert to newel_owner with check (true)', t);   -- a new agency's first rows
  execute format('create policy agency_change on %s for update to newel_web, newel_worker using (asking(2) = any(%L::text[])) with check (asking(2) = any(%2$L::text[]))', t, written_by);
end $$;

-- Tables that no role reads or writes but through the listed functions.
create procedure wall_owner_only(t regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner_only on %s to newel_owner using (true) with check (true)', t);
end $$;

call wall_agency('authorities', '{administrator,system}');
call wall_agency('circles', '{administrator,system}');
call wall_agency('parties', '{administrator,system}');
call wall_agency('users', '{administrator,system}');
call wall_owner_only('credentials');
call wall_owner_only('sessions');
call wall_owner_only('password_links');
call wall_owner_only('sign_in_attempts');
call wall_owner_only('context_keys');
-- The functions of the door and of the context read these two before anybody has said who they are.
create policy door on users for select to newel_owner using (true);
create policy door on authorities for select to newel_owner using (true);

grant execute on function asking(int), visible_authorities(), visible_circles(), asking_user(), agency_authority() to newel_web, newel_party, newel_report, newel_worker;
grant execute on function open_context(text) to newel_web, newel_party, newel_report;
grant execute on function open_system_context(uuid) to newel_worker;
grant select on authorities, circles, parties to newel_web, newel_worker;
grant select on authorities to newel_party, newel_report;
grant select (id, name, role, party_id) on users to newel_party;
grant select (id, role) on users to newel_report;
grant select on users to newel_web, newel_worker;
grant insert, update on authorities, parties, circles, users to newel_web, newel_worker;
