-- Somebody asked after their case was completed, at one of the moments of rules/surveys: once each. Answers stand under the version they were asked in.
create table survey_askings (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  case_id        uuid not null,
  reference      text not null,               -- printed on a letter, read out on the telephone
  moment         text not null,
  survey_version int not null,
  way            text not null check (way in ('link', 'post', 'phone')),
  token_hash     bytea,                       -- of the link; nobody can say the link again
  expires_on     date,                        -- the last day on which the link works
  asked_on       date not null,
  asked_by       uuid not null references users,
  answered_on    date,
  answered_way   text check (answered_way in ('link', 'post', 'phone')),
  answers        jsonb,
  version        int not null default 1,
  unique (authority_id, id),
  unique (authority_id, case_id, moment),
  unique (authority_id, reference),
  unique (token_hash),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((answered_on is null) = (answers is null)),
  check ((answered_on is null) = (answered_way is null)),
  check ((token_hash is null) = (expires_on is null))
);
create index survey_askings_by_day on survey_askings (authority_id, asked_on desc, id);
call wall('survey_askings');
grant select, insert, update on survey_askings to newel_web, newel_worker;
