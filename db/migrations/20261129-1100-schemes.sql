-- What a council says of each kind of help under its Housing Assistance Policy, from a day on. Written once: what changes is another row, from a later day.
create table scheme_versions (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  scheme          text not null,                 -- rules/schemes/scheme.ts
  from_on         date not null,
  until_on        date,
  title           text not null,
  maximum_pence   bigint check (maximum_pence > 0),
  maximum_years   int check (maximum_years between 1 and 50),   -- over how long earlier grants count towards it; null, they never do
  minimum_pence   bigint check (minimum_pence > 0),
  test            text not null check (test in ('test of resources', 'none', 'own rules')),
  conditions      jsonb not null default '[]' check (jsonb_typeof(conditions) = 'array'),   -- rules/schemes/conditions.ts
  charge          text not null check (charge in ('none', 'whole', 'mandatory-grant')),
  charge_years    int check (charge_years between 1 and 99),
  evidence        text[] not null default '{}',
  contribution    text check (contribution in ('maximum first', 'contribution first')),     -- which comes first; null where the council does not say
  source_document text not null,
  source_clause   text not null default '',
  source_on       date,
  unconfirmed     text,                          -- why nobody may rely on it yet; null when it is confirmed
  common_policy   text not null default '',      -- the name of the policy that all councils share, when this is of one
  because         text not null,                 -- why there is a new version
  version         int not null,                  -- the how-manieth of this scheme in this council
  by_user         uuid not null references users,
  at              timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, scheme, from_on),
  check (until_on is null or until_on >= from_on),
  check (maximum_pence is not null or maximum_years is null),
  check (minimum_pence is null or maximum_pence is null or maximum_pence >= minimum_pence),
  check (test <> 'own rules' or conditions <> '[]'),
  check (charge = 'whole' or (charge = 'none' and charge_years is null) or (charge = 'mandatory-grant' and charge_years = 10)),
  check (unconfirmed is null or unconfirmed <> '')
);

-- What was written down of schemes. It hangs on no person, home or case, so it stands here and not in events.
create table scheme_events (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  scheme        text not null,
  kind          text not null,
  said          jsonb not null default '{}',
  on_day        date not null,
  at            timestamptz not null,
  by_user       uuid not null references users
);
create index scheme_events_by_scheme on scheme_events (authority_id, scheme, at desc);

-- What was found out about somebody for the conditions of a scheme: a row for each asking, and the latest stands.
create table eligibility_facts (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  scheme       text not null,
  fact         text not null,                    -- rules/schemes/facts.ts
  told         jsonb not null,
  on_day       date not null,
  how          text not null,                    -- how it is known
  by_user      uuid not null references users,
  at           timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index eligibility_facts_by_case on eligibility_facts (authority_id, case_id, on_day desc, at desc);

-- What was decided outside the ordinary rule of a scheme, and why.
create table precedents (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid,
  scheme       text not null,
  asked        text not null,
  outcome      text not null check (outcome in ('agreed', 'part', 'refused')),
  decided      text not null,
  because      text not null,
  decided_by   text not null,
  decided_on   date not null,
  by_user      uuid not null references users,
  at           timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index precedents_by_day on precedents (authority_id, decided_on desc, id);

call wall('scheme_versions');
call wall('scheme_events');
call wall('eligibility_facts');
call wall('precedents');
grant select, insert on scheme_versions, scheme_events, eligibility_facts, precedents to newel_web, newel_worker;
