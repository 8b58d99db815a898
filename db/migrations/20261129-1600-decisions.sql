-- A council's scheme of delegation: who may decide on grants, up to how much, from a day until another. Whoever decides does not set it.
create table delegations (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  user_id       uuid not null references users,
  from_on       date not null,
  until_on      date,
  limit_pence   bigint not null check (limit_pence >= 0),
  source        text not null check (source <> ''),      -- the paper of the council that says so
  set_by        uuid not null references users,
  set_at        timestamptz not null,
  ended         boolean not null default false,          -- taken away: it counts for nothing from then on
  ended_by      uuid references users,
  ended_on      date,
  ended_because text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  check (until_on is null or until_on >= from_on),
  check (ended = (ended_because <> '') and ended = (ended_by is not null) and ended = (ended_on is not null))
);
create index delegations_by_user on delegations (authority_id, user_id, from_on desc);

-- What the agency puts before the council: what it proposes, on what figures, and why. Written once; what is otherwise is another one.
create table decision_papers (
  id                 uuid primary key,
  authority_id       uuid not null references authorities,
  circle_id          uuid references circles,
  case_id            uuid not null,
  application_id     uuid not null,
  determination_id   uuid,                                -- none where the scheme has no statutory test
  number             int not null check (number > 0),
  proposes           text not null check (proposes in ('approve', 'refuse')),
  grounds            text[] not null default '{}',        -- rules/decisions/grounds
  because            text not null check (because <> ''),
  unforeseen         text not null default '',            -- s34(5): what could not have been foreseen, when there was a decision already
  applied_on         date not null,
  certificate        text not null,
  scheme             text not null,
  works_pence        bigint not null check (works_pence >= 0),
  fees_pence         bigint not null check (fees_pence >= 0),
  contribution_pence bigint not null check (contribution_pence >= 0),
  maximum_pence      bigint not null check (maximum_pence >= 0),
  order_of_maximum   text not null check (order_of_maximum in ('maximum first', 'contribution first')),
  grant_pence        bigint not null check (grant_pence >= 0),
  reduced_by_pence   bigint not null check (reduced_by_pence >= 0),
  top_up_pence       bigint not null default 0 check (top_up_pence >= 0),
  charge_pence       bigint not null default 0 check (charge_pence >= 0),
  prepared_by        uuid not null references users,
  prepared_on        date not null,
  prepared_at        timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, case_id, number),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, application_id) references applications (authority_id, id) on update cascade,
  foreign key (authority_id, determination_id) references determinations (authority_id, id) on update cascade,
  check (proposes = 'approve' or cardinality(grounds) > 0),
  check (grant_pence <= works_pence + fees_pence),
  check (grant_pence <= maximum_pence)
);

-- The council's statutory act. Written once, by an officer of that council, within their delegated limit, on a paper that somebody else prepared.
create table grant_decisions (
  id                 uuid primary key,
  authority_id       uuid not null references authorities,
  circle_id          uuid references circles,
  case_id            uuid not null,
  paper_id           uuid not null,
  number             int not null check (number > 0),
  approved           boolean not null,
  grounds            text[] not null default '{}',
  because            text not null check (because <> ''),
  applied_on         date not null,
  on_day             date not null,
  expense_pence      bigint not null default 0 check (expense_pence >= 0),
  contribution_pence bigint not null default 0 check (contribution_pence >= 0),
  grant_pence        bigint not null default 0 check (grant_pence >= 0),
  reduced_by_pence   bigint not null default 0 check (reduced_by_pence >= 0),
  top_up_pence       bigint not null default 0 check (top_up_pence >= 0),
  charge_pence       bigint not null default 0 check (charge_pence >= 0),
  pay_from           date,                                -- s36: payment is put off to this day
  works_by           date,                                -- s37: the works are finished by this day
  delegation_id      uuid not null,
  decided_by         uuid not null references users,
  decided_at         timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, case_id, number),                 -- a second decision in another tab finds the first
  unique (authority_id, paper_id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, paper_id) references decision_papers (authority_id, id) on update cascade,
  foreign key (authority_id, delegation_id) references delegations (authority_id, id) on update cascade,
  check (approved or cardinality(grounds) > 0),
  check (approved = (works_by is not null)),
  check (approved or grant_pence + top_up_pence = 0),
  check (on_day >= applied_on),
  check (pay_from is null or pay_from <= applied_on + interval '12 months')
);

-- What somebody asked to have looked at again, and what came of it: by another officer than the one who decided.
create table decision_reviews (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  decision_id   uuid not null,
  asked_on      date not null,
  asked_by      text not null check (asked_by <> ''),
  grounds       text not null check (grounds <> ''),
  written_by    uuid not null references users,
  outcome       text not null default '' check (outcome in ('', 'stands', 'again', 'withdrawn')),
  because       text not null default '',
  answered_on   date,
  answered_by   uuid references users,
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, decision_id) references grant_decisions (authority_id, id) on update cascade,
  check ((outcome = '') = (answered_on is null)),
  check ((outcome = '') = (because = ''))
);
-- One is open for a decision at a time.
create unique index decision_reviews_open on decision_reviews (authority_id, decision_id) where outcome = '';

-- Death, a move, ceasing to qualify, more time: what happened after an approval and what the council decided then. Written once.
create table grant_changes (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  decision_id   uuid not null,
  kind          text not null,                            -- rules/decisions/grounds
  happened_on   date not null,
  decided       text not null check (decided in ('carry-on', 'pay-what-was-done', 'nothing', 'repay', 'more-time')),
  pence         bigint check (pence >= 0),                -- what is paid for what was done, or asked back
  until_on      date,                                     -- with more time: the day by which the works are finished
  because       text not null check (because <> ''),
  decided_by    uuid not null references users,
  decided_on    date not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, decision_id) references grant_decisions (authority_id, id) on update cascade,
  check ((decided = 'more-time') = (until_on is not null)),
  check ((decided in ('pay-what-was-done', 'repay')) = (pence is not null))
);
create index grant_changes_by_case on grant_changes (authority_id, case_id, id);

call wall('delegations');
call wall('decision_papers');
call wall('grant_decisions');
call wall('decision_reviews');
call wall('grant_changes');
grant select, insert, update (ended, ended_by, ended_on, ended_because, version) on delegations to newel_web;
grant select, insert, update (circle_id) on decision_papers, grant_changes to newel_web;
grant select, insert, update (circle_id) on grant_decisions to newel_web;
grant select, insert, update on decision_reviews to newel_web;
grant select on delegations, decision_papers, grant_decisions, decision_reviews, grant_changes to newel_worker;

-- Whether whoever asks may decide on this paper: an officer, within a limit that holds on the day and was not taken away, on what somebody else prepared. Within the walls of whoever asks.
create function may_decide(council uuid, paper uuid, pence bigint, decided_on date) returns boolean language plpgsql stable as $$
begin
  return asking(2) = 'district grants officer'
    and exists (select 1 from delegations d where d.authority_id = council and d.user_id = asking_user() and not d.ended and d.from_on <= decided_on and (d.until_on is null or d.until_on >= decided_on) and d.limit_pence >= pence)
    and (paper is null or exists (select 1 from decision_papers p where p.authority_id = council and p.id = paper and p.prepared_by <> asking_user()));
end $$;
grant execute on function may_decide(uuid, uuid, bigint, date) to newel_web;
create policy by_delegation on grant_decisions as restrictive for insert to newel_web with check (decided_by = asking_user() and may_decide(authority_id, paper_id, grant_pence + top_up_pence, on_day));
create policy by_delegation on grant_changes as restrictive for insert to newel_web with check (decided_by = asking_user() and may_decide(authority_id, null, coalesce(pence, 0), decided_on));
-- Nobody gives a limit to themselves, and only the service manager writes down what a council has delegated.
create policy by_the_manager on delegations as restrictive for insert to newel_web with check (asking(2) = 'service manager' and set_by = asking_user() and user_id <> asking_user());
create policy ended_by_the_manager on delegations as restrictive for update to newel_web using (asking(2) = 'service manager') with check (asking(2) = 'service manager');
create policy prepared_by_the_agency on decision_papers as restrictive for insert to newel_web with check (prepared_by = asking_user() and asking(2) = any('{caseworker,technical officer,service manager}'));
