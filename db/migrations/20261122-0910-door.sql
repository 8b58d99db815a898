-- The door: signing in, sessions, passwords. Everything here runs as the owner, for the role that may call it and no other.

create function door_find(given_email text) returns table (user_id uuid, password_hash text, has_authenticator boolean)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select u.id, c.password_hash, c.authenticator_key is not null
    from users u left join credentials c on c.user_id = u.id where u.email = given_email and u.disabled_at is null;
end $$;

create index sign_in_attempts_by_place on sign_in_attempts (from_key, at);

-- Writes a try down before it is made, so that ten thousand at once are counted like ten thousand in turn; null when there were too many.
-- Five for a person from one place; in all sixty for a person and fifty from one place, which a device known to that person is not held to.
create function door_try(e bytea, f bytea, known boolean) returns bigint
language plpgsql volatile security definer set search_path from current as $$
declare
  lately constant timestamptz := clock_timestamp() - interval '15 minutes';
  tried bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(e, 'hex'), 0));
  if (select count(*) from sign_in_attempts where email_key = e and from_key = f and at > lately) >= 5 then return null; end if;
  if not known and ((select count(*) from sign_in_attempts where email_key = e and at > lately) >= 60
                 or (select count(*) from sign_in_attempts where from_key = f and at > lately) >= 50) then return null; end if;
  insert into sign_in_attempts (email_key, from_key) values (e, f) returning id into tried;
  delete from sign_in_attempts where at < lately - interval '2 days' and id in (select id from sign_in_attempts order by id limit 20);
  return tried;
end $$;

-- It was right after all, or was never made: only failures count.
create function door_forget_try(tried bigint) returns void
language plpgsql volatile security definer set search_path from current as $$
begin delete from sign_in_attempts where id = tried; end $$;

create function door_open_session(new_id uuid, who uuid, new_hash bytea, complete boolean, seen_browser text, lasting interval) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  insert into sessions (id, token_hash, user_id, second_factor, browser, expires_at)
    values (new_id, new_hash, who, complete, left(seen_browser, 200), now() + lasting);
end $$;

-- A session that has given its password and not yet its code: who is it?
create function door_half_open(given bytea) returns table (user_id uuid, email text, authenticator_key text)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select u.id, u.email, c.authenticator_key
    from sessions s join users u on u.id = s.user_id left join credentials c on c.user_id = u.id
    where s.token_hash = given and not s.second_factor and s.ended_at is null and s.expires_at > now() and u.disabled_at is null
      and s.created_at > now() - interval '15 minutes';
end $$;

-- Completes a half-open session under a new token. Each code works once: false when its step is used.
-- With a new key it sets the authenticator up, for somebody who has none; without, it is for somebody who has one.
create function door_complete_session(given bytea, new_hash bytea, step bigint, new_key text) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare who uuid;
begin
  select user_id into who from door_half_open(given);
  if who is null then return false; end if;
  update credentials set last_code_step = step, authenticator_key = coalesce(authenticator_key, new_key)
    where user_id = who and last_code_step < step and (authenticator_key is null) = (new_key is not null);
  if not found then return false; end if;
  update sessions set token_hash = new_hash, second_factor = true, created_at = now(), last_seen_at = now() where token_hash = given;
  return true;
end $$;

create function door_end_session(given bytea) returns void
language plpgsql volatile security definer set search_path from current as $$
begin update sessions set ended_at = now() where token_hash = given and ended_at is null; end $$;

-- Whose one-time link this is, while it works.
create function door_link(given bytea) returns table (name text, email text)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select u.name, u.email from password_links l join users u on u.id = l.user_id
    where l.token_hash = given and l.used_at is null and l.expires_at > now() and u.disabled_at is null;
end $$;

-- Sets the password a link allows to be set, once, and ends every session of that person.
create function door_use_link(given bytea, new_hash text) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare who uuid;
begin
  update password_links l set used_at = now() from users u
    where l.token_hash = given and l.used_at is null and l.expires_at > now() and u.id = l.user_id and u.disabled_at is null returning l.user_id into who;
  if who is null then return false; end if;
  insert into credentials (user_id, password_hash) values (who, new_hash)
    on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = now();
  update sessions set ended_at = now() where user_id = who and ended_at is null;
  return true;
end $$;

-- Somebody signed in, about to show that they know their password. The conditions of open_context.
create function door_own_password(given bytea) returns table (user_id uuid, email text, password_hash text)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select u.id, u.email, c.password_hash from sessions s join users u on u.id = s.user_id join credentials c on c.user_id = u.id
    where s.token_hash = given and s.second_factor and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '60 minutes' and u.disabled_at is null;
end $$;

-- A new password in place of the one that was shown to be known; every other session of theirs ends. False when it was changed meanwhile.
create function door_change_password(given bytea, old_hash text, new_hash text) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare who uuid;
begin
  select p.user_id into who from door_own_password(given) p;
  update credentials set password_hash = new_hash, changed_at = now() where user_id = who and password_hash = old_hash;
  if not found then return false; end if;
  update sessions set ended_at = now() where user_id = who and token_hash <> given and ended_at is null;
  return true;
end $$;

-- What a person may do about their own sessions, and an administrator about anybody's.
create function my_sessions() returns table (id uuid, browser text, created_at timestamptz, last_seen_at timestamptz)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select s.id, s.browser, s.created_at, s.last_seen_at from sessions s
    where s.user_id = asking_user() and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '60 minutes' and s.second_factor
    order by s.last_seen_at desc;
end $$;

create function end_my_session(given uuid) returns void
language plpgsql volatile security definer set search_path from current as $$
begin update sessions set ended_at = now() where id = given and user_id = asking_user() and ended_at is null; end $$;

create function end_my_other_sessions(kept uuid) returns void
language plpgsql volatile security definer set search_path from current as $$
begin update sessions set ended_at = now() where id <> kept and user_id = asking_user() and ended_at is null; end $$;

create function end_sessions_of(who uuid) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  if asking(2) <> 'administrator' then raise exception 'only an administrator ends other people''s sessions' using errcode = '42501'; end if;
  update sessions set ended_at = now() where user_id = who and ended_at is null;
end $$;

-- A way in for somebody who has no password or has lost it. What they had stops working now, not when the link is used.
create function make_password_link(who uuid, new_hash bytea, forget_authenticator boolean) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  if asking(2) <> 'administrator' then raise exception 'only an administrator resets passwords' using errcode = '42501'; end if;
  if exists (select from users where id = who and role = 'system') then raise exception 'the system does not sign in' using errcode = '42501'; end if;
  update password_links set used_at = now() where user_id = who and used_at is null;
  insert into password_links (token_hash, user_id, made_by, expires_at) values (new_hash, who, asking_user(), now() + interval '24 hours');
  update credentials set password_hash = null, authenticator_key = case when not forget_authenticator then authenticator_key end where user_id = who;
  update sessions set ended_at = now() where user_id = who and ended_at is null;
end $$;

grant execute on function door_find(text), door_try(bytea, bytea, boolean), door_forget_try(bigint), door_open_session(uuid, uuid, bytea, boolean, text, interval),
  door_half_open(bytea), door_complete_session(bytea, bytea, bigint, text), door_end_session(bytea), door_link(bytea), door_use_link(bytea, text),
  door_own_password(bytea), door_change_password(bytea, text, text) to newel_door;
grant execute on function my_sessions(), end_my_session(uuid), end_my_other_sessions(uuid) to newel_web, newel_party, newel_report;
grant execute on function end_sessions_of(uuid), make_password_link(uuid, bytea, boolean) to newel_web;

-- An agency's own name and colours stand in the shared list; its administrator changes those of this agency and no other.
create function set_theme(new_name text, new_theme jsonb) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  if asking(2) <> 'administrator' then raise exception 'only an administrator changes how the agency looks' using errcode = '42501'; end if;
  update public.agencies set name = new_name, theme = theme || new_theme where schema_name = current_schema();
end $$;
grant execute on function set_theme(text, jsonb) to newel_web;
