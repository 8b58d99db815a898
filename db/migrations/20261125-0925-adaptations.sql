-- What is fixed to a home, whoever lives there and whoever paid: it stays with the home, and belongs to the councils its home belongs to.
create table adaptations (
  id                uuid primary key,
  authority_ids     uuid[] not null check (cardinality(authority_ids) > 0),
  circle_id         uuid references circles,
  home_id           uuid not null references homes,
  kind              text not null,                   -- rules/adaptations/adaptation-kinds.ts
  place             text not null default '',
  note              text not null default '',
  fitted_on         date,
  fitted_about      boolean not null default false,  -- the day is a guess
  paid_by           text not null default '',
  case_authority_id uuid,
  case_id           uuid,
  warranty_until    date,
  service_due_on    date,
  standing          text not null default 'there' check (standing in ('there', 'reusable', 'removed')),
  changed_on        date,                            -- when it stopped being used there
  changed_because   text not null default '',
  added_by          uuid not null references users,
  added_at          timestamptz not null default now(),
  version           int not null default 1,
  foreign key (case_authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((case_id is null) = (case_authority_id is null)),
  check ((standing = 'there') = (changed_on is null))
);
create index adaptations_by_home on adaptations (home_id);
create index adaptations_by_case on adaptations (case_authority_id, case_id) where case_id is not null;
create index adaptations_by_kind on adaptations (kind, home_id) where standing = 'there';

call wall_shared_by_staff('adaptations');
grant select, insert, update on adaptations to newel_web, newel_worker;
