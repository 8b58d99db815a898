-- Why somebody may have to move, and what was chosen in the end: one row for each case of that pathway.
create table housing_options (
  authority_id   uuid not null references authorities,
  case_id        uuid not null,
  circle_id      uuid references circles,
  cause          text not null,                      -- rules/housing-options: why their home will not do
  happened       text not null,                      -- in words
  chosen         text not null default '',
  chosen_because text not null default '',
  chosen_on      date,
  grant_asked    bigint check (grant_asked >= 0),    -- relocation grant, pence
  grant_asked_on date,
  grant_decision text not null default '' check (grant_decision in ('', 'approved', 'refused')),
  grant_pence    bigint check (grant_pence >= 0),
  grant_on       date,
  grant_because  text not null default '',
  version        int not null default 1,
  primary key (authority_id, case_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((chosen = '') = (chosen_on is null)),
  check ((grant_asked is null) = (grant_asked_on is null)),
  check ((grant_decision = '') = (grant_on is null)),
  check (grant_decision = '' or grant_asked is not null),
  check ((grant_decision = 'approved') = (grant_pence is not null))
);

-- What speaks for and against each option. Said again later, it is another row: the latest of each option stands.
create table options_weighed (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  option       text not null,
  their_for    text not null default '',   -- in the person's own words
  their_against text not null default '',
  our_for      text not null default '',
  our_against  text not null default '',
  said_by      uuid not null references users,
  said_at      timestamptz not null,
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index options_weighed_by_case on options_weighed (authority_id, case_id, option, said_at desc);

-- What is done towards it: bids, nominations, letters with evidence, help with the move; and what came of each.
create table housing_steps (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  kind         text not null,
  what         text not null,              -- the home sought, the kind of evidence, what is to be moved
  with_whom    text not null default '',
  on_day       date not null,
  position     int check (position > 0),   -- of a bid, in the list
  outcome      text not null default '',
  outcome_on   date,
  made_by      uuid not null references users,
  made_at      timestamptz not null,
  version      int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((outcome = '') = (outcome_on is null))
);
create index housing_steps_by_case on housing_steps (authority_id, case_id, on_day desc);

call wall('housing_options');
call wall('options_weighed');
call wall('housing_steps');
grant select, insert, update on housing_options, housing_steps to newel_web, newel_worker;
grant select, insert, update (circle_id) on options_weighed to newel_web, newel_worker;
