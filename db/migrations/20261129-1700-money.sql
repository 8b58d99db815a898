-- What a council puts up for adaptations in a financial year, by stream. How much is in its entries: what was added and what was taken back, never written over.
create table funds (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  year          int not null check (year between 2000 and 2200),    -- the year in which it begins: 2026 is April 2026 to March 2027
  stream        text not null,                                      -- rules/money-of-grants/streams
  name          text not null check (name <> ''),
  source        text not null check (source <> ''),                 -- the paper that says so
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  version       int not null default 1,
  unique (authority_id, id),
  unique (authority_id, year, stream, name)
);
create table fund_allocations (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  fund_id       uuid not null,
  pence         bigint not null check (pence <> 0),
  because       text not null check (because <> ''),
  on_day        date not null,
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id) on update cascade
);
create index fund_allocations_by_fund on fund_allocations (authority_id, fund_id, id);

-- What of a fund is promised to a case after an approval, and given back. Written once: what is promised is the sum.
create table commitments (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  fund_id           uuid not null,
  decision_id       uuid not null,
  pence             bigint not null check (pence <> 0),
  because           text not null check (because <> ''),
  overspend_because text not null default '',                       -- an officer lets the fund be overspent, and says why
  on_day            date not null,
  made_by           uuid not null references users,
  made_at           timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, fund_id) references funds (authority_id, id) on update cascade,
  foreign key (authority_id, decision_id) references grant_decisions (authority_id, id) on update cascade
);
create index commitments_by_case on commitments (authority_id, case_id, id);

-- The same movements of a fund without whose they are: what a council sees of its funds is whole, whoever looks, though a case is kept to a few.
create table fund_movements (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  fund_id       uuid not null,
  kind          text not null check (kind in ('committed', 'spent')),
  pence         bigint not null check (pence <> 0),
  on_day        date not null,
  unique (authority_id, id),
  foreign key (authority_id, fund_id) references funds (authority_id, id) on update cascade
);
create index fund_movements_by_fund on fund_movements (authority_id, fund_id, kind) include (pence);

-- Money from elsewhere: the person's own, the landlord's, a charity's. From asked to decided to money in.
create table other_funding (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  case_id        uuid not null,
  kind           text not null,                                     -- rules/money-of-grants/streams
  from_whom      text not null check (from_whom <> ''),
  share_percent  int check (share_percent between 1 and 100),       -- a landlord's share of the works
  asked_pence    bigint not null check (asked_pence > 0),
  asked_on       date not null,
  outcome        text not null default '' check (outcome in ('', 'agreed', 'refused', 'withdrawn')),
  agreed_pence   bigint check (agreed_pence > 0),
  decided_on     date,
  received_pence bigint check (received_pence > 0),
  received_on    date,
  note           text not null default '',
  written_by     uuid not null references users,
  version        int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((outcome = '') = (decided_on is null)),
  check ((outcome = 'agreed') = (agreed_pence is not null)),
  check ((received_pence is null) = (received_on is null)),
  check (received_pence is null or outcome = 'agreed')
);
create index other_funding_by_case on other_funding (authority_id, case_id, id);

-- What the agency asks the council to pay. Written once; what is asked for again is another attempt, after the one before was refused or reversed.
create table payment_requests (
  id              uuid primary key,
  authority_id    uuid not null references authorities,
  circle_id       uuid references circles,
  case_id         uuid not null,
  decision_id     uuid not null,
  kind            text not null check (kind in ('stage', 'final', 'retention')),
  retention_of    uuid,                                             -- the request whose retention this one releases
  contractor      text not null check (contractor <> ''),
  contractor_key  text not null check (contractor_key <> ''),
  invoice_number  text not null check (invoice_number <> ''),
  invoice_key     text not null check (invoice_key <> ''),
  attempt         int not null default 1 check (attempt > 0),
  invoice_on      date not null,
  net_pence       bigint not null check (net_pence >= 0),
  vat_pence       bigint not null check (vat_pence >= 0),
  others_pence    bigint not null default 0 check (others_pence >= 0),      -- what of the invoice somebody else pays
  retention_pence bigint not null default 0 check (retention_pence >= 0),
  pence           bigint not null check (pence > 0),                -- what the council is asked to pay now
  matches         boolean not null check (matches),                 -- the order and the estimates
  inspected       boolean not null check (inspected),
  acceptable      boolean not null check (acceptable),              -- s37: the invoice, and not from the applicant or their family
  satisfied       text not null check (satisfied in ('yes', 'no')),
  satisfied_why   text not null default '',
  asked_by        uuid not null references users,
  asked_on        date not null,
  asked_at        timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, decision_id) references grant_decisions (authority_id, id) on update cascade,
  foreign key (authority_id, retention_of) references payment_requests (authority_id, id) on update cascade,
  check ((kind = 'retention') = (retention_of is not null)),
  check (satisfied = 'yes' or satisfied_why <> ''),
  check (kind = 'retention' or pence + others_pence + retention_pence = net_pence + vat_pence)
);
-- The same invoice of the same contractor once, whichever council it was sent for.
create unique index payment_requests_invoice on payment_requests (contractor_key, invoice_key, attempt);
create index payment_requests_by_case on payment_requests (authority_id, case_id, id);

-- From which funds it is paid.
create table payment_parts (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  request_id    uuid not null,
  fund_id       uuid not null,
  pence         bigint not null check (pence > 0),
  unique (authority_id, id),
  unique (authority_id, request_id, fund_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, request_id) references payment_requests (authority_id, id) on update cascade,
  foreign key (authority_id, fund_id) references funds (authority_id, id) on update cascade
);

-- What an officer of the council answered. Written once: a payment is taken back only by an entry against it.
create table payments (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  request_id    uuid not null,
  answer        text not null check (answer in ('approved', 'refused', 'reversed')),
  reverses      uuid,
  pence         bigint not null,
  because       text not null default '',
  on_day        date not null,
  answered_by   uuid not null references users,
  answered_at   timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, request_id) references payment_requests (authority_id, id) on update cascade,
  foreign key (authority_id, reverses) references payments (authority_id, id) on update cascade,
  check ((answer = 'approved' and pence > 0) or (answer = 'refused' and pence = 0) or (answer = 'reversed' and pence < 0)),
  check ((answer = 'reversed') = (reverses is not null)),
  check (answer = 'approved' or because <> '')
);
create unique index payments_answered_once on payments (authority_id, request_id) where answer <> 'reversed';
create unique index payments_reversed_once on payments (authority_id, reverses) where answer = 'reversed';
create index payments_by_case on payments (authority_id, case_id, id);

-- How a council's ledger wants its columns. The latest stands.
create table ledger_columns (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  headings      text[] not null,
  fields        text[] not null,                                    -- rules/money-of-grants/ledger, or "=" and the same words in each row
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  unique (authority_id, id),
  check (cardinality(headings) = cardinality(fields))
);
create table payment_batches (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  number        int not null check (number > 0),
  headings      text[] not null,
  fields        text[] not null,
  on_day        date not null,
  made_by       uuid not null references users,
  made_at       timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, number)                                     -- a second export at the same moment finds the first
);
create table batched_payments (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  batch_id      uuid not null,
  payment_id    uuid not null,
  unique (authority_id, id),
  unique (authority_id, payment_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, batch_id) references payment_batches (authority_id, id) on update cascade,
  foreign key (authority_id, payment_id) references payments (authority_id, id) on update cascade
);
create index batched_payments_by_batch on batched_payments (authority_id, batch_id);

call wall('funds');
call wall('fund_allocations');
call wall('commitments');
call wall('fund_movements');
call wall('other_funding');
call wall('payment_requests');
call wall('payment_parts');
call wall('payments');
call wall('ledger_columns');
call wall('payment_batches');
call wall('batched_payments');
grant select, insert, update (version) on funds to newel_web;
grant select, insert on fund_allocations, fund_movements, ledger_columns, payment_batches to newel_web;
grant select, insert, update (circle_id) on commitments, payment_requests, payment_parts, payments, batched_payments to newel_web;
grant select, insert, update on other_funding to newel_web;
grant select on funds, fund_allocations, commitments, fund_movements, other_funding, payment_requests, payment_parts, payments, ledger_columns, payment_batches, batched_payments to newel_worker;

-- Whether whoever asks may answer this request: an officer of the council, and not who asked. Within the walls of whoever asks.
create function may_pay(council uuid, request uuid) returns boolean language plpgsql stable as $$
begin
  return asking(2) = 'district grants officer'
    and exists (select 1 from payment_requests r where r.authority_id = council and r.id = request and r.asked_by <> asking_user());
end $$;
-- Whether an invoice may be asked for: the first time, or after the time before was refused or reversed.
create function may_ask_again(of_contractor text, of_invoice text, nth int) returns boolean language plpgsql stable as $$
begin
  return nth = 1 or exists (select 1 from payment_requests r join payments p on p.authority_id = r.authority_id and p.request_id = r.id
    where r.contractor_key = of_contractor and r.invoice_key = of_invoice and r.attempt = nth - 1 and p.answer in ('refused', 'reversed'));
end $$;
grant execute on function may_pay(uuid, uuid), may_ask_again(text, text, int) to newel_web;
create policy by_another on payments as restrictive for insert to newel_web with check (answered_by = asking_user() and may_pay(authority_id, request_id));
create policy asked_by_the_agency on payment_requests as restrictive for insert to newel_web with check (asked_by = asking_user() and asking(2) = any('{caseworker,technical officer,service manager}') and may_ask_again(contractor_key, invoice_key, attempt));
-- A fund is overspent only by an officer of the council, and only the service manager says how much is in it.
create policy within_the_fund on commitments as restrictive for insert to newel_web with check (made_by = asking_user() and (asking(2) = 'district grants officer' or (asking(2) = any('{technical officer,service manager}') and overspend_because = '')));
create policy by_the_manager on funds as restrictive for insert to newel_web with check (asking(2) = 'service manager' and set_by = asking_user());
create policy by_the_manager on fund_allocations as restrictive for insert to newel_web with check (asking(2) = 'service manager' and set_by = asking_user());
