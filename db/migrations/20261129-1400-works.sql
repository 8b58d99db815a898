-- A schedule of rates: what each kind of work costs, agreed with contractors, for the whole agency or for one council. A version stands as it was brought in;
-- what is otherwise is another version, from a later day.
create table rate_schedules (
  id         uuid primary key,
  council_id uuid references authorities,          -- none: for every council
  name       text not null check (name <> ''),
  source     text not null check (source <> ''),
  from_day   date not null,
  review_on  date not null,                        -- when the prices are looked at again
  uplift     int not null default 0 check (uplift between -9999 and 9999),   -- hundredths of one per cent, on every rate of it
  made_up    boolean not null,
  brought_by uuid not null references users,
  brought_at timestamptz not null,
  check (review_on > from_day),
  unique nulls not distinct (council_id, name, from_day)
);
create table rates (
  id          uuid primary key,
  schedule_id uuid not null references rate_schedules,
  position    int not null,
  code        text not null check (code <> ''),
  description text not null check (description <> ''),
  unit        text not null check (unit <> ''),
  rate_pence  bigint not null check (rate_pence >= 0),
  vat         text not null check (vat in ('zero', 'reduced', 'standard')),   -- rules/works/vat
  unique (schedule_id, code)
);
-- Up to how much somebody may let the price of an order grow, for a council, from a day.
create table variation_limits (
  id         uuid primary key,
  user_id    uuid not null references users,
  council_id uuid not null references authorities,
  pence      bigint not null check (pence >= 0),
  from_day   date not null,
  given_by   uuid not null references users,
  given_at   timestamptz not null
);
create index variation_limits_by_user on variation_limits (user_id, council_id, from_day desc);
call wall_agency('rate_schedules', '{service manager,system}');
call wall_agency('rates', '{service manager,system}');
call wall_agency('variation_limits', '{service manager,system}');
grant select, insert on rate_schedules, rates, variation_limits to newel_web, newel_worker;

-- What is to be built, for a case. Once an order was made on it, it is not edited: what is otherwise is another one.
create table specifications (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  number       int not null check (number > 0),
  basis        text not null check (basis in ('itemised', 'whole')),   -- rules/works/prices
  whole_pence  bigint check (whole_pence > 0),     -- the fixed price, without VAT
  whole_vat    text check (whole_vat in ('zero', 'reduced', 'standard')),
  changed      text not null default '',           -- what is otherwise than in the one before
  begun_by     uuid not null references users,
  begun_at     timestamptz not null,
  ordered      boolean not null default false,     -- an order was made on it: from then on it stands as it is
  version      int not null default 1,
  unique (authority_id, id),
  unique (authority_id, case_id, number),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((basis = 'whole') = (whole_pence is not null)),
  check ((whole_pence is null) = (whole_vat is null))
);
create table specification_lines (
  id               uuid primary key,
  authority_id     uuid not null references authorities,
  circle_id        uuid references circles,
  specification_id uuid not null,
  kind             text not null check (kind in ('provisional', 'one-off', 'rate')),
  rate_id          uuid references rates,
  code             text not null default '',
  description      text not null,
  unit             text not null,
  rate_pence       bigint not null check (rate_pence >= 0),   -- as it was when the line was written, with its uplift
  quantity         bigint not null check (quantity > 0),      -- in thousandths
  vat              text not null check (vat in ('zero', 'reduced', 'standard')),
  because          text not null default '',
  adaptation_id    uuid,                           -- the recommended adaptation it is for; none where it prepares for all of them
  preparatory      boolean not null,
  left_out         boolean not null default false,
  written_by       uuid not null references users,
  version          int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, specification_id) references specifications (authority_id, id) on update cascade,
  foreign key (authority_id, adaptation_id) references recommended_adaptations (authority_id, id) on update cascade,
  check ((adaptation_id is null) = preparatory),
  check ((kind = 'rate') = (rate_id is not null)),
  check (kind <> 'one-off' or because <> '')
);
create index specification_lines_by_specification on specification_lines (authority_id, specification_id, id);

-- The contract between the person and whoever builds.
create table works_orders (
  id               uuid primary key,
  authority_id     uuid not null references authorities,
  circle_id        uuid references circles,
  case_id          uuid not null,
  specification_id uuid not null,
  party_id         uuid references parties,
  contractor       text not null check (contractor <> ''),
  net_pence        bigint not null,
  vat_pence        bigint not null,
  starts_on        date not null,
  finishes_on      date not null,
  made_by          uuid not null references users,
  made_on          date not null,
  begun_on         date,
  begun_by         uuid references users,
  satisfied        text not null default '' check (satisfied in ('', 'yes', 'partly', 'no')),   -- rules/works/liability: what the person thinks of the works
  satisfied_words  text not null default '',
  satisfied_on     date,
  satisfied_by     uuid references users,          -- who wrote it down
  ended_on         date,
  ended_because    text not null default '',
  version          int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, specification_id) references specifications (authority_id, id) on update cascade,
  check (finishes_on >= starts_on),
  check ((begun_on is null) = (begun_by is null)),
  check ((satisfied = '') = (satisfied_on is null)),
  check ((satisfied_on is null) = (satisfied_by is null)),
  check ((ended_on is null) = (ended_because = ''))
);
-- Nobody writes two specifications for one case at once.
create unique index specifications_open on specifications (authority_id, case_id) where not ordered;
-- One order stands for a case.
create unique index works_orders_standing on works_orders (authority_id, case_id) where ended_on is null;
create index works_orders_by_specification on works_orders (authority_id, specification_id);

create table order_signatures (
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  order_id     uuid not null,
  side         text not null check (side in ('person', 'contractor')),
  name         text not null check (name <> ''),
  way          text not null check (way in ('paper', 'electronic')),
  on_day       date not null,
  recorded_by  uuid not null references users,
  primary key (authority_id, order_id, side),
  foreign key (authority_id, order_id) references works_orders (authority_id, id) on update cascade
);

-- What was changed while the works went on.
create table variations (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  circle_id       uuid references circles,
  case_id         uuid not null,
  order_id        uuid not null,
  number          int not null check (number > 0),
  what            text not null,
  reason          text not null,
  line_id         uuid,                            -- whose quantity changes
  quantity        bigint check (quantity >= 0),    -- to so many thousandths
  net_pence       bigint not null,                 -- more, or less
  vat_pence       bigint not null,
  asked_by        uuid not null references users,
  asked_on        date not null,
  decision        text not null default '' check (decision in ('', 'approved', 'refused')),
  decided_by      uuid references users,
  decided_on      date,
  decided_because text not null default '',
  version         int not null default 1,
  unique (authority_id, id),
  unique (authority_id, order_id, number),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, order_id) references works_orders (authority_id, id) on update cascade,
  foreign key (authority_id, line_id) references specification_lines (authority_id, id) on update cascade,
  check ((quantity is null) or (line_id is not null)),
  check ((decision = '') = (decided_on is null)),
  check ((decided_on is null) = (decided_by is null))
);

create table works_inspections (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  order_id     uuid not null,
  on_day       date not null,
  seen         text not null,
  satisfactory boolean not null,
  put_right    text not null,                      -- what must be; empty where nothing must
  by_user      uuid not null references users,
  written_at   timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, order_id) references works_orders (authority_id, id) on update cascade,
  check (satisfactory or put_right <> '')
);
create index works_inspections_by_order on works_inspections (authority_id, order_id, on_day desc);

-- The council certifies that the works are done: the day from which conditions of a grant are counted.
create table works_certificates (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  order_id     uuid not null,
  certified_on date not null,
  certified_by uuid not null references users,
  delegation   text not null default '',           -- under which somebody certifies who is not the council’s officer
  words        text not null default '',
  written_at   timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, order_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, order_id) references works_orders (authority_id, id) on update cascade
);

create table works_defects (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  order_id     uuid not null,
  reported_on  date not null,
  reported_by  text not null,
  what         text not null,
  within       boolean not null,                   -- the liability of the contractor
  mended_on    date,
  mended       text not null default '',
  written_by   uuid not null references users,
  version      int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, order_id) references works_orders (authority_id, id) on update cascade,
  check ((mended_on is null) = (mended = ''))
);
create index works_defects_by_order on works_defects (authority_id, order_id, reported_on desc);

call wall('specifications');
call wall('specification_lines');
call wall('works_orders');
call wall('order_signatures');
call wall('variations');
call wall('works_inspections');
call wall('works_certificates');
call wall('works_defects');
grant select, insert, update on specifications, specification_lines, works_orders, variations, works_defects to newel_web, newel_worker;
grant select, insert, update (circle_id) on order_signatures, works_inspections, works_certificates to newel_web, newel_worker;
