-- The good conversation: one for each enquiry, saved at any time with anything empty. It follows its enquiry into another council.
create table conversations (
  id               uuid primary key,
  authority_id     uuid not null references authorities,
  enquiry_id       uuid not null,
  circle_id        uuid references circles,
  matters          text not null default '',
  different        text not null default '',
  at_home          text not null default '',
  health           text not null default '',
  around_them      text not null default '',
  talked_about     text[] not null default '{}',
  accepted         text[] not null default '{}',
  declined         text[] not null default '{}',
  accepted_because text not null default '',
  declined_because text not null default '',
  levels           text[] not null default '{}',
  mecc_offered     text[] not null default '{}',   -- raised, and not answered yet
  mecc_accepted    text[] not null default '{}',
  mecc_declined    text[] not null default '{}',
  flags            text[] not null default '{}',
  held_by          uuid not null references users,
  held_at          timestamptz not null default now(),
  version          int not null default 1,
  unique (authority_id, enquiry_id),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade,
  check (not accepted && declined)
);

-- What somebody is better off by, after a benefit check or a claim that was supported.
create table income_gains (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  enquiry_id   uuid not null,
  circle_id    uuid references circles,
  benefit      text not null,
  benefit_name text not null default '',           -- when it is not in the list
  help         text not null check (help in ('check', 'claim')),
  weekly_pence bigint not null default 0 check (weekly_pence >= 0),
  once_pence   bigint not null default 0 check (once_pence >= 0),
  gained_on    date not null,
  recorded_by  uuid not null references users,
  recorded_at  timestamptz not null default now(),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade
);
create index income_gains_by_enquiry on income_gains (authority_id, enquiry_id, gained_on);

call wall('conversations');
call wall('income_gains');

grant select, insert, update on conversations to newel_web, newel_worker;
grant select, insert on income_gains to newel_web, newel_worker;
