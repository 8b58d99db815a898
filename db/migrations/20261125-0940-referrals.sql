-- The register of organisations that refer people, the referrals they make, and the keys by which their own systems send them.

-- Service managers keep the register as well: until now only administrators wrote down who is outside the agency.
drop policy agency_write on parties;
drop policy agency_change on parties;
create policy agency_write on parties for insert to newel_web, newel_worker with check (asking(2) = any('{administrator,service manager,system}'::text[]));
create policy agency_change on parties for update to newel_web, newel_worker using (asking(2) = any('{administrator,service manager,system}'::text[])) with check (asking(2) = any('{administrator,service manager,system}'::text[]));

-- What is known about a referring organisation besides its name. One that has no row yet is of another kind, and may refer to every pathway.
create table referrers (
  id            uuid primary key references parties,
  kind          text not null,
  contact       text not null default '',
  phone         text not null default '',
  email         text not null default '',
  pathways      text[] not null default '{}',   -- which they may ask for; empty for all
  may_recommend text not null default '' check (may_recommend in ('', 'occupational-therapist', 'trusted-assessor')),
  recommends_until date,
  version       int not null default 1
);
call wall_agency('referrers', '{administrator,service manager,system}');
grant select, insert, update on referrers to newel_web, newel_worker;

-- What a professional said when they referred somebody, beside the enquiry that it became; and the acceptance check.
create table referrals (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  enquiry_id     uuid not null,
  party_id       uuid references parties,          -- null when it came from the public page, where nobody has shown who they are
  sent_by        text not null default '',
  own_reference  text not null default '',
  pathways       text[] not null default '{}',
  urgency        text not null default '',
  reason         text not null default '',
  ward           text not null default '',
  leaves_on      date,
  consent        text not null,
  consent_because text not null default '',
  same_person    text[] not null default '{}',     -- hashes of what tells the person from others, to know a referral that is sent twice
  once_key       text not null default '',
  body_hash      bytea,
  sent_on        date not null,
  decision       text not null default '' check (decision in ('', 'accepted', 'returned', 'redirected')),
  decided_because text not null default '',
  decided_on     date,
  decided_by     uuid references users,
  version        int not null default 1,
  unique (authority_id, id),
  check ((decision = '') = (decided_on is null)),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade
);
create unique index referrals_by_enquiry on referrals (authority_id, enquiry_id);
create index referrals_by_party on referrals (authority_id, party_id, sent_on desc);
call wall('referrals');

-- A referrer sees what was said to them about the referrals they made, unless they are in a circle; whoever refers writes one, not decided yet.
drop policy party on referrals;
create policy party on referrals as restrictive to newel_party
  using (asking(2) = 'referrer' and enquiry_id = any(visible_enquiries()))
  with check (decision = '' and circle_id is null and
    ((asking(2) = 'public' and party_id is null) or (asking(2) = 'referrer' and party_id = nullif(asking(5), '')::uuid and enquiry_id = any(visible_enquiries()))));
grant select, insert, update on referrals to newel_web, newel_worker;
grant insert on referrals to newel_party;
grant select (id, authority_id, circle_id, enquiry_id, party_id, own_reference, pathways, same_person, once_key, body_hash, sent_on, decision, decided_because, decided_on) on referrals to newel_party;

-- Who a referrer is, to themselves: their own organisation, and no other.
create function my_referrer() returns table (party_id uuid, name text, kind text, pathways text[])
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) <> 'referrer' then return; end if;
  return query select p.id, p.name, coalesce(r.kind, 'other'), coalesce(r.pathways, '{}') from parties p left join referrers r on r.id = p.id where p.id = nullif(asking(5), '')::uuid;
end $$;
grant execute on function my_referrer() to newel_party;
