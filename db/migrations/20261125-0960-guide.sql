-- The guide to the service. What is being written: one row, only what differs from the standard words. Nobody outside sees it.
create table guide_draft (
  id         uuid primary key,
  sections   jsonb not null default '{}',
  easy_read  text not null default '',      -- where the easy-read form is, when there is one
  version    int not null default 1,
  changed_at timestamptz not null default now()
);
insert into guide_draft (id) values (gen_random_uuid());

-- What was published, whole, with its days. Never altered: what was wrong is put right by the next version.
create table guide_versions (
  id           uuid primary key,
  number       int not null unique check (number > 0),
  sections     jsonb not null,
  easy_read    text not null default '',
  stands_from  date not null,
  review_due   date not null,
  approved_on  date,                        -- by the Board, where it was
  published_by uuid not null references users,
  at           timestamptz not null default now(),
  check (review_due > stands_from)
);

call wall_agency('guide_draft', '{"service manager",system}');
call wall_agency('guide_versions', '{"service manager",system}');
grant select, update on guide_draft to newel_web, newel_worker;
grant select, insert on guide_versions to newel_web, newel_worker;
grant select (id, number, sections, easy_read, stands_from, review_due, approved_on) on guide_versions to newel_party;
