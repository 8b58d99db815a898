-- The functions of the walls look names up in their own agency, whatever path their caller has set:
-- in a transaction of another agency they must not take that agency's word for who is asking.
alter function visible_authorities() set search_path from current;
alter function visible_circles() set search_path from current;
alter function asking_user() set search_path from current;
alter function visible_one(uuid[]) set search_path from current;

-- A party sees that a case was offered to them, not who else it was offered to.
create policy own_party on case_parties as restrictive to newel_party
  using (party_id = nullif(asking(5), '')::uuid) with check (party_id = nullif(asking(5), '')::uuid);
