-- What people said of themselves for equality monitoring. It is asked apart from their record and never shown with it: the website's role adds to it and cannot read what was answered.
create table equality_answers (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  person_id    uuid not null references people,
  version      int not null,
  answers      jsonb not null,
  asked_on     date not null,
  asked_at     timestamptz not null default now(),
  asked_by     uuid not null references users
);
create index equality_answers_by_day on equality_answers (authority_id, asked_on, person_id);
create index equality_answers_by_person on equality_answers (person_id);
call wall('equality_answers');
grant insert on equality_answers to newel_web, newel_worker;
grant select (id, authority_id, circle_id, person_id, version, asked_on, asked_at, asked_by) on equality_answers to newel_web, newel_worker;

-- How many people answered what, by council: the newest answers of each person who was asked in the period, restricted people left out. Small numbers are hidden before anybody sees them.
create function equality_counts(first date, last date) returns table (authority_id uuid, question text, answer text, people int)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) not in ('service manager', 'auditor') then raise exception 'equality figures are for the service manager and the auditor' using errcode = '42501'; end if;
  return query
    select e.authority_id, a.key, a.value, count(*)::int from
      (select distinct on (q.person_id) q.authority_id, q.answers from equality_answers q join people p on p.id = q.person_id
        where q.asked_on between first and last and q.circle_id is null and p.circle_id is null order by q.person_id, q.asked_at desc, q.id desc) e,
      jsonb_each_text(e.answers) a
    group by 1, 2, 3;
end $$;
grant execute on function equality_counts(date, date) to newel_web;
