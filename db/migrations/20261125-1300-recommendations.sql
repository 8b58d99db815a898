-- What members of staff are entered as, and for what, from one day until another: the agency's own fact, given by the manager.
create table competences (
  id            uuid primary key,
  user_id       uuid not null references users,
  as_what       text not null check (as_what in ('trusted-assessor', 'supervised')),   -- rules/assessments/competences
  from_day      date not null,
  until_day     date,
  kinds         text[] not null default '{}',      -- rules/adaptations: what they may recommend alone
  evidence      text not null check (evidence <> ''),
  given_by      uuid not null references users,
  given_at      timestamptz not null,
  ended_because text not null default '',
  version       int not null default 1,
  check (until_day is null or until_day >= from_day)
);
create index competences_by_user on competences (user_id, from_day desc);
call wall_agency('competences', '{service manager,system}');
grant select, insert, update (until_day, ended_because, version) on competences to newel_web, newel_worker;

-- What an assessor found, as it was typed; anything may be empty until it is finished, and nothing is changed after that.
create table assessments (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  circle_id    uuid references circles,
  case_id      uuid not null,
  way          text not null default '' check (way in ('', 'home', 'telephone', 'video')),
  on_day       date,
  own_words    text not null default '',
  can_do       text not null default '',
  areas_from   date not null,                      -- rules/assessments/daily-life: which list was asked
  daily_life   jsonb not null default '{}',        -- by area: how they manage
  risks        text not null default '',
  carer        text not null default '',           -- who cares, and what it is like for them
  carer_before int check (carer_before between 1 and 5),
  begun_by     uuid not null references users,
  begun_at     timestamptz not null,
  made_by      uuid references users,
  made_on      date,
  version      int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((made_on is null) = (made_by is null)),
  check (made_on is null or (way <> '' and on_day is not null and own_words <> ''))
);
create index assessments_by_case on assessments (authority_id, case_id, begun_at desc);

-- What is there now, room by room, and what was measured.
create table assessment_rooms (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  assessment_id uuid not null,
  room          text not null,
  there         text not null default '',
  note          text not null default '',
  measured      text[] not null default '{}',
  millimetres   int[] not null default '{}',
  written_by    uuid not null references users,
  written_at    timestamptz not null,
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, assessment_id) references assessments (authority_id, id) on update cascade,
  check (cardinality(measured) = cardinality(millimetres))
);
create index assessment_rooms_by_assessment on assessment_rooms (authority_id, assessment_id, id);

-- What should be done. It is written as a draft; once sent it is never edited: what is otherwise is another version of it.
create table recommendations (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  assessment_id     uuid not null,
  number            int not null check (number > 0),
  changed           text not null default '',      -- what is otherwise than in the version before
  priority          int check (priority between 1 and 3),
  need              text not null default '' check (need in ('', 'simple', 'complex')),
  professional_view text not null default '',
  person_view       text not null default '',
  chosen_id         uuid,                          -- of the options offered, which point here themselves
  chosen_because    text not null default '',
  principles        jsonb not null default '{}',   -- rules/assessments/guiding-principles: what was considered
  begun_by          uuid not null references users,
  begun_at          timestamptz not null,
  countersigned_by  uuid references users,         -- taken away by any change to the draft
  countersigned_on  date,
  countersigned_words text not null default '',
  sent_by           uuid references users,
  sent_on           date,
  agreed_on         date,
  checked           jsonb not null default '{}',   -- the same principles, considered again when the works were done
  carer_after       int check (carer_after between 1 and 5),
  checked_by        uuid references users,
  checked_on        date,
  version           int not null default 1,
  unique (authority_id, id),
  unique (authority_id, case_id, number),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, assessment_id) references assessments (authority_id, id) on update cascade,
  check ((countersigned_on is null) = (countersigned_by is null)),
  check ((sent_on is null) = (sent_by is null)),
  check ((checked_on is null) = (checked_by is null)),
  check (countersigned_by is distinct from sent_by or sent_by is null),
  check (sent_on is null or (priority is not null and need <> '' and professional_view <> '' and person_view <> '' and (number = 1 or changed <> ''))),
  check (agreed_on is null or sent_on is not null),
  check (checked_on is null or agreed_on is not null)
);
-- Nobody writes two drafts for one case at once.
create unique index recommendations_draft on recommendations (authority_id, case_id) where sent_on is null;

create table recommended_adaptations (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  recommendation_id uuid not null,
  kind              text not null,                 -- rules/adaptations
  place             text not null default '',
  achieves          text not null,
  purposes          text[] not null default '{}',  -- rules/assessments/purposes
  left_out          boolean not null default false,
  written_by        uuid not null references users,
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade
);
create index recommended_adaptations_by_recommendation on recommended_adaptations (authority_id, recommendation_id, id);

-- What was offered to the person, as we see it and as they do.
create table options_offered (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  recommendation_id uuid not null,
  option            text not null,
  our_view          text not null default '',
  their_view        text not null default '',
  left_out          boolean not null default false,
  written_by        uuid not null references users,
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade
);
create index options_offered_by_recommendation on options_offered (authority_id, recommendation_id, id);

create table recommendation_questions (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  recommendation_id uuid not null,
  question          text not null,
  asked_by          uuid not null references users,
  asked_on          date not null,
  answer            text not null default '',
  answered_by       uuid references users,
  answered_on       date,
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade,
  check ((answered_on is null) = (answer = '')),
  check ((answered_on is null) = (answered_by is null))
);
create index recommendation_questions_by_recommendation on recommendation_questions (authority_id, recommendation_id, id);

-- Both sides sign the agreed scheme, and they are two people.
create table recommendation_signatures (
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  recommendation_id uuid not null,
  side              text not null check (side in ('assessor', 'technical')),
  user_id           uuid not null references users,
  signed_on         date not null,
  signed_at         timestamptz not null,
  primary key (authority_id, recommendation_id, side),
  unique (authority_id, recommendation_id, user_id),
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade
);

-- 1996 Act s24(3): a housing authority that is not the social services authority must consult it.
create table need_consultations (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  recommendation_id uuid not null,
  whom              text not null,
  asked_on          date not null,
  asked_by          uuid not null references users,
  answer            text not null default '' check (answer in ('', 'yes', 'part', 'no', 'none')),
  words             text not null default '',
  answered_who      text not null default '',
  answered_on       date,
  recorded_by       uuid references users,
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade,
  check ((answer = '') = (answered_on is null)),
  check ((answer = '') = (recorded_by is null))
);
create index need_consultations_by_case on need_consultations (authority_id, case_id, asked_on desc);

-- The two questions of s24(3), each decided by itself. Decided again, it is another row: the latest of each stands.
create table section_24_decisions (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  recommendation_id uuid not null,
  question          text not null check (question in ('need', 'practicability')),
  satisfied         boolean not null,
  age_and_condition text not null default '',      -- of the home: had regard to for practicability
  because           text not null,
  instead           text not null default '',
  on_day            date not null,
  decided_by        uuid not null references users,
  decided_at        timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, recommendation_id) references recommendations (authority_id, id) on update cascade,
  check (satisfied or instead <> ''),
  check ((question = 'practicability') = (age_and_condition <> ''))
);
create index section_24_decisions_by_case on section_24_decisions (authority_id, case_id, question, decided_at desc);

call wall('assessments');
call wall('assessment_rooms');
call wall('recommendations');
call wall('recommended_adaptations');
call wall('options_offered');
call wall('recommendation_questions');
call wall('recommendation_signatures');
call wall('need_consultations');
call wall('section_24_decisions');
-- It is about health: staff and the council's officer, and nobody who only sees figures or a job.
grant select, insert, update on assessments, assessment_rooms, recommendations, recommended_adaptations, options_offered, recommendation_questions, need_consultations to newel_web, newel_worker;
grant select, insert, update (circle_id) on recommendation_signatures, section_24_decisions to newel_web, newel_worker;
