-- How people reach the agency, as its public pages say it. One row; empty until an administrator fills it in.
create table agency_details (
  id       uuid primary key,
  phone    text not null default '',
  email    text not null default '',
  post     text not null default '',
  hours    text not null default '',
  about    text not null default '',
  version  int not null default 1,
  changed_at timestamptz not null default now()
);
insert into agency_details (id) values (gen_random_uuid());
call wall_agency('agency_details', '{administrator,system}');
grant select, insert, update on agency_details to newel_web, newel_worker;
grant select on agency_details to newel_party;

-- Who asked, when it was not the person themselves, and how they may be answered safely.
alter table enquiries add column asked_by jsonb not null default '{}';
grant insert (asked_by) on enquiries to newel_party;

-- How a code reaches whoever holds it: told to them, or sent.
alter table tracking_codes add column way text not null default 'told' check (way in ('told', 'email', 'text')), add column address text not null default '';
grant select (way, address) on tracking_codes to newel_web, newel_worker;

-- A lost code: whoever asks is answered alike; where there is one to send again, a worker sends it to where it was sent before.
create function ask_for_code(given text, job uuid, at timestamptz) returns void
language plpgsql volatile security definer set search_path from current as $$
declare code uuid;
begin
  select t.id into code from tracking_codes t left join enquiries e on e.id = t.enquiry_id left join cases c on c.id = t.case_id
    where coalesce(e.reference, c.reference) = given and t.way <> 'told' and t.ended_on is null and t.ends_on >= current_date and t.circle_id is null and e.circle_id is null and c.circle_id is null
      and not exists (select from jobs j where j.kind = 'tracking.code-sent' and j.subject_id = t.id and j.made_at > now() - interval '15 minutes')
    order by t.sees_cases desc, t.made_at limit 1;
  if code is not null then insert into jobs (id, kind, subject_id, run_at, made_by) values (job, 'tracking.code-sent', code, ask_for_code.at, asking_user()); end if;
end $$;
grant execute on function ask_for_code(text, uuid, timestamptz) to newel_party;
-- The owner reads jobs here, and writes one, for whoever asks.
create policy job_asked_again on jobs to newel_owner using (asking(1) is not null) with check (made_by = asking_user());

-- What we need from whoever a case is for, in words meant for them.
alter table cases add column needed_from_them text not null default '';
create function what_is_needed() returns table (case_id uuid, words text)
language plpgsql stable security definer set search_path from current as $$
begin
  if asking(2) <> 'public' then return; end if;
  return query select id, needed_from_them from cases where id = any(visible_cases()) and status = 'open';
end $$;
grant execute on function what_is_needed() to newel_party;
grant select (owner_id) on cases to newel_party;
grant select (owner_id) on enquiries to newel_party;
