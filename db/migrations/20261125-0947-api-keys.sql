-- Keys by which a referrer’s own system sends referrals. A key is one referrer’s, shown once; only its hash is kept, and only these functions read it.
create table api_keys (
  id           uuid primary key,
  user_id      uuid not null references users,      -- who acts with it: one user of the referrer’s, who never signs in
  name         text not null,
  key_hash     bytea not null unique,
  made_by      uuid not null references users,
  made_at      timestamptz not null default now(),
  last_used_at timestamptz,
  ended_at     timestamptz
);
call wall_owner_only('api_keys');

create function make_api_key(new_id uuid, new_user uuid, referrer uuid, called text, new_hash bytea) returns void
language plpgsql volatile security definer set search_path from current as $$
declare actor uuid; organisation parties;
begin
  if asking(2) <> 'administrator' then raise exception 'only an administrator makes keys' using errcode = '42501'; end if;
  select * into organisation from parties where id = referrer and kind = 'referrer';
  if organisation.id is null then raise exception 'there is no such referrer' using errcode = '42501'; end if;
  select id into actor from users where email = 'api.' || referrer || '@newel.invalid';
  if actor is null then
    insert into users (id, name, email, role, party_id) values (new_user, organisation.name || ', by their system', 'api.' || referrer || '@newel.invalid', 'referrer', referrer) returning id into actor;
  end if;
  insert into api_keys (id, user_id, name, key_hash, made_by) values (new_id, actor, called, new_hash, asking_user());
end $$;

create function end_api_key(given uuid) returns void
language plpgsql volatile security definer set search_path from current as $$
begin
  if asking(2) <> 'administrator' then raise exception 'only an administrator ends keys' using errcode = '42501'; end if;
  update api_keys set ended_at = now() where id = given and ended_at is null;
end $$;

-- Everything about a referrer’s keys but the keys.
create function api_keys_of(referrer uuid) returns table (id uuid, name text, made_at timestamptz, last_used_at timestamptz, ended_at timestamptz)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) <> 'administrator' then return; end if;
  return query select k.id, k.name, k.made_at, k.last_used_at, k.ended_at from api_keys k join users u on u.id = k.user_id where u.party_id = referrer order by k.made_at, k.id;
end $$;

-- The context of the referrer whose key this is. No row when there is no such key in this agency, or it or its user has ended, and nothing says which.
create function open_api_context(given bytea) returns table (context text, user_id uuid, name text, party_id uuid, key_id uuid)
language plpgsql volatile security definer set search_path from current as $$
declare k api_keys; u users;
begin
  select * into k from api_keys where key_hash = given and ended_at is null;
  if k.id is null then return; end if;
  select * into u from users where id = k.user_id;
  if u.disabled_at is not null then return; end if;
  if k.last_used_at is null or k.last_used_at < now() - interval '1 minute' then update api_keys set last_used_at = now() where id = k.id; end if;
  return query select context_of(u), u.id, u.name, u.party_id, k.id;
end $$;

grant execute on function make_api_key(uuid, uuid, uuid, text, bytea), end_api_key(uuid), api_keys_of(uuid) to newel_web;
grant execute on function open_api_context(bytea) to newel_party;
