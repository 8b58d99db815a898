-- How many people live in each council, by group: loaded whole from a table that somebody published, with its day and source. A newer table stands beside the earlier ones.
create table populations (
  id        uuid primary key,
  as_at     date not null,                       -- the day the figures are for
  source    text not null,
  made_up   boolean not null default false,      -- for a demonstration: said wherever the figures are
  loaded_by uuid not null references users,
  loaded_at timestamptz not null
);
create table population_figures (
  id            uuid primary key,
  population_id uuid not null references populations,
  council_id    uuid not null references authorities,
  age_from      int not null check (age_from between 0 and 120),   -- this age and over; 0 is everybody
  people        int not null check (people >= 0),
  unique (population_id, council_id, age_from)
);
call wall_agency('populations', '{service manager,system}');
call wall_agency('population_figures', '{service manager,system}');
grant select, insert on populations, population_figures to newel_web, newel_worker;
grant select (id, as_at, source, made_up, loaded_at) on populations to newel_report;
grant select (id, population_id, council_id, age_from, people) on population_figures to newel_report;

-- How many people asked or had a case opened in a period, by council and band of age on the day they first did. Restricted people are left out; small numbers are hidden before anybody outside the agency sees them.
create function reached_counts(first date, last date) returns table (council_id uuid, band int, people int)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) not in ('service manager', 'auditor', 'county commissioner', 'board member') then raise exception 'who is reached is for the service manager, the auditor, the county and the Board' using errcode = '42501'; end if;
  return query
    select r.authority_id, case when p.born_on is null then -1 when age(r.first_on, p.born_on) >= interval '85 years' then 85 when age(r.first_on, p.born_on) >= interval '75 years' then 75 when age(r.first_on, p.born_on) >= interval '65 years' then 65 else 0 end, count(*)::int
    from (select o.authority_id, o.person, min(o.on_day) as first_on from (
        select e.authority_id, coalesce(q.merged_into, q.id) as person, e.received_on as on_day from enquiries e join people q on q.id = e.person_id where e.received_on between first and last and e.circle_id is null
        union all select c.authority_id, coalesce(q.merged_into, q.id), c.opened_on from cases c join people q on q.id = c.person_id where c.opened_on between first and last and c.circle_id is null) o
      group by 1, 2) r join people p on p.id = r.person
    where p.circle_id is null group by 1, 2;
end $$;
grant execute on function reached_counts(date, date) to newel_web, newel_report;
