-- Who has done which course, and when: the agency's own fact, as its staff are. What was written down wrongly is withdrawn, with the reason.
create table training_courses (
  id                uuid primary key,
  user_id           uuid not null references users,
  course            text not null check (course in ('mecc')),   -- rules/training
  done_on           date not null,
  evidence          text not null check (evidence <> ''),
  recorded_by       uuid not null references users,
  recorded_at       timestamptz not null,
  withdrawn_on      date,
  withdrawn_because text not null default '',
  version           int not null default 1,
  check ((withdrawn_on is null) = (withdrawn_because = ''))
);
create index training_courses_by_user on training_courses (user_id, done_on desc);

call wall_agency('training_courses', '{service manager,system}');
grant select, insert, update (withdrawn_on, withdrawn_because, version) on training_courses to newel_web, newel_worker;
-- The county is told how many, and not who.
grant select (id, user_id, course, done_on, withdrawn_on) on training_courses to newel_report;
grant select (created_at, disabled_at) on users to newel_report;
