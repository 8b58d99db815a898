-- Distinct surnames, with what they sound like. Read only inside surnames_like(), which returns numbers, never names.
create table surnames (
  id     int generated always as identity primary key,
  name   text not null unique,
  sounds text[] not null
);
create index surnames_by_part on surnames using gin (name gin_trgm_ops);
create index surnames_by_sound on surnames using gin (sounds);

create table people (
  id               uuid primary key,
  authority_ids    uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id        uuid references circles,
  title            text not null default '',
  given_name       text not null default '',
  surname          text not null default '',
  surname_id       int references surnames,
  born_on          date,
  nhs_number       text check (nhs_number ~ '^[0-9]{10}$'),
  no_nhs_number    text not null default '',
  phone            text not null default '',
  phone_digits     text collate "C" not null default '',
  email            text not null default '',
  language         text not null default '',
  needs            text not null default '',
  created_by       uuid not null references users,
  created_at       timestamptz not null default now(),
  version          int not null default 1
);
create index people_by_surname on people (surname_id, given_name);
create index people_by_nhs_number on people (nhs_number) where nhs_number is not null;
create index people_by_phone on people (phone_digits) where phone_digits <> '';
create index people_by_birth on people (born_on) where born_on is not null;
create index people_by_authority on people using gin (authority_ids);

create table homes (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  uprn          text collate "C" check (uprn ~ '^[1-9][0-9]{0,11}$'),
  line1         text not null default '',
  line2         text not null default '',
  town          text not null default '',
  postcode      text collate "C" not null default '',
  tenure        text not null default '',
  landlord      text not null default '',
  council_chosen_by_hand boolean not null default false,
  created_by    uuid not null references users,
  created_at    timestamptz not null default now(),
  version       int not null default 1
);
create index homes_by_postcode on homes (postcode) where postcode <> '';
create index homes_by_uprn on homes (uprn) where uprn is not null;
create index homes_by_authority on homes using gin (authority_ids);

-- Which surnames are like this one: the same, beginning or containing it, spelt nearly so, or sounding so. Best first.
create function surnames_like(wanted text, most int) returns int[]
language plpgsql stable security definer set search_path from current as $$
declare plain text := lower(unaccent(wanted));
begin
  return array(
    select id from (
      select id, case when name = plain then 0 when name ^@ plain then 1 when name like '%' || replace(replace(replace(plain, '\', '\\'), '%', '\%'), '_', '\_') || '%' then 2 else 3 end as rank,
             similarity(name, plain) as alike
      from surnames
      where name like '%' || replace(replace(replace(plain, '\', '\\'), '%', '\%'), '_', '\_') || '%' or name % plain or sounds && daitch_mokotoff(plain)
    ) found where rank < 3 or alike > 0.2 or length(plain) > 2
    order by rank, alike desc, id limit most);
end $$;

-- The number of a surname in the dictionary, adding it when it is new. Returns a number, never a name.
create function surname_number(given text) returns int
language plpgsql volatile security definer set search_path from current as $$
declare plain text := lower(unaccent(trim(given))); n int;
begin
  if asking(1) is null or plain = '' then return null; end if;
  select id into n from surnames where name = plain;
  if n is null then
    insert into surnames (name, sounds) values (plain, coalesce(daitch_mokotoff(plain), '{}'))
      on conflict (name) do update set name = excluded.name returning id into n;
  end if;
  return n;
end $$;

-- Of the councils a person or home has to do with, the first that this asker may see: whose log a look goes into.
create function visible_one(councils uuid[]) returns uuid language plpgsql stable as $$
declare seen uuid[] := visible_authorities();
begin
  return (select council from unnest(councils) with ordinality as c(council, at) where council = any(seen) order by at limit 1);
end $$;
grant execute on function visible_one(uuid[]) to newel_web, newel_party, newel_report, newel_worker;
