-- What a person has agreed to, or what is done for another lawful reason and told to them. It belongs to the councils its person belongs to.
create table consents (
  id               uuid primary key,
  authority_ids    uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id        uuid references circles,
  person_id        uuid not null references people,
  scope            text not null,                      -- rules/consents/scopes.ts
  with_whom        text not null default '',
  basis            text not null,                      -- 'consent', or rules/consents/lawful-bases.ts
  how              text not null default '',           -- rules/consents/ways-to-agree.ts; empty where nobody was asked to agree
  given_by_id      uuid references relationships,      -- who agreed for the person, when it was not the person
  evidence         text not null check (evidence <> ''),
  given_on         date not null,
  ends_on          date check (ends_on >= given_on),
  recorded_by      uuid not null references users,
  recorded_at      timestamptz not null default now(),
  withdrawn_on     date check (withdrawn_on >= given_on),
  withdrawn_how    text not null default '',
  version          int not null default 1,
  check ((basis = 'consent') = (how <> '')),
  check ((how = 'representative') = (given_by_id is not null)),
  check ((withdrawn_on is null) = (withdrawn_how = ''))
);
create index consents_by_person on consents (person_id);
create index consents_by_given_by on consents (given_by_id) where given_by_id is not null;

call wall_shared_by_staff('consents');
grant select, insert on consents to newel_web, newel_worker;
-- What was agreed is never altered: it is moved with its person, follows their councils, or is withdrawn.
grant update (person_id, authority_ids, circle_id, withdrawn_on, withdrawn_how, version) on consents to newel_web, newel_worker;

alter table merges add column consent_ids uuid[] not null default '{}';
