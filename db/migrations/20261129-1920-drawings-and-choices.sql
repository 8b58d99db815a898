-- Drawings, plans and photographs of the case that belong to a specification, or to one line of it. Taken off again, the row stays.
create table specification_documents (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  specification_id  uuid not null,
  line_id           uuid,                          -- none: it belongs to all of it
  document_id       uuid not null,
  attached_by       uuid not null references users,
  attached_at       timestamptz not null,
  taken_off_by      uuid references users,
  taken_off_at      timestamptz,
  taken_off_because text not null default '',
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, specification_id) references specifications (authority_id, id) on update cascade,
  foreign key (authority_id, line_id) references specification_lines (authority_id, id) on update cascade,
  foreign key (authority_id, document_id) references documents (authority_id, id) on update cascade,
  check ((taken_off_at is null) = (taken_off_by is null) and (taken_off_at is null) = (taken_off_because = ''))
);
-- The same document is once on the same thing.
create unique index specification_documents_standing on specification_documents (authority_id, specification_id, line_id, document_id) nulls not distinct where taken_off_at is null;

-- Which product the person chose for a line: the latest in the same words stands.
create table product_choices (
  id                uuid primary key,
  authority_id      uuid not null references authorities,
  circle_id         uuid references circles,
  case_id           uuid not null,
  specification_id  uuid not null,
  line_id           uuid not null,
  what              text not null check (what <> ''),
  make              text not null default '',
  model             text not null default '',
  colour            text not null default '',
  chosen_by         text not null check (chosen_by <> ''),   -- the person, or whoever chose for them
  chosen_on         date not null,
  written_by        uuid not null references users,
  written_at        timestamptz not null,
  taken_off_by      uuid references users,
  taken_off_at      timestamptz,
  taken_off_because text not null default '',
  version           int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  foreign key (authority_id, specification_id) references specifications (authority_id, id) on update cascade,
  foreign key (authority_id, line_id) references specification_lines (authority_id, id) on update cascade,
  check (make <> '' or model <> '' or colour <> ''),
  check ((taken_off_at is null) = (taken_off_by is null) and (taken_off_at is null) = (taken_off_because = ''))
);
create index product_choices_by_specification on product_choices (authority_id, specification_id, written_at desc);

call wall('specification_documents');
call wall('product_choices');
grant select, insert, update (circle_id, taken_off_by, taken_off_at, taken_off_because, version) on specification_documents, product_choices to newel_web, newel_worker;
