-- Documents of a case: what each is, and which file it is. The file itself lies beside the database, called after its SHA-256. None is deleted: one that does not count any more is voided, with the reason.
create table documents (
  id            uuid primary key,
  authority_id  uuid not null references authorities,
  circle_id     uuid references circles,
  case_id       uuid not null,
  kind          text not null check (kind in ('evidence', 'photo', 'drawing', 'plan', 'signed', 'letter', 'quote', 'certificate', 'other')),
  what          text not null check (what <> ''),
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes         int not null check (bytes > 0 and bytes <= 52428800),
  media_type    text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  added_by      uuid not null references users,
  added_at      timestamptz not null,
  voided_by     uuid references users,
  voided_at     timestamptz,
  void_reason   text not null default '',
  version       int not null default 1,
  unique (authority_id, id),
  foreign key (authority_id, case_id) references cases (authority_id, id) on update cascade,
  check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason = ''))
);
create index documents_by_case on documents (authority_id, case_id, added_at desc);
call wall('documents');
-- A file that was added is that file for good.
grant select, insert, update (circle_id, authority_id, voided_by, voided_at, void_reason, version) on documents to newel_web, newel_worker;
