-- How many quotes each council wants, and how they are come by: its own contract procedure rules, set anew by another row. Below each amount, then above the last.
create table quote_thresholds (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  from_on       date not null,
  first_pence   bigint not null check (first_pence > 0),
  second_pence  bigint check (second_pence > first_pence),
  how_many      int[] not null,
  ways          text[] not null,                   -- rules/quotes: quote or tender
  source        text not null check (source <> ''),
  confirmed     boolean not null,
  unconfirmed_because text not null default '',
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  unique (authority_id, id),
  check (cardinality(how_many) = case when second_pence is null then 2 else 3 end),
  check (cardinality(ways) = cardinality(how_many)),
  check (confirmed = (unconfirmed_because = ''))
);
create index quote_thresholds_by_council on quote_thresholds (authority_id, from_on desc, set_at desc);

-- Estimates of what works will cost. One that should not stand is voided with a reason, and stays.
create table quotes (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  contractor    text not null check (contractor <> ''),
  same_as       text not null,                     -- the name as it is compared: rules/quotes
  party_id      uuid references parties,
  way           text not null check (way in ('quote', 'tender')),
  works_pence   bigint not null check (works_pence > 0),
  fees_pence    bigint not null default 0 check (fees_pence >= 0),
  vat_pence     bigint not null default 0 check (vat_pence >= 0),
  received_on   date not null,
  covers        text not null,
  connected     text not null default '',          -- how the contractor is connected with the applicant, who is not family
  written_by    uuid not null references users,
  written_at    timestamptz not null,
  voided_on     date,
  voided_by     uuid references users,
  voided_because text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((voided_on is null) = (voided_by is null)),
  check ((voided_on is null) = (voided_because = ''))
);
create unique index quotes_by_case on quotes (authority_id, case_id, same_as) where voided_on is null;
create index quotes_of_case on quotes (authority_id, case_id, received_on);

-- 1996 Act s2(2)(b): two estimates at least, unless the council directs otherwise in the particular case. A standing direction counts only where it is recorded here.
create table quote_directions (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  kind          text not null check (kind in ('particular', 'schedule-of-rates')),
  enough        int not null check (enough > 0),
  because       text not null check (because <> ''),
  directed_on   date not null,
  directed_by   uuid not null references users,
  ended_on      date,
  ended_by      uuid references users,
  ended_because text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((ended_on is null) = (ended_by is null)),
  check ((ended_on is null) = (ended_because = ''))
);
create unique index quote_directions_now on quote_directions (authority_id, case_id) where ended_on is null;

-- The application for a Disabled Facilities Grant: a draft until it is handed to the council, on the day from which six months run.
create table applications (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  applicant     text not null default '' check (applicant in ('', 'person', 'parent', 'owner')),
  applicant_name text not null default '',         -- of whoever is not the person of the case
  applicant_born_on date,
  from_abroad   text not null default '' check (from_abroad in ('', 'no', 'yes')),
  public_body   text not null default '' check (public_body in ('', 'no', 'yes')),
  purposes      text[] not null default '{}',      -- rules/assessments/purposes
  works         text not null default '',
  fee_kinds     text[] not null default '{}',      -- rules/applications/fees
  fees_pence    bigint check (fees_pence >= 0),
  begun         text not null default '' check (begun in ('', 'no', 'begun', 'finished')),
  begun_because text not null default '',
  certificate   text not null default '' check (certificate in ('', 'owner', 'tenant', 'occupier')),
  certificate_interest text not null default '',
  certificate_stays text not null default '' check (certificate_stays in ('', 'five-years', 'health')),
  certificate_by text not null default '',
  certificate_on date,
  landlord_certificate text not null default '' check (landlord_certificate in ('', 'given', 'asked', 'unreasonable')),
  landlord_certificate_by text not null default '',
  landlord_certificate_on date,
  landlord_certificate_because text not null default '',
  signed_way    text not null default '' check (signed_way in ('', 'in-person', 'phone', 'online', 'wet-ink')),
  signed_by     text not null default '',
  signed_on     date,
  signed_witness text not null default '',
  signed_paper  text not null default '',          -- where the signed paper is
  recorded_by   uuid references users,             -- who took the signature down
  begun_by      uuid not null references users,
  begun_at      timestamptz not null,
  made_on       date,
  made_by       uuid references users,
  returned_on   date,
  returned_by   uuid references users,
  returned_lacking text not null default '',
  returned_made_on date,                           -- the day it had been handed over when it was returned
  withdrawn_on  date,
  withdrawn_by  uuid references users,
  withdrawn_because text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((certificate = '') = (certificate_on is null)),
  check ((signed_on is null) = (signed_way = '')),
  check ((signed_on is null) = (recorded_by is null)),
  check ((made_on is null) = (made_by is null)),
  check (made_on is null or (signed_on is not null and certificate <> '')),
  check ((returned_on is null) = (returned_by is null)),
  check ((returned_on is null) = (returned_lacking = '')),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check ((withdrawn_on is null) = (withdrawn_because = ''))
);
create unique index applications_now on applications (authority_id, case_id) where withdrawn_on is null;
create index applications_of_case on applications (authority_id, case_id, begun_at desc);

call wall('quote_thresholds');
call wall('quotes');
call wall('quote_directions');
call wall('applications');
-- Money, health and where somebody lives: staff and the council's officer.
grant select, insert on quote_thresholds to newel_web, newel_worker;
grant select, insert, update on quotes, quote_directions, applications to newel_web, newel_worker;
