-- A council's own scheme may be repayable whenever the home is disposed of: such a charge has no last day.
alter table land_charges alter column ends_on drop not null;
