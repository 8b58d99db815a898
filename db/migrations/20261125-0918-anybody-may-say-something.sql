-- Anybody may complain, praise or suggest, and answer what they were asked by a link. They write it and read none of it.

drop policy party on complaints;
create policy party on complaints as restrictive to newel_party
  using (false) with check (asking(2) = 'public' and circle_id is null and person_id is null and case_id is null and about_user is null and stage = 'received');
drop policy party on complaint_events;
create policy party on complaint_events as restrictive to newel_party
  using (false) with check (asking(2) = 'public' and circle_id is null and by_user = asking_user());
drop policy party on compliments;
create policy party on compliments as restrictive to newel_party
  using (false) with check (asking(2) = 'public' and circle_id is null and person_id is null and case_id is null);
drop policy party on compliment_events;
create policy party on compliment_events as restrictive to newel_party
  using (false) with check (asking(2) = 'public' and circle_id is null and by_user = asking_user() and said_and_done_id is null);
drop policy party on said_and_done;
create policy party on said_and_done as restrictive to newel_party
  using (published_on is not null and circle_id is null) with check (false);
grant insert on complaints, complaint_events, compliments, compliment_events to newel_party;
grant select (id, authority_id, circle_id, said, done, published_on) on said_and_done to newel_party;

-- What a link is for: nothing of who or where.
create function survey_by_link(given bytea) returns table (id uuid, moment text, "surveyVersion" int, "expiresOn" date, "answeredOn" date)
language plpgsql stable security definer set search_path from current as $$
begin
  return query select s.id, s.moment, s.survey_version, s.expires_on, s.answered_on from survey_askings s join cases c on c.authority_id = s.authority_id and c.id = s.case_id
    where s.token_hash = given and s.circle_id is null and c.circle_id is null;
end $$;

-- Answers once, and writes into the story of the case that it was answered. False when somebody was first, or the link holds no longer.
create function answer_by_link(given bytea, said_answers jsonb, today date, event_id uuid, said_event jsonb, moment_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare s survey_askings;
begin
  update survey_askings a set answers = said_answers, answered_on = today, answered_way = 'link', version = a.version + 1
    from cases c where c.authority_id = a.authority_id and c.id = a.case_id and a.circle_id is null and c.circle_id is null
      and a.token_hash = given and a.answered_on is null and a.expires_on >= today returning a.* into s;
  if s.id is null then return false; end if;
  insert into events (id, authority_id, circle_id, case_id, kind, said, on_day, at, by_user) values (event_id, s.authority_id, null, s.case_id, 'survey.answered', said_event, today, moment_at, asking_user());
  return true;
end $$;
grant execute on function survey_by_link(bytea), answer_by_link(bytea, jsonb, date, uuid, jsonb, timestamptz) to newel_party, newel_web;
