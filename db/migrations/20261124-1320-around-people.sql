-- What must be known about a person before anybody writes or rings. An empty text is what nobody has asked yet.
alter table people
  add column interpreter          text not null default '',
  add column interpreter_language text not null default '',
  add column letter_format        text not null default '',
  add column reach_by             text not null default '',
  add column ring_when            text not null default '';
