-- A job acts as the system, which sees every council, or opens a context of somebody's own: nobody else is given every council this way.
create or replace function open_system_context(actor uuid) returns text
language plpgsql stable security definer set search_path from current as $$
declare u users;
begin
  select * into strict u from users where id = actor;
  if u.role <> 'system' or u.disabled_at is not null then raise exception 'only the system acts as the system' using errcode = '42501'; end if;
  return sign_context(concat_ws('|', u.id, u.role, (select string_agg(id::text, ',' order by id) from authorities), array_to_string(u.circle_ids, ','),
    '', floor(extract(epoch from now()))::bigint + 600));
end $$;
