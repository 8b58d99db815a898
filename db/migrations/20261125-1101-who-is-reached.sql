-- Who asked or had a case opened in a period, once in each council, with the day they first did and the first home they had in it. Restricted people are left out. Nobody calls this but the functions that count.
create function reached_people(first date, last date) returns table (council_id uuid, person_id uuid, born_on date, first_on date, home_id uuid)
language plpgsql stable set search_path from current as $$
begin
  return query
    select o.authority_id, o.person, p.born_on, min(o.on_day), (array_agg(o.home order by o.on_day, o.id) filter (where o.home is not null))[1]
    from (select e.authority_id, coalesce(q.merged_into, q.id) as person, e.received_on as on_day, e.home_id as home, e.id from enquiries e join people q on q.id = e.person_id where e.received_on between first and last and e.circle_id is null
        union all select c.authority_id, coalesce(q.merged_into, q.id), c.opened_on, c.home_id, c.id from cases c join people q on q.id = c.person_id where c.opened_on between first and last and c.circle_id is null) o
      join authorities a on a.id = o.authority_id and a.kind in ('district', 'unitary') and a.from_day <= last and (a.to_day is null or a.to_day >= last)
      join people p on p.id = o.person
    where p.circle_id is null group by 1, 2, 3;
end $$;

-- How many were reached in a period, by council, parish and band of age, of the councils in sight. Small numbers are hidden before anybody is shown them who may not see cases.
drop function reached_counts(date, date);
create function reached_counts(first date, last date, parish_table uuid) returns table (council_id uuid, parish_id uuid, lying text, band int, people int)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) not in ('service manager', 'auditor', 'county commissioner', 'board member', 'district grants officer') then raise exception 'who is reached is for the service manager, the auditor, councils, the county and the Board' using errcode = '42501'; end if;
  return query
    select r.council_id, p.id, coalesce(p.lying, case when coalesce(h.postcode, '') = '' then 'no-postcode' else 'no-table' end),
      case when r.born_on is null then -1 when age(r.first_on, r.born_on) >= interval '85 years' then 85 when age(r.first_on, r.born_on) >= interval '75 years' then 75 when age(r.first_on, r.born_on) >= interval '65 years' then 65 else 0 end, count(*)::int
    from reached_people(first, last) r left join homes h on h.id = r.home_id and h.circle_id is null
      left join parish_postcodes pp on pp.parish_table_id = parish_table and pp.postcode = h.postcode left join parishes p on p.id = pp.parish_id and p.council_id = r.council_id
    group by 1, 2, 3, 4;
end $$;
grant execute on function reached_counts(date, date, uuid) to newel_web, newel_report;

-- Of those who were reached in a period, how many answered what when they were last asked the equality questions, up to the last day of the period; and, without a question, how many were asked.
-- Never who: answers under 5 are hidden from everybody, before anybody is shown them.
create function reached_answers(first date, last date) returns table (council_id uuid, question text, answer text, people int)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) not in ('service manager', 'auditor', 'county commissioner', 'board member', 'district grants officer') then raise exception 'who is reached is for the service manager, the auditor, councils, the county and the Board' using errcode = '42501'; end if;
  return query
    with asked as (select distinct on (coalesce(q.merged_into, q.id)) coalesce(q.merged_into, q.id) as person, e.answers from equality_answers e join people q on q.id = e.person_id
        where e.asked_on <= last and e.circle_id is null order by 1, e.asked_at desc, e.id desc),
      reached as (select r.council_id as council, asked.answers from reached_people(first, last) r join asked on asked.person = r.person_id)
    select r.council, a.key, a.value, count(*)::int from reached r, jsonb_each_text(r.answers) a group by 1, 2, 3
    union all select r.council, '', 'asked', count(*)::int from reached r group by 1;
end $$;
grant execute on function reached_answers(date, date) to newel_web, newel_report;
