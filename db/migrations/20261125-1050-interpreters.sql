-- Interpreters who were asked for, for a day or for the next call: of what, how, who comes, and whether they did.
create table interpreter_bookings (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  language      text not null,                 -- British Sign Language, or a spoken one
  way           text not null check (way in ('in-person', 'phone', 'video')),
  on_day        date,                          -- null for the next call
  at_time       text not null default '',
  what_for      text not null,
  booked_with   text not null default '',
  state         text not null default 'asked' check (state in ('asked', 'confirmed', 'came', 'did-not-come', 'cancelled')),
  note          text not null default '',
  asked_by      uuid not null references users,
  asked_at      timestamptz not null,
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check (at_time = '' or on_day is not null),
  check (state in ('asked', 'cancelled') or booked_with <> '')
);
create index interpreter_bookings_by_case on interpreter_bookings (authority_id, case_id, on_day desc);
call wall('interpreter_bookings');
grant select, insert, update on interpreter_bookings to newel_web, newel_worker;
