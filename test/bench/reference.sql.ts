/** The reference's statements, each as good as we know how to write it without walls. */

/** Council by council from its own index, no more than a page of each; names joined afterwards. One statement for each kind of filter, so that each has its own plan. */
export function listCases({ pathway, council }: { pathway?: string; council?: string }): { name: string; text: string; count: string; values: string[] } {
  const filter = [pathway && 'c.pathway = $1', council && `c.authority_id = $${pathway ? 2 : 1}`].filter(Boolean).map(one => `and ${one}`).join(' ')
  return {
    name: `cases ${filter}`, values: [pathway, council].filter(one => one !== undefined),
    text: `select p.id, p.reference, p.pathway, p.pathway_version, p.stage, p.status, p.stage_due_on, p.next_action, p.next_action_on, p.person_name, p.postcode, a.short_name as council, u.name as owner
      from (select c.* from authorities mine cross join lateral (select * from cases c where c.authority_id = mine.id and c.status = 'open' ${filter} order by c.next_action_on, c.id limit 26) c order by c.next_action_on, c.id limit 26) p
      join authorities a on a.id = p.authority_id left join users u on u.id = p.owner_id order by p.next_action_on, p.id`,
    count: `select count(*)::int as total from (select from cases c where c.authority_id in (select id from authorities) and c.status = 'open' ${filter} limit 1001) counted`,
  }
}

/** Surnames first, from their dictionary; then the people who bear them, name by name, until there are 26. */
export const searchPeople = {
  name: 'search people',
  text: `with likely as materialized (
      select id, rank, alike from (
        select id, case when name = lower($1) then 0 when name ^@ lower($1) then 1 when name like '%' || lower($1) || '%' then 2 else 3 end as rank, similarity(name, lower($1)) as alike
        from surnames where name like '%' || lower($1) || '%' or name % lower($1) or sounds && daitch_mokotoff($1)) found
      order by rank, alike desc, id limit 40),
    found as materialized (
      select p.id, p.given_name, p.surname, p.born_on, likely.rank, likely.alike, likely.id as name_id
      from likely cross join lateral (select * from people where surname_id = likely.id order by given_name, id limit 26) p
      order by likely.rank, likely.alike desc, likely.id, p.given_name, p.id limit 26)
    select f.*, c.list as cases, c.postcode from found f left join lateral (
      select json_agg(json_build_object('reference', c.reference, 'pathway', c.pathway, 'status', c.status)) as list, max(c.postcode) as postcode from (select * from cases where person_id = f.id order by opened_on desc limit 4) c) c on true
    order by f.rank, f.alike desc, f.name_id, f.given_name, f.id`,
}

export const oneCase = {
  name: 'one case',
  text: `select c.*, p.given_name, p.surname, p.born_on, p.phone, p.needs, h.line1, h.line2, h.town, h.postcode, h.tenure, a.name as council, u.name as owner, e.reference as enquiry,
      (select json_agg(o.outcome) from outcomes o where o.authority_id = c.authority_id and o.case_id = c.id and o.withdrawn_at is null) as outcomes,
      (select json_agg(json_build_object('kind', ev.kind, 'said', ev.said, 'on', ev.on_day, 'at', ev.at, 'by', ev.name)) from (
        select ev.kind, ev.said, ev.on_day, ev.at, by_user.name from events ev join users by_user on by_user.id = ev.by_user where ev.authority_id = c.authority_id and ev.case_id = c.id order by ev.at desc, ev.id desc limit 200) ev) as events
    from cases c join people p on p.id = c.person_id join homes h on h.id = c.home_id join authorities a on a.id = c.authority_id left join users u on u.id = c.owner_id left join enquiries e on e.id = c.enquiry_id
    where c.reference = $1 and c.authority_id in (select id from authorities)`,
}

export const create = {
  name: 'create an enquiry',
  text: `with council as (select a.id from public.postcodes p join authorities a on a.code = p.council_code where p.postcode = $14),
    named as (insert into surnames (name, sounds) values (lower($10), coalesce(daitch_mokotoff($10), '{}')) on conflict (name) do update set name = excluded.name returning id),
    person as (insert into people (id, authority_ids, given_name, surname, surname_id, born_on, phone, phone_digits, created_by) select $1, array[council.id], $9, $10, named.id, $11, $16, $17, $18 from council, named returning id),
    home as (insert into homes (id, authority_ids, line1, town, postcode, tenure, created_by) select $2, array[council.id], $12, $13, $14, $15, $18 from council returning id),
    enquiry as (insert into enquiries (id, authority_id, reference, channel, received_on, source, asked, caller, person_id, home_id, owner_id, taken_by) select $3, council.id, $5, $6, current_date, $7, $8, $9 || ' ' || $10, person.id, home.id, $18, $18 from council, person, home returning id, authority_id)
    insert into events (id, authority_id, enquiry_id, kind, said, on_day, by_user) select $4, authority_id, id, 'enquiry.taken', '{"channel":"phone"}', current_date, $18 from enquiry`,
}

export const moveStage = {
  name: 'move a stage',
  text: `with moved as (
      update cases set stage = $3, stage_on = current_date, left_days[stage] = current_date, entered_days[$3] = current_date, version = version + 1
      where reference = $1 and authority_id in (select id from authorities) and version = $2 and status = 'open' returning id, authority_id)
    insert into events (id, authority_id, case_id, kind, said, on_day, by_user) select $4, authority_id, id, 'stage.entered', json_build_object('stage', $3::int), current_date, $5 from moved`,
}
