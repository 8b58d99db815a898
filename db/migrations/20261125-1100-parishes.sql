-- Which parish a postcode lies in, and whether the parish is rural or urban: loaded whole from a table that somebody published or put together, with its day and source.
-- A newer table stands beside the earlier ones. Where there is no civil parish, the unparished part of a council stands for one, as the Office for National Statistics has it.
create table parish_tables (
  id        uuid primary key,
  as_at     date not null,
  source    text not null,
  made_up   boolean not null default false,      -- for a demonstration: said wherever the parishes are
  loaded_by uuid not null references users,
  loaded_at timestamptz not null
);
create table parishes (
  id              uuid primary key,
  parish_table_id uuid not null references parish_tables,
  council_id      uuid not null references authorities,
  code            text not null,
  name            text not null,
  rural_urban     text not null check (rural_urban in ('UN1', 'UF1', 'RLN1', 'RLF1', 'RSN1', 'RSF1')),
  lying           text not null generated always as (case when rural_urban like 'R%' then 'rural' else 'urban' end) stored,
  unique (parish_table_id, code)
);
create table parish_postcodes (
  id              uuid primary key,
  parish_table_id uuid not null references parish_tables,
  postcode        text collate "C" not null,
  parish_id       uuid not null references parishes,
  unique (parish_table_id, postcode)
);
call wall_agency('parish_tables', '{administrator,service manager,system}');
call wall_agency('parishes', '{administrator,service manager,system}');
call wall_agency('parish_postcodes', '{administrator,service manager,system}');
grant select, insert on parish_tables, parishes, parish_postcodes to newel_web, newel_worker;
grant select (id, as_at, source, made_up, loaded_at) on parish_tables to newel_report;
grant select (id, parish_table_id, council_id, code, name, rural_urban, lying) on parishes to newel_report;

-- A table of the population is of councils, of parishes, or of the answers to the equality questions by council; each kind has its own day and source.
alter table populations add column kind text not null default 'councils' check (kind in ('councils', 'parishes', 'groups'));
alter table population_figures add column parish_code text not null default '', add column question text not null default '', add column answer text not null default '';
alter table population_figures drop constraint population_figures_population_id_council_id_age_from_key;
alter table population_figures add constraint population_figures_once unique (population_id, council_id, parish_code, question, answer, age_from);
grant select (kind) on populations to newel_report;
grant select (parish_code, question, answer) on population_figures to newel_report;

-- Whoever loads parishes loads the people who live in them.
drop policy agency_write on populations;
drop policy agency_change on populations;
drop policy agency_write on population_figures;
drop policy agency_change on population_figures;
create policy agency_write on populations for insert to newel_web, newel_worker with check (asking(2) = any('{administrator,service manager,system}'::text[]));
create policy agency_change on populations for update to newel_web, newel_worker using (asking(2) = any('{administrator,service manager,system}'::text[])) with check (asking(2) = any('{administrator,service manager,system}'::text[]));
create policy agency_write on population_figures for insert to newel_web, newel_worker with check (asking(2) = any('{administrator,service manager,system}'::text[]));
create policy agency_change on population_figures for update to newel_web, newel_worker using (asking(2) = any('{administrator,service manager,system}'::text[])) with check (asking(2) = any('{administrator,service manager,system}'::text[]));
