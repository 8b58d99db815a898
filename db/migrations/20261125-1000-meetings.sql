-- Meetings of the Management Board, which stand on the agency's own row, and operational meetings, which stand on that of their council.
create table meetings (
  id                 uuid primary key,
  authority_id       uuid not null references authorities,
  on_day             date not null,
  starts_at          text not null default '' check (starts_at = '' or starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place              text not null,              -- where it is, or how to join
  pack_from          date,                       -- the first day of the quarter whose pack it looks at; empty when it looks at none
  called_off_on      date,
  called_off_because text not null default '',
  made_by            uuid not null references users,
  made_at            timestamptz not null default now(),
  version            int not null default 1,
  unique (authority_id, id),
  check ((called_off_on is null) = (called_off_because = ''))
);
create index meetings_by_day on meetings (authority_id, on_day, id);

-- Which signed pack was circulated to a meeting. A signed pack is never altered, so its quarter and version say which it is.
create table pack_circulations (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  meeting_id    uuid not null,
  pack_from     date not null,
  pack_version  int not null check (pack_version > 0),
  circulated_on date not null,
  by_user       uuid not null references users,
  by_name       text not null,                   -- as it was on the day: the Board reads no accounts
  at            timestamptz not null default now(),
  unique (authority_id, id),
  unique (authority_id, meeting_id, pack_from, pack_version),
  foreign key (authority_id, meeting_id) references meetings (authority_id, id) on update cascade
);

-- Whom it was circulated to, and whether they have said that they have it. Without an account, somebody else writes that down for them.
create table pack_recipients (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circulation_id uuid not null,
  user_id        uuid references users,
  name           text not null,
  address        text not null default '',
  notice         text not null default '' check (notice in ('', 'waiting', 'sent', 'failed', 'no-way')),
  notice_because text not null default '',
  received_on    date,
  received_at    timestamptz,
  recorded_by    uuid references users,
  version        int not null default 1,
  unique (authority_id, id),
  unique (authority_id, circulation_id, user_id),
  check (num_nulls(received_on, received_at, recorded_by) in (0, 3)),
  foreign key (authority_id, circulation_id) references pack_circulations (authority_id, id) on update cascade
);
create index pack_recipients_waited_for on pack_recipients (authority_id, user_id) where received_on is null;

-- What was agreed at a meeting. It goes with every meeting after it of the same Board or council until it is done.
create table meeting_actions (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  meeting_id   uuid not null,
  what         text not null,
  who          text not null,
  due_on       date not null,
  state        text not null default 'open' check (state in ('open', 'done', 'dropped')),
  settled_on   date,
  came         text not null default '',         -- what came of it, or how far it is
  made_by      uuid not null references users,
  made_at      timestamptz not null default now(),
  version      int not null default 1,
  unique (authority_id, id),
  check ((state = 'open') = (settled_on is null)),
  check (state = 'open' or came <> ''),
  foreign key (authority_id, meeting_id) references meetings (authority_id, id) on update cascade
);
create index meeting_actions_by_meeting on meeting_actions (authority_id, meeting_id);
create index meeting_actions_open on meeting_actions (authority_id, due_on) where state = 'open';

-- The story of each meeting, written with the change itself.
create table meeting_events (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  meeting_id   uuid not null,
  kind         text not null,
  said         jsonb not null default '{}',
  on_day       date not null,
  at           timestamptz not null default now(),
  by_user      uuid not null references users,
  foreign key (authority_id, meeting_id) references meetings (authority_id, id) on update cascade
);
create index meeting_events_by_meeting on meeting_events (authority_id, meeting_id, at desc);

call wall('meetings');
call wall('pack_circulations');
call wall('pack_recipients');
call wall('meeting_actions');
call wall('meeting_events');

-- Who sees figures for all councils comes to the Board's meetings, and to no council's own; of who was sent a pack they see themselves.
create policy of_the_board on meetings as restrictive to newel_report using (authority_id = agency_authority()) with check (authority_id = agency_authority());
create policy of_the_board on pack_circulations as restrictive to newel_report using (authority_id = agency_authority()) with check (authority_id = agency_authority());
create policy of_the_board on meeting_actions as restrictive to newel_report using (authority_id = agency_authority()) with check (authority_id = agency_authority());
create policy own_receipt on pack_recipients as restrictive to newel_report using (user_id = asking_user()) with check (user_id = asking_user());

-- Somebody who was sent a pack says that they have it: nobody can say so in their name, and it is said once.
create function confirm_receipt(which uuid, event_id uuid, today date, moment timestamptz) returns boolean
language plpgsql volatile security definer set search_path from current as $$
declare r pack_recipients; meeting uuid;
begin
  update pack_recipients set received_on = today, received_at = moment, recorded_by = asking_user(), version = version + 1
    where id = which and user_id = asking_user() and received_on is null returning * into r;
  if r.id is null then return false; end if;
  select c.meeting_id into strict meeting from pack_circulations c where c.authority_id = r.authority_id and c.id = r.circulation_id;
  insert into meeting_events (id, authority_id, meeting_id, kind, said, on_day, at, by_user)
    values (event_id, r.authority_id, meeting, 'pack.received', jsonb_build_object('name', r.name, 'on', today), today, moment, asking_user());
  return true;
end $$;

grant execute on function confirm_receipt(uuid, uuid, date, timestamptz) to newel_web, newel_report;
grant select, insert on meetings, pack_circulations, pack_recipients, meeting_actions, meeting_events to newel_web;
grant update (on_day, starts_at, place, pack_from, called_off_on, called_off_because, version) on meetings to newel_web;
grant update (received_on, received_at, recorded_by, version) on pack_recipients to newel_web;
grant update (what, who, due_on, state, settled_on, came, version) on meeting_actions to newel_web;
grant select on meetings, pack_circulations, pack_recipients to newel_worker;
grant update (notice, notice_because) on pack_recipients to newel_worker;
grant select (id, authority_id, on_day, starts_at, place, pack_from, called_off_on, called_off_because, version) on meetings to newel_report;
grant select (id, authority_id, meeting_id, pack_from, pack_version, circulated_on, by_name) on pack_circulations to newel_report;
grant select (id, authority_id, circulation_id, user_id, received_on) on pack_recipients to newel_report;
grant select (id, authority_id, meeting_id, what, who, due_on, state, settled_on, came, version) on meeting_actions to newel_report;
