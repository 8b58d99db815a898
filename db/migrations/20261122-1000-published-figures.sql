-- Figures as somebody else has printed them, to stand beside ours with the difference. Public already; never corrected here, even where a printed total does not add up.
create table published_figures (
  id           uuid primary key,
  period_from  date not null,
  period_to    date not null check (period_to >= period_from),
  measure      text not null,                        -- a measure of src/modules/packs/kpis.ts
  authority_id uuid references authorities,          -- null: printed for all councils together
  printed      int not null check (printed >= 0),
  source       text not null,
  unique nulls not distinct (period_from, period_to, measure, authority_id)
);

call wall_agency('published_figures', '{system,administrator}');
grant select on published_figures to newel_web, newel_report;
grant select, insert on published_figures to newel_worker;
