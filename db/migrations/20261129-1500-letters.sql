-- The words of each kind of letter, council by council: written once, and replaced by another version. Without any, the words are those that are shipped.
create table letter_templates (
  id           uuid primary key,
  authority_id uuid not null references authorities,
  scheme       text not null default '',           -- empty: for every scheme that has none of its own
  kind         text not null,
  number       int not null check (number > 0),
  subject      text not null check (subject <> ''),
  words        text not null check (words <> ''),
  from_on      date not null,
  because      text not null,
  confirmed    boolean not null default false,     -- whether the council has confirmed them
  written_by   uuid not null references users,
  written_at   timestamptz not null,
  unique (authority_id, id),
  unique (authority_id, scheme, kind, number)
);

-- Letters about a grant as they were sent: what they said, to whom, and the very file.
create table letters (
  id             uuid primary key,
  authority_id   uuid not null references authorities,
  circle_id      uuid references circles,
  case_id        uuid not null,
  kind           text not null,
  template_id    uuid references letter_templates on update cascade, -- empty: the words that are shipped
  format         text not null check (format in ('normal', 'large-print')),
  reference      text not null,
  subject        text not null,
  us             text[] not null,                  -- who it is from, and how they are reached
  blocks         jsonb not null,                   -- rules/letters/text.ts: what it said
  to_name        text not null,
  to_lines       text[] not null,
  sent_on        date not null,
  way            text not null check (way in ('post', 'email', 'handed')),
  pdf            bytea not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),   -- of the file
  written_by     uuid not null references users,
  written_at     timestamptz not null,
  voided_on      date,
  voided_by      uuid references users,
  voided_because text not null default '',
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((voided_on is null) = (voided_because = '')),
  check ((voided_on is null) = (voided_by is null))
);
create index letters_by_case on letters (authority_id, case_id, id);

call wall('letter_templates');
call wall('letters');
grant select, insert on letter_templates to newel_web, newel_worker;
-- What was sent is never changed: it can only be said that it is void.
grant select, insert, update (circle_id, voided_on, voided_by, voided_because) on letters to newel_web, newel_worker;
