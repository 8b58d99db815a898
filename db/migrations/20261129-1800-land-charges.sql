-- What stands against the home for an owner's grant, from the day the works were certified. Only where there is something to be given back.
create table land_charges (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  case_id        uuid not null,
  decision_id    uuid not null,
  pence          bigint not null check (pence > 0),
  certified_on   date not null,
  ends_on        date not null,
  registered_on  date,
  registered_as  text not null default '',             -- the reference at the land charges register
  registered_by  uuid references users,
  ended_on       date,                                  -- paid back, waived or released: nothing stands against the home any longer
  ended_because  text not null default '',
  ended_by       uuid references users,
  version        int not null default 1,
  unique (authority_id, id),
  unique (authority_id, decision_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, decision_id) references grant_decisions (authority_id, id) on update cascade,
  check ((registered_on is null) = (registered_as = '') and (registered_on is null) = (registered_by is null)),
  check ((ended_on is null) = (ended_because = '') and (ended_on is null) = (ended_by is null))
);
create index land_charges_by_case on land_charges (authority_id, case_id);

-- The home was disposed of: sold, given away, or inherited. Written once.
create table charge_disposals (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  charge_id    uuid not null,
  disposed_on  date not null,
  how_known    text not null check (how_known <> ''),
  written_by   uuid not null references users,
  written_on   date not null,
  unique (authority_id, id),
  unique (authority_id, charge_id),                     -- a second one in another tab finds the first
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, charge_id) references land_charges (authority_id, id) on update cascade
);

-- What the council demands back after a disposal, having considered four things. Decided once, by an officer of that council.
create table charge_repayments (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  charge_id    uuid not null,
  disposal_id  uuid not null,
  pence        bigint not null check (pence >= 0),      -- nought: waived
  hardship     text not null check (hardship <> ''),
  job          text not null check (job <> ''),
  health       text not null check (health <> ''),
  care         text not null check (care <> ''),
  because      text not null check (because <> ''),
  decided_by   uuid not null references users,
  decided_on   date not null,
  paid_on      date,
  paid_written_by uuid references users,
  version      int not null default 1,
  unique (authority_id, id),
  unique (authority_id, disposal_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, charge_id) references land_charges (authority_id, id) on update cascade,
  foreign key (authority_id, disposal_id) references charge_disposals (authority_id, id) on update cascade,
  check ((paid_on is null) = (paid_written_by is null))
);
create index charge_repayments_by_charge on charge_repayments (authority_id, charge_id);

call wall('land_charges');
call wall('charge_disposals');
call wall('charge_repayments');
grant select, insert, update (circle_id, registered_on, registered_as, registered_by, ended_on, ended_because, ended_by, version) on land_charges to newel_web;
grant select, insert, update (circle_id) on charge_disposals to newel_web;
grant select, insert, update (circle_id, paid_on, paid_written_by, version) on charge_repayments to newel_web;
grant select on land_charges, charge_disposals, charge_repayments to newel_worker;
-- Whether money is asked back is the council's to decide, in the name of whoever decides it.
create policy by_an_officer on charge_repayments as restrictive for insert to newel_web with check (decided_by = asking_user() and asking(2) = 'district grants officer');
