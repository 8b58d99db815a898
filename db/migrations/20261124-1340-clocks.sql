-- A case's clock can stand still, for a reason and with what shows it: time is kept gross and net, and the day a stage is due moves with it.
alter table cases
  add column paused_days      date[] not null default '{}',   -- [n] the day its clock was stopped for the nth time
  add column resumed_days     date[] not null default '{}',   -- [n] the day it was started again; null while it stands still
  add column pause_reason     text,                           -- why it stands still now
  add column stage_net_days   int[],                          -- as stage_working_days, without the pauses
  add column net_working_days int,                            -- as working_days, without the pauses
  add column last_contact_on  date,                           -- when somebody of ours last spoke with the person, or wrote to them
  add check (cardinality(paused_days) = cardinality(resumed_days));

-- No clock has stood still before today, and nobody is asked who is asking when a column is worked out anew.
alter table cases alter column stage_net_days type int[] using stage_working_days, alter column net_working_days type int using working_days, alter column last_contact_on type date using opened_on;
alter table cases alter column stage_net_days set not null, alter column last_contact_on set not null;

create index cases_by_contact on cases (authority_id, last_contact_on, id) include (circle_id) where status = 'open';
create index cases_by_due on cases (authority_id, stage_due_on, id) include (circle_id) where status = 'open';
grant select (paused_days, resumed_days, pause_reason, stage_net_days, net_working_days, last_contact_on) on cases to newel_report;
