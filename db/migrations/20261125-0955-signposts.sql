-- Where somebody was pointed, and what came of it.
create table signposts (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  enquiry_id     uuid,
  case_id        uuid,
  service_id     uuid references services,          -- none: a place that the directory does not have
  place          text not null,                     -- its name, as it was that day
  topic          text not null default '',
  resource       text not null default '',
  details_passed boolean not null default false,
  consent        text not null default '',          -- how they agreed that their details were passed on
  pointed_on     date not null,
  pointed_by     uuid not null references users,
  ask_on         date,
  outcome        text check (outcome in ('helped', 'not-helped', 'did-not-go', 'not-known')),
  outcome_note   text not null default '',
  outcome_on     date,
  outcome_by     uuid references users,
  version        int not null default 1,
  unique (authority_id, id),
  check (num_nonnulls(enquiry_id, case_id) = 1),
  check (not details_passed or consent <> ''),
  foreign key (authority_id, enquiry_id) references enquiries (authority_id, id) on update cascade,
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade
);
create index signposts_by_enquiry on signposts (authority_id, enquiry_id, pointed_on desc) where enquiry_id is not null;
create index signposts_by_case on signposts (authority_id, case_id, pointed_on desc) where case_id is not null;
create index signposts_to_ask on signposts (authority_id, ask_on) where outcome is null;

call wall('signposts');
grant select, insert, update on signposts to newel_web, newel_worker;
-- For figures: to which service, about what, with what outcome; never what was written.
grant select (id, authority_id, circle_id, enquiry_id, case_id, service_id, topic, details_passed, pointed_on, outcome, outcome_on) on signposts to newel_report;
