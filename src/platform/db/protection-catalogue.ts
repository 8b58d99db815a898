import type { QueryResultRow } from 'pg'
import { addedByParties, agreedPolicies, calledByPolicies, definers, indexesWithoutCouncil, isWalled, keysWithoutCouncil, mayLackCouncil, neverAltered, ownerOnly, readByParties, uniquesWithoutCouncil, wordsInFigures } from './protection-lists.ts'

export type Ask = <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>

export const loginRoles = ['newel_web', 'newel_party', 'newel_report', 'newel_worker', 'newel_door'] as const

/** Everything in the catalogue that is not as agreed, in words. `ask` is a superuser’s, whose search path begins with the schema. */
export async function catalogueFaults(ask: Ask, schema: string): Promise<string[]> {
  const tables = await tablesIn(ask, schema)
  const parts = [relations, policies, columnsAndTypes, functions, keys, uniques, indexes, readAndWritten, roles, surroundings]
  const faults: string[] = []
  for (const part of parts) faults.push(...await part(ask, schema, tables))
  return faults
}

type Tables = ReadonlyMap<string, ReadonlySet<string>>
type Part = (ask: Ask, schema: string, tables: Tables) => Promise<string[]>

/** Every table of the schema and its columns, but for the list of migrations, which no role of ours reads. */
export async function tablesIn(ask: Ask, schema: string): Promise<Tables> {
  const rows = await ask<{ table: string; columns: string[] }>(`select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations' group by c.relname order by c.relname`, [schema])
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns)]))
}

const relations: Part = async (ask, schema) => {
  const rows = await ask<{ name: string; kind: string; enabled: boolean; forced: boolean; owner: string; options: string[] | null; triggers: string[] | null; rules: string[] | null; partition: boolean }>(`
    select c.relname as name, c.relkind as kind, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner, c.reloptions as options, c.relispartition as partition,
      (select array_agg(tgname::text) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers, (select array_agg(rulename::text) from pg_rewrite r where r.ev_class = c.oid and rulename <> '_RETURN') as rules
    from pg_class c where c.relnamespace = $1::regnamespace and c.relkind not in ('i', 'I', 't', 'c') and c.relname <> 'migrations'`, [schema])
  return rows.flatMap(({ name, kind, enabled, forced, owner, options, triggers, rules }) => [
    ...(owner === 'newel_owner' ? [] : [`${name} belongs to ${owner}`]),
    ...('rp'.includes(kind) && !enabled ? [`${name} has no row security`] : []),
    ...('rp'.includes(kind) && !forced ? [`${name} does not force row security on its owner`] : []),
    ...(kind === 'v' && !(options ?? []).some(option => /^security_invoker=(true|on|1)$/.test(option)) ? [`the view ${name} reads as its owner`] : []),
    ...('mf'.includes(kind) ? [`${name} is a ${kind === 'm' ? 'materialised view' : 'foreign table'}: row security does not reach it`] : []),
    ...(triggers ?? []).map(trigger => `${name} has the trigger ${trigger}`),
    ...(rules ?? []).map(rule => `${name} has the rule ${rule}`),
  ])
}

const policies: Part = async (ask, schema, tables) => {
  const rows = await ask<{ table: string; text: string; condition: string; open: boolean }>(`
    select c.relname as "table", coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') as condition, 0 = any(polroles) as open,
      format('%s: %s, %s to %s, using %s, with check %s', polname, case when polpermissive then 'permissive' else 'restrictive' end, case polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        coalesce((select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any(polroles)), 'PUBLIC'), coalesce(pg_get_expr(polqual, polrelid), 'nothing'), coalesce(pg_get_expr(polwithcheck, polrelid), 'nothing')) as text
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = $1::regnamespace`, [schema])
  const faults = rows.flatMap(({ table, text, condition, open }) => [
    ...(open ? [`a policy of ${table} is for everybody: ${text}`] : []),
    ...(/\bselect\b/i.test(condition) ? [`a policy of ${table} asks a question of its own: ${text}`] : []),
  ])
  for (const [table, columns] of tables) {
    const agreed = agreedPolicies(table, columns)
    const there = rows.filter(row => row.table === table).map(row => row.text)
    if (!agreed) faults.push(`nothing says whose the rows of ${table} are`)
    for (const text of agreed ?? []) if (!there.includes(text)) faults.push(`${table} lacks the policy ${text}`)
    for (const text of there) if (!agreed?.includes(text)) faults.push(`${table} has a policy that nobody agreed: ${text}`)
  }
  return faults
}

const columnsAndTypes: Part = async (ask, schema, tables) => {
  const rows = await ask<{ table: string; column: string; type: string; enum: boolean; required: boolean }>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, t.typtype = 'e' or exists (select from pg_type e where e.oid = t.typelem and e.typtype = 'e') as enum, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations' and a.attnum > 0 and not a.attisdropped`, [schema])
  return rows.flatMap(({ table, column, type, enum: isEnum, required }) => [
    ...(isEnum ? [`${table}.${column} is an enum, whose index row security would waste`] : []),
    ...(/^(numeric|double precision|real|money)/.test(type) ? [`${table}.${column} is ${type}: money is whole pence`] : []),
    ...(/_pence$/.test(column) && type !== 'bigint' ? [`${table}.${column} is ${type}, and pence are bigint`] : []),
    ...(/^timestamp.*without/.test(type) ? [`${table}.${column} is a moment that does not say where`] : []),
    ...(column === 'authority_id' && !(required || mayLackCouncil.includes(table)) || column === 'authority_id' && type !== 'uuid' ? [`${table}.authority_id may be empty, or is ${type}`] : []),
    ...(column === 'authority_ids' && table !== 'users' && !(required && type === 'uuid[]') ? [`${table}.authority_ids may be empty, or is ${type}`] : []),
    ...(column === 'circle_id' && required ? [`${table}.circle_id must be empty where nothing is restricted`] : []),
    ...(column === 'case_id' && isWalled(table, tables.get(table)!) && !tables.get(table)!.has('circle_id') ? [`${table} hangs on a case and has no circle`] : []),
  ])
}

const functions: Part = async (ask, schema) => {
  const rows = await ask<{ name: string; definer: boolean; owner: string; language: string; settings: string[] | null; volatility: string; leakproof: boolean; callers: string[]; open: boolean; source: string; kind: string }>(`
    select p.oid::regprocedure::text as name, p.prosecdef as definer, pg_get_userbyid(p.proowner) as owner, l.lanname as language, p.proconfig as settings, p.provolatile as volatility, p.proleakproof as leakproof, p.prosrc as source, p.prokind as kind,
      array(select r.rolname::text from pg_roles r where r.rolname like 'newel\\_%' and r.rolname <> 'newel_owner' and has_function_privilege(r.oid, p.oid, 'execute') order by 1) as callers,
      exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as open
    from pg_proc p join pg_language l on l.oid = p.prolang where p.pronamespace = $1::regnamespace`, [schema])
  const fixed = `search_path=${schema}, public, pg_temp`
  const named = new Map(rows.map(row => [row.name, row]))
  return [
    ...Object.keys(definers).filter(name => !named.get(name)?.definer).map(name => `${name} is not there, or does not act as the owner`),
    ...rows.flatMap(({ name, definer, owner, language, settings, volatility, leakproof, callers, open, source, kind }) => [
      ...(owner === 'newel_owner' ? [] : [`${name} belongs to ${owner}`]),
      ...(open ? [`anybody may call ${name}`] : []),
      ...(leakproof ? [`${name} promises to be leakproof, which nobody can check`] : []),
      ...(language === 'plpgsql' ? [] : [`${name} is written in ${language}, not plpgsql`]),
      ...(definer && !Object.hasOwn(definers, name) ? [`${name} acts as the owner and is not among those agreed`] : []),
      ...(definer && /\bexecute\b/i.test(source) ? [`${name} acts as the owner and makes up its own statements`] : []),
      ...(kind === 'p' && callers.length ? [`${callers.join(', ')} may call the procedure ${name}`] : []),
      ...((definer || calledByPolicies.includes(name)) && !(settings?.length === 1 && settings[0] === fixed) ? [`${name} looks names up in ${settings?.join(', ') ?? 'whatever path its caller has set'}`] : []),
      ...(calledByPolicies.includes(name) && volatility !== 's' ? [`${name} is not STABLE, so that a policy would ask it for every row`] : []),
      ...(Object.hasOwn(definers, name) && definers[name]!.join() !== callers.join() ? [`${name} may be called by ${callers.join(', ') || 'nobody'}, and ${definers[name]!.join(', ') || 'nobody'} was agreed`] : []),
    ]),
  ]
}

const keys: Part = async (ask, schema, tables) => {
  const rows = await ask<{ name: string; table: string; columns: string[]; to: string; toColumns: string[]; cascades: boolean; valid: boolean }>(`
    select k.conname as name, c.relname as "table", f.relname as "to", k.confupdtype = 'c' as cascades, k.convalidated as valid,
      array(select a.attname::text from unnest(k.conkey) with ordinality u(n, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.i) as columns,
      array(select a.attname::text from unnest(k.confkey) with ordinality u(n, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n order by u.i) as "toColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid where k.connamespace = $1::regnamespace and k.contype = 'f'`, [schema])
  const faults = rows.flatMap(({ name, table, columns, to, toColumns, cascades, valid }) => {
    const acrossTheWall = isWalled(to, tables.get(to) ?? new Set())
    const carriesCouncil = columns[0] === 'authority_id' && toColumns[0] === 'authority_id'
    return [
      ...(valid ? [] : [`${name} of ${table} was never checked`]),
      ...(acrossTheWall && !carriesCouncil && !Object.hasOwn(keysWithoutCouncil, name) ? [`${name}: ${table} points at ${to} without its council, so that it can hang on another’s`] : []),
      ...(acrossTheWall && !cascades ? [`${name}: a hand-over of ${to} to another council would stop at ${table}`] : []),
    ]
  })
  const held = (table: string, column: string): boolean => rows.some(key => key.table === table && key.columns.includes(column))
  for (const [table, columns] of tables)
    for (const column of ['authority_id', 'case_id', 'enquiry_id', 'person_id', 'home_id', 'circle_id', 'party_id'])
      if (columns.has(column) && !held(table, column)) faults.push(`${table}.${column} points at nothing`)
  return faults
}

const uniques: Part = async (ask, schema, tables) => {
  const rows = await ask<{ table: string; name: string; columns: string[]; key: boolean }>(indexesOf('i.indisunique'), [schema])
  return rows.filter(({ table, name, columns }) => columns[0] !== 'authority_id' && columns.join() !== 'id' && !Object.hasOwn(uniquesWithoutCouncil, name) && tables.has(table))
    .map(({ table, name, columns }) => `${name} of ${table} is unique over ${columns.join(', ')} whatever the council: one council could probe for another’s`)
}

const indexes: Part = async (ask, schema, tables) => {
  const rows = await ask<{ table: string; name: string; columns: string[] }>(indexesOf('not i.indisunique'), [schema])
  return rows.filter(({ table, name, columns }) => isWalled(table, tables.get(table) ?? new Set()) && columns[0] !== 'authority_id' && !indexesWithoutCouncil.includes(name))
    .map(({ table, name, columns }) => `the index ${name} of ${table} begins with ${columns[0]}, not with the council`)
}
const indexesOf = (which: string): string => `select t.relname as "table", c.relname as name, array(select coalesce(a.attname::text, 'an expression') from unnest(i.indkey::int2[]) with ordinality u(n, at) left join pg_attribute a on a.attrelid = t.oid and a.attnum = u.n and u.n > 0 order by u.at) as columns
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid where t.relnamespace = $1::regnamespace and t.relname <> 'migrations' and ${which}`

interface Right { table: string; column: string; type: string; role: (typeof loginRoles)[number]; reads: boolean; adds: boolean; changes: boolean }
const readAndWritten: Part = async (ask, schema) => {
  const rights = await ask<Right>(`select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, r.rolname as role, has_column_privilege(r.oid, c.oid, a.attnum, 'select') as reads, has_column_privilege(r.oid, c.oid, a.attnum, 'insert') as adds, has_column_privilege(r.oid, c.oid, a.attnum, 'update') as changes
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped cross join pg_roles r where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and r.rolname = any($2)`, [schema, loginRoles])
  const others = await ask<{ table: string; role: string; verb: string }>(`select c.relname as "table", r.rolname as role, verb from pg_class c cross join pg_roles r cross join unnest(array['delete', 'truncate', 'references', 'trigger', 'maintain']) as verb
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') and r.rolname = any($2) and (verb <> 'maintain' or current_setting('server_version_num')::int >= 170000) and has_table_privilege(r.oid, c.oid, verb)`, [schema, loginRoles])
  const sequences = await ask<{ name: string; role: string }>(`select c.relname as name, r.rolname as role from pg_class c cross join pg_roles r where c.relnamespace = $1::regnamespace and c.relkind = 'S' and r.rolname = any($2) and has_sequence_privilege(r.oid, c.oid, 'usage, select, update')`, [schema, loginRoles])
  return [
    ...others.map(({ table, role, verb }) => `${role} may ${verb} ${table}`),
    ...sequences.map(({ name, role }) => `${role} may use the sequence ${name}`),
    ...rights.flatMap(right => {
      const { table, column, role, reads, adds, changes } = right
      const may = (what: string): string => `${role} may ${what} ${table}.${column}`
      const nothing = role === 'newel_door' || ownerOnly.includes(table) || table === 'migrations'
      return [
        ...(reads && (nothing || !mayRead(right)) ? [may('read')] : []),
        ...(adds && (nothing || (role === 'newel_party' && !addedByParties.includes(table)) || (role === 'newel_report' && !['access_log', 'submissions'].includes(table))) ? [may('add')] : []),
        ...(changes && (nothing || neverAltered.includes(table) || (table === 'submissions' ? column !== 'location' : ['newel_party', 'newel_report'].includes(role))) ? [may('change')] : []),
      ]
    }),
  ]
}
const mayRead = ({ table, column, type, role }: Right): boolean => {
  if (role === 'newel_party') return Object.hasOwn(readByParties, table) && readByParties[table]!.includes(column)
  if (role !== 'newel_report') return true
  if (table === 'people' || table === 'homes' || column === 'born_on') return false
  return /^(uuid|date|integer|bigint|boolean|timestamp)/.test(type) || (table === 'submissions' && type === 'bytea') || (Object.hasOwn(wordsInFigures, table) && wordsInFigures[table]!.includes(column))
}

const roles: Part = async ask => {
  const rows = await ask<{ name: string; login: boolean; inherits: boolean; mighty: string[]; member: string[]; settings: string[] | null; setsContext: boolean }>(`
    select r.rolname as name, r.rolcanlogin as login, r.rolinherit as inherits, r.rolconfig as settings,
      array_remove(array[case when r.rolsuper then 'is a superuser' end, case when r.rolbypassrls then 'reads past the walls' end, case when r.rolcreatedb then 'makes databases' end, case when r.rolcreaterole then 'makes roles' end, case when r.rolreplication then 'copies the server' end], null) as mighty,
      array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid) as member,
      has_function_privilege(r.oid, 'pg_catalog.set_config(text, text, boolean)', 'execute') as "setsContext"
    from pg_roles r where r.rolname like 'newel\\_%'`)
  const known = new Set<string>([...loginRoles, 'newel_owner', 'newel_disposal'])
  return [
    ...[...known].filter(name => !rows.some(row => row.name === name)).map(name => `there is no role ${name}`),
    ...rows.flatMap(({ name, login, inherits, mighty, member, settings, setsContext }) => [
      ...(known.has(name) ? [] : [`nobody agreed the role ${name}`]),
      ...mighty.map(what => `${name} ${what}`),
      ...member.map(group => `${name} is a member of ${group}`),
      ...(inherits ? [`${name} inherits`] : []),
      ...(login === (loginRoles as readonly string[]).includes(name) ? [] : [`${name} ${login ? 'signs in' : 'cannot sign in'}`]),
      ...(setsContext && name !== 'newel_owner' ? [`${name} may call set_config()`] : []),
      ...(login && !settings?.includes('track_activities=off') ? [`what ${name} asks is shown in pg_stat_activity`] : []),
      ...(login && name !== 'newel_worker' && !settings?.some(setting => setting.startsWith('statement_timeout=')) ? [`a statement of ${name} may run for ever`] : []),
    ]),
  ]
}

/** What lies around the agency’s schema: the schema itself, `public`, the database, the extensions. */
const surroundings: Part = async (ask, schema) => {
  const reach = await ask<{ what: string }>(`
    select format('%s may make things in the schema %s', r.rolname, n.nspname) as what from pg_roles r cross join pg_namespace n where r.rolname = any($2) and n.nspname in ($1, 'public') and has_schema_privilege(r.oid, n.oid, 'create')
    union all select format('%s may %s in the database', r.rolname, verb) from pg_roles r cross join unnest(array['create', 'temporary']) as verb where r.rolname = any($2) and has_database_privilege(r.oid, current_database(), verb)
    union all select format('%s is in public and is not agreed', c.relname) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind not in ('i', 't', 'c') and c.relname not in ('agencies', 'postcodes', 'migrations')
    union all select format('%s may %s public.%s', r.rolname, verb, c.relname) from pg_class c cross join pg_roles r cross join unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as verb where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and r.rolname = any($2) and has_table_privilege(r.oid, c.oid, verb)
    union all select format('%s in public is nobody’s extension', p.oid::regprocedure) from pg_proc p where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select format('nobody agreed the extension %s', extname) from pg_extension where extname not in ('plpgsql', 'pg_trgm', 'fuzzystrmatch', 'unaccent')
    union all select format('there is the event trigger %s', evtname) from pg_event_trigger
    union all select format('what newel_owner makes next, anybody may call') where not exists (select from pg_default_acl d where d.defaclrole = 'newel_owner'::regrole and d.defaclobjtype = 'f' and d.defaclnamespace = 0 and not exists (select from aclexplode(d.defaclacl) a where a.grantee = 0))`, [schema, loginRoles])
  return reach.map(({ what }) => what)
}
