-- Who lets homes: organisations, and people, whose address and telephone are their own. So a landlord belongs to the councils of the homes they let,
-- and is in the circle of the home they were first written down for; no party and no figure reads any of it.
create table landlords (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  name          text not null,
  kind          text not null,                 -- rules/landlords/landlord-kinds.ts
  address       text not null default '',
  contact       text not null default '',
  phone         text not null default '',
  email         text not null default '',
  version       int not null default 1
);
create index landlords_by_name on landlords (lower(name), id);

-- What was agreed with a landlord: how homes are nominated, and what they pay towards adaptations. What is agreed anew is another row.
create table landlord_terms (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  landlord_id   uuid not null references landlords,
  kind          text not null check (kind in ('nomination', 'contribution')),
  words         text not null,
  contributes   boolean,
  share         int check (share between 1 and 100),   -- of the cost, in the hundred
  most_pence    bigint check (most_pence > 0),
  from_day      date not null,
  to_day        date,
  agreed_by     uuid not null references users,
  agreed_at     timestamptz not null,
  check (to_day is null or to_day >= from_day),
  check ((kind = 'contribution') = (contributes is not null)),
  check (contributes is true or (share is null and most_pence is null))
);
create index landlord_terms_by_landlord on landlord_terms (landlord_id, kind, from_day desc);

-- What was written down and changed of a landlord. It hangs on no person, home or case, so it stands here and not in events.
create table landlord_events (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  landlord_id   uuid not null references landlords,
  kind          text not null,
  said          jsonb not null default '{}',
  on_day        date not null,
  at            timestamptz not null,
  by_user       uuid not null references users
);
create index landlord_events_by_landlord on landlord_events (landlord_id, at desc);

-- Whose a home is and was: it changes hands.
create table home_landlords (
  id            uuid primary key,
  authority_ids uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id     uuid references circles,
  home_id       uuid not null references homes,
  landlord_id   uuid not null references landlords,
  from_day      date,                          -- null when nobody knows since when
  to_day        date,
  end_reason    text not null default '',
  said_by       uuid not null references users,
  said_at       timestamptz not null,
  version       int not null default 1,
  check (to_day is null or from_day is null or to_day >= from_day)
);
create unique index home_landlords_now on home_landlords (home_id) where to_day is null;
create index home_landlords_by_landlord on home_landlords (landlord_id, home_id);

-- Consent to works, asked of the landlord for one case; what came of it; and that it was taken back.
create table landlord_consents (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  landlord_id   uuid not null references landlords,
  works         text not null,
  of_whom       text not null,
  asked_by_way  text not null,
  asked_on      date not null,
  asked_by      uuid not null references users,
  answer        text not null default '' check (answer in ('', 'given', 'conditions', 'refused')),
  answer_words  text not null default '',      -- the conditions, or the reasons
  answered_on   date,
  answered_by   text not null default '',      -- who said so, in words
  evidence      text not null default '',
  evidence_note text not null default '',
  withdrawn_on  date,
  withdrawn_because text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((answer = '') = (answered_on is null)),
  check (answered_on is null or answered_on >= asked_on),
  check (answer not in ('conditions', 'refused') or answer_words <> ''),
  check ((withdrawn_on is null) = (withdrawn_because = ''))
);
create index landlord_consents_by_case on landlord_consents (authority_id, case_id, asked_on desc);
create unique index landlord_consents_open on landlord_consents (authority_id, case_id, md5(lower(regexp_replace(works, '\s+', ' ', 'g')))) where answer = '' and withdrawn_on is null;

call wall_shared_by_staff('landlords');
call wall_shared_by_staff('landlord_terms');
call wall_shared_by_staff('landlord_events');
call wall_shared_by_staff('home_landlords');
call wall('landlord_consents');
grant select, insert, update on landlords, landlord_terms, home_landlords, landlord_consents to newel_web, newel_worker;
grant select, insert, update (authority_ids, circle_id) on landlord_events to newel_web, newel_worker;

-- Whoever follows their case is told that we wait for their landlord, and nothing else of it.
create function landlords_awaited() returns setof uuid
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) <> 'public' then return; end if;
  return query select distinct l.case_id from landlord_consents l join cases c on c.authority_id = l.authority_id and c.id = l.case_id
    where l.case_id = any(visible_cases()) and c.status = 'open' and l.answer = '' and l.withdrawn_on is null;
end $$;
grant execute on function landlords_awaited() to newel_party;
