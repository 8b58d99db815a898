-- What every agency on this installation shares: the list of agencies, and open reference data. Nothing of theirs.
create table agencies (
  id            text primary key check (id ~ '^[a-z][a-z0-9-]{1,40}$'),
  schema_name   text not null unique check (schema_name ~ '^agency_[a-z0-9_]{2,50}$'),
  name          text not null,
  host_names    text[] not null default '{}',
  theme         jsonb not null default '{}',
  demonstration boolean not null default false,
  ready         boolean not null default true,    -- false while its first rows are being written: nobody is let in
  created_at    timestamptz not null default now()
);

-- The ONS postcode directory (open data): which council a postcode lies in. Loaded by bin/postcodes.
create table postcodes (
  postcode     text collate "C" primary key,
  council_code text not null,
  invented     boolean not null default false
);

grant usage on schema public to newel_web, newel_party, newel_report, newel_worker, newel_door;
grant select on agencies to newel_web, newel_party, newel_report, newel_worker, newel_door;
grant select on postcodes to newel_web, newel_worker;
