/**
 * What has been agreed about the walls. A table that is not named here must have the standard wall; whoever needs anything else
 * adds it here, where a reviewer sees it. Read with "The walls, on one page" in CONTEXT.md.
 */

/** The agency's own facts: everybody who says who they are may read, and only these roles may change. */
export const agencyFacts: Readonly<Record<string, readonly string[]>> = {
  authorities: ['administrator', 'system'],
  circles: ['administrator', 'system'],
  parties: ['administrator', 'service manager', 'system'],
  referrers: ['administrator', 'service manager', 'system'],
  users: ['administrator', 'system'],
  pathway_switches: ['administrator', 'service manager', 'system'],
  agency_details: ['administrator', 'system'],
  published_figures: ['system', 'administrator'],
  feeds: ['administrator', 'service manager', 'system'],
  feed_pages: ['system'],
  organisations: ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager', 'system'],
  services: ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager', 'system'],
  guide_draft: ['service manager', 'system'],
  guide_versions: ['service manager', 'system'],
  populations: ['administrator', 'service manager', 'system'],
  population_figures: ['administrator', 'service manager', 'system'],
  parish_tables: ['administrator', 'service manager', 'system'],
  parishes: ['administrator', 'service manager', 'system'],
  parish_postcodes: ['administrator', 'service manager', 'system'],
  // Said by whoever is away, or by the manager for them.
  covers: ['contact officer', 'caseworker', 'occupational therapist', 'technical officer', 'service manager', 'system'],
  training_courses: ['service manager', 'system'],
  competences: ['service manager', 'system'],
  rate_schedules: ['service manager', 'system'],
  rates: ['service manager', 'system'],
  variation_limits: ['service manager', 'system'],
}
/** Reached only through the listed functions. */
export const ownerOnly: readonly string[] = ['api_keys', 'context_keys', 'credentials', 'password_links', 'public_tries', 'sessions', 'sign_in_attempts', 'surnames', 'tracking_sessions']
/** One row for the agency, seen by every council it has to do with; and which of them a party sees. */
export const shared: Readonly<Record<string, string>> = {
  people: '(id = ANY (visible_people()))',
  homes: '(id = ANY (visible_homes()))',
  // A warning hangs on a person or a home, and whoever does a job there sees it; a referrer visits nobody.
  warnings: "((asking(2) = ANY ('{handyperson,contractor}'::text[])) AND ((person_id = ANY (visible_people())) OR (home_id = ANY (visible_homes()))))",
  // Who is around a person is nothing a party needs.
  relationships: 'false',
  // Nor is what they agreed to: whoever may act on it is told by staff.
  consents: 'false',
  // A contractor is told by the specification what is there already.
  adaptations: 'false',
}
/** What is known of two people at once, and of landlords, who may be people: seen by the councils of either, and by no party. */
export const sharedByStaff: readonly string[] = ['merges', 'not_duplicates', 'landlords', 'landlord_terms', 'landlord_events', 'home_landlords', 'emergencies', 'emergency_events', 'emergency_links', 'emergency_help']
/** Seen by the person whose they are. */
export const ofOnePerson: readonly string[] = ['submissions', 'reassignments']

const everyone = 'newel_owner, newel_party, newel_report, newel_web, newel_worker'
const staff = 'newel_web, newel_worker'
const policy = (name: string, kind: 'permissive' | 'restrictive', verb: string, roles: string, using: string, check: string): string =>
  `${name}: ${kind}, ${verb} to ${roles}, using ${using || 'nothing'}, with check ${check || 'nothing'}`
const both = (name: string, kind: 'permissive' | 'restrictive', roles: string, condition: string, check = condition): string => policy(name, kind, 'all', roles, condition, check)

const council = both('council', 'permissive', everyone, '(authority_id = ANY (visible_authorities()))')
const circle = both('circle', 'restrictive', everyone, '((circle_id IS NULL) OR (circle_id = ANY (visible_circles())))')
const anybody = "(asking(2) = ANY ('{ROLES}'::text[]))"
const array = (roles: readonly string[]): string => roles.map(role => role.includes(' ') ? `"${role}"` : role).join(',')

/** Tables whose wall is like no other. */
const special: Readonly<Record<string, readonly string[]>> = {
  access_log: [
    policy('look_read', 'permissive', 'select', 'newel_web', "((authority_id = ANY (visible_authorities())) AND (asking(2) = ANY (ARRAY['auditor'::text, 'service manager'::text])))", ''),
    policy('look_written', 'permissive', 'insert', 'newel_party, newel_report, newel_web, newel_worker', '', '((user_id = asking_user()) AND (authority_id = ANY (visible_authorities())))'),
  ],
  account_events: [
    policy('account_read', 'permissive', 'select', 'newel_web', "(asking(2) = ANY (ARRAY['administrator'::text, 'auditor'::text, 'service manager'::text]))", ''),
    policy('account_write', 'permissive', 'insert', staff, '', '(by_user = asking_user())'),
  ],
  // Anybody wants work done; the worker does it; those who look after the system see how it goes. Rows hold ids and nothing of anybody's.
  jobs: [
    policy('job_wanted', 'permissive', 'insert', 'newel_party, newel_web, newel_worker', '', '((made_by = asking_user()) AND (done_at IS NULL) AND (dead_at IS NULL))'),
    policy('job_seen', 'permissive', 'select', 'newel_web', "(asking(2) = ANY (ARRAY['administrator'::text, 'service manager'::text, 'auditor'::text]))", ''),
    both('job_asked_again', 'permissive', 'newel_owner', '(asking(1) IS NOT NULL)', '(made_by = asking_user())'),
    both('job_done', 'permissive', 'newel_worker', "(asking(2) = 'system'::text)"),
  ],
  // A signed pack is of all councils together; the Board has a version of its own, with what is hidden left out of it.
  signed_packs: [
    policy('signed_read', 'permissive', 'select', 'newel_report, newel_web', "((asking(2) = ANY (ARRAY['auditor'::text, 'county commissioner'::text, 'district grants officer'::text, 'service manager'::text])) OR ((audience = 'board'::text) AND (asking(2) = 'board member'::text)))", ''),
    policy('signed_write', 'permissive', 'insert', 'newel_web', '', "((asking(2) = 'service manager'::text) AND (signed_by = asking_user()))"),
  ],
}
/** What somebody outside may do with rows that do not hang on a case of theirs alone: see, and write. */
const byParties: Readonly<Record<string, readonly [using: string, check: string]>> = {
  // A referrer sees the referrals they made, the public what their code opens; whoever asks writes an enquiry that is nobody’s yet.
  enquiries: ['(id = ANY (visible_enquiries()))', "((person_id IS NULL) AND (home_id IS NULL) AND (circle_id IS NULL) AND (((asking(2) = 'public'::text) AND (referrer_id IS NULL)) OR ((asking(2) = 'referrer'::text) AND (referrer_id = (NULLIF(asking(5), ''::text))::uuid))))"],
  // A referrer reads what was decided of what they sent; whoever refers writes one that nothing has been decided of.
  referrals: [
    "((asking(2) = 'referrer'::text) AND (enquiry_id = ANY (visible_enquiries())))",
    "((decision = ''::text) AND (circle_id IS NULL) AND (((asking(2) = 'public'::text) AND (party_id IS NULL)) OR ((asking(2) = 'referrer'::text) AND (party_id = (NULLIF(asking(5), ''::text))::uuid) AND (enquiry_id = ANY (visible_enquiries())))))",
  ],
  tracking_codes: ['false', "((asking(2) = 'public'::text) AND (enquiry_id IS NOT NULL) AND (NOT sees_cases) AND (circle_id IS NULL))"],
  messages: [
    "((asking(2) = 'public'::text) AND ((case_id = ANY (visible_cases())) OR (enquiry_id = ANY (visible_enquiries()))))",
    "((asking(2) = 'public'::text) AND (circle_id IS NULL) AND (direction = 'in'::text) AND (way = 'web'::text) AND (state = 'received'::text) AND ((case_id = ANY (visible_cases())) OR (enquiry_id = ANY (visible_enquiries()))))",
  ],
  complaints: ['false', "((asking(2) = 'public'::text) AND (circle_id IS NULL) AND (person_id IS NULL) AND (case_id IS NULL) AND (about_user IS NULL) AND (stage = 'received'::text))"],
  complaint_events: ['false', "((asking(2) = 'public'::text) AND (circle_id IS NULL) AND (by_user = asking_user()))"],
  compliments: ['false', "((asking(2) = 'public'::text) AND (circle_id IS NULL) AND (person_id IS NULL) AND (case_id IS NULL))"],
  compliment_events: ['false', "((asking(2) = 'public'::text) AND (circle_id IS NULL) AND (by_user = asking_user()) AND (said_and_done_id IS NULL))"],
  // What is published is for everybody to read.
  said_and_done: ['((published_on IS NOT NULL) AND (circle_id IS NULL))', 'false'],
  events: ['(case_id = ANY (visible_cases()))', "((by_user = asking_user()) AND (asking(2) = ANY (ARRAY['public'::text, 'referrer'::text])))"],
}
/** On top of the wall of its kind. */
const besides: Readonly<Record<string, readonly string[]>> = {
  // The functions of the door and of the context read these two before anybody has said who they are.
  users: [policy('door', 'permissive', 'select', 'newel_owner', 'true', '')],
  authorities: [policy('door', 'permissive', 'select', 'newel_owner', 'true', '')],
  // A party sees that a case was offered to them, not who else it was offered to.
  case_parties: [both('own_party', 'restrictive', 'newel_party', "(party_id = (NULLIF(asking(5), ''::text))::uuid)")],
  // Who sees figures for all councils comes to the Board’s meetings, and to no council’s own; of who was sent a pack they see themselves.
  meetings: [both('of_the_board', 'restrictive', 'newel_report', '(authority_id = agency_authority())')],
  pack_circulations: [both('of_the_board', 'restrictive', 'newel_report', '(authority_id = agency_authority())')],
  meeting_actions: [both('of_the_board', 'restrictive', 'newel_report', '(authority_id = agency_authority())')],
  // The agency prepares, and an officer decides within their limit, which the manager alone writes down.
  decision_papers: [policy('prepared_by_the_agency', 'restrictive', 'insert', 'newel_web', '', "((prepared_by = asking_user()) AND (asking(2) = ANY ('{caseworker,\"technical officer\",\"service manager\"}'::text[])))")],
  delegations: [
    policy('by_the_manager', 'restrictive', 'insert', 'newel_web', '', "((asking(2) = 'service manager'::text) AND (set_by = asking_user()) AND (user_id <> asking_user()))"),
    policy('ended_by_the_manager', 'restrictive', 'update', 'newel_web', "(asking(2) = 'service manager'::text)", "(asking(2) = 'service manager'::text)"),
  ],
  grant_changes: [policy('by_delegation', 'restrictive', 'insert', 'newel_web', '', '((decided_by = asking_user()) AND may_decide(authority_id, NULL::uuid, COALESCE(pence, (0)::bigint), decided_on))')],
  grant_decisions: [policy('by_delegation', 'restrictive', 'insert', 'newel_web', '', '((decided_by = asking_user()) AND may_decide(authority_id, paper_id, (grant_pence + top_up_pence), on_day))')],
  // Two people: the agency asks, and an officer of the council who did not ask answers. Only the manager says what is in a fund.
  funds: [policy('by_the_manager', 'restrictive', 'insert', 'newel_web', '', "((asking(2) = 'service manager'::text) AND (set_by = asking_user()))")],
  fund_allocations: [policy('by_the_manager', 'restrictive', 'insert', 'newel_web', '', "((asking(2) = 'service manager'::text) AND (set_by = asking_user()))")],
  commitments: [policy('within_the_fund', 'restrictive', 'insert', 'newel_web', '', "((made_by = asking_user()) AND ((asking(2) = 'district grants officer'::text) OR ((asking(2) = ANY ('{\"technical officer\",\"service manager\"}'::text[])) AND (overspend_because = ''::text))))")],
  payment_requests: [policy('asked_by_the_agency', 'restrictive', 'insert', 'newel_web', '', "((asked_by = asking_user()) AND (asking(2) = ANY ('{caseworker,\"technical officer\",\"service manager\"}'::text[])) AND may_ask_again(contractor_key, invoice_key, attempt))")],
  payments: [policy('by_another', 'restrictive', 'insert', 'newel_web', '', '((answered_by = asking_user()) AND may_pay(authority_id, request_id))')],
  pack_recipients: [both('own_receipt', 'restrictive', 'newel_report', '(user_id = asking_user())')],
  // What is asked back of somebody is decided by an officer, in their own name.
  charge_repayments: [policy('by_an_officer', 'restrictive', 'insert', 'newel_web', '', "((decided_by = asking_user()) AND (asking(2) = 'district grants officer'::text))")],
}

/** The policies a table must have, all of them and no other; undefined when nothing says whose its rows are. */
export function agreedPolicies(table: string, columns: ReadonlySet<string>): readonly string[] | undefined {
  const own = agreedWall(table, columns)
  return own && [...own, ...besides[table] ?? []]
}

function agreedWall(table: string, columns: ReadonlySet<string>): readonly string[] | undefined {
  if (Object.hasOwn(special, table)) return special[table]
  if (ownerOnly.includes(table)) return [both('owner_only', 'permissive', 'newel_owner', 'true')]
  if (ofOnePerson.includes(table)) return [both('own', 'permissive', everyone, '(user_id = asking_user())')]
  if (Object.hasOwn(agencyFacts, table)) {
    const changedBy = anybody.replace('ROLES', array(agencyFacts[table]!))
    return [
      policy('agency_read', 'permissive', 'select', everyone, '(asking(1) IS NOT NULL)', ''), policy('agency_write', 'permissive', 'insert', staff, '', changedBy),
      policy('agency_found', 'permissive', 'insert', 'newel_owner', '', 'true'), policy('agency_change', 'permissive', 'update', staff, changedBy, changedBy),
    ]
  }
  if (Object.hasOwn(shared, table))
    return [both('council', 'permissive', everyone, '(authority_ids && visible_authorities())'), circle, both('party', 'restrictive', 'newel_party', shared[table]!, 'false')]
  if (sharedByStaff.includes(table)) return [both('council', 'permissive', everyone, '(authority_ids && visible_authorities())'), circle, both('party', 'restrictive', 'newel_party', 'false')]
  if (!columns.has('authority_id')) return undefined
  const caseColumn = table === 'cases' ? 'id' : columns.has('case_id') ? 'case_id' : undefined
  const own = byParties[table]
  if (own) return [council, circle, both('party', 'restrictive', 'newel_party', ...own)]
  return [council, ...columns.has('circle_id') ? [circle] : [], both('party', 'restrictive', 'newel_party', caseColumn ? `(${caseColumn} = ANY (visible_cases()))` : 'false')]
}

/** Whose rows have one council: everything that hangs on a case or an enquiry, and tomorrow's tables. */
export const isWalled = (table: string, columns: ReadonlySet<string>): boolean =>
  columns.has('authority_id') && !Object.hasOwn(special, table) && !Object.hasOwn(agencyFacts, table) && !ownerOnly.includes(table)

/** Functions that act as the owner, and which roles may call them. All others act as their caller. */
export const definers: Readonly<Record<string, readonly string[]>> = {
  'sign_context(text)': [],
  'context_of(users)': [],
  'asking(integer)': ['newel_party', 'newel_report', 'newel_web', 'newel_worker'],
  'agency_authority()': ['newel_party', 'newel_report', 'newel_web', 'newel_worker'],
  'open_context(text)': ['newel_party', 'newel_report', 'newel_web'],
  'open_system_context(uuid)': ['newel_worker'],
  'door_find(text)': ['newel_door'],
  'door_try(bytea,bytea,boolean)': ['newel_door'],
  'door_forget_try(bigint)': ['newel_door'],
  'door_open_session(uuid,uuid,bytea,boolean,text,interval)': ['newel_door'],
  'door_half_open(bytea)': ['newel_door'],
  'door_complete_session(bytea,bytea,bigint,text)': ['newel_door'],
  'door_end_session(bytea)': ['newel_door'],
  'door_link(bytea)': ['newel_door'],
  'door_use_link(bytea,text)': ['newel_door'],
  'door_own_password(bytea)': ['newel_door'],
  'door_change_password(bytea,text,text)': ['newel_door'],
  'my_sessions()': ['newel_party', 'newel_report', 'newel_web'],
  'end_my_session(uuid)': ['newel_party', 'newel_report', 'newel_web'],
  'end_my_other_sessions(uuid)': ['newel_party', 'newel_report', 'newel_web'],
  'end_sessions_of(uuid)': ['newel_web'],
  'make_password_link(uuid,bytea,boolean)': ['newel_web'],
  'set_theme(text,jsonb)': ['newel_web'],
  'surnames_like(text,integer)': ['newel_web'],
  'surname_number(text)': ['newel_web', 'newel_worker'],
  'visible_cases()': ['newel_party'],
  'visible_people()': ['newel_party'],
  'visible_homes()': ['newel_party'],
  'next_case_number(uuid,integer)': ['newel_web', 'newel_worker'],
  'visible_enquiries()': ['newel_party'],
  'open_public_context(text)': ['newel_party'],
  'open_tracking(text,bytea,bytea)': ['newel_party'],
  'equality_counts(date,date)': ['newel_web'],
  'reached_counts(date,date,uuid)': ['newel_report', 'newel_web'],
  'reached_answers(date,date)': ['newel_report', 'newel_web'],
  'survey_by_link(bytea)': ['newel_party', 'newel_web'],
  'answer_by_link(bytea,jsonb,date,uuid,jsonb,timestamp with time zone)': ['newel_party', 'newel_web'],
  'what_is_needed()': ['newel_party'],
  'landlords_awaited()': ['newel_party'],
  'ask_for_code(text,uuid,timestamp with time zone)': ['newel_party'],
  'public_try(bytea,integer)': ['newel_party'],
  'open_worker_context()': ['newel_worker'],
  'my_referrer()': ['newel_party'],
  'make_api_key(uuid,uuid,uuid,text,bytea)': ['newel_web'],
  'end_api_key(uuid)': ['newel_web'],
  'api_keys_of(uuid)': ['newel_web'],
  'open_api_context(bytea)': ['newel_party'],
  'confirm_receipt(uuid,uuid,date,timestamp with time zone)': ['newel_report', 'newel_web'],
}
/** Called by the policies for every row set: plpgsql and STABLE, so that they are worked out once and refuse aloud. */
export const calledByPolicies: readonly string[] = ['asking(integer)', 'asking_user()', 'visible_authorities()', 'visible_circles()', 'visible_cases()', 'visible_people()', 'visible_homes()', 'visible_enquiries()', 'agency_authority()']

/** Whose council may be left out: printed for all councils together. */
export const mayLackCouncil: readonly string[] = ['published_figures']

/** Uniques that do not begin with the council, each with the reason that it tells nobody anything across the wall. */
export const uniquesWithoutCouncil: Readonly<Record<string, string>> = {
  authorities_code_key: 'the councils themselves', authorities_prefix_key: 'the councils themselves', users_by_email: 'staff, whom everybody sees',
  sessions_token_hash_key: 'of the door', survey_askings_token_hash_key: 'a hash of 32 random bytes, which nobody can guess', surnames_name_key: 'the dictionary, read only by its functions',
  published_figures_period_from_period_to_measure_authority_i_key: 'printed already, for everybody',
  signed_packs_period_from_version_audience_key: 'of the agency, and of no council',
  merges_that_stand: 'the id of a person, which nobody can guess; the policies are asked before the index is', not_duplicates_by_pair: 'ids of people, which nobody can guess; a pair that is there already is no error',
  population_figures_once: 'how many people live where, which everybody reads',
  parishes_parish_table_id_code_key: 'the parishes of a published table, which everybody reads',
  parish_postcodes_parish_table_id_postcode_key: 'which parish a postcode lies in, which everybody reads',
  rate_schedules_council_id_name_from_day_key: 'the agency’s schedules of rates, written by the manager alone, who sees every council’s', rates_schedule_id_code_key: 'the agency’s schedules of rates, written by the manager alone, who sees every council’s',
  emergencies_by_reference: 'a random reference, which nobody can guess; it is never looked up before it is there',
  guide_versions_number_key: 'the agency’s guide, which everybody reads',
  submissions_pkey: 'a random key that its own form carried', credentials_pkey: 'of the door', password_links_pkey: 'of the door',
  api_keys_key_hash_key: 'the hash of a key that nobody can guess', tracking_sessions_pkey: 'the hash of a token that nobody can guess', feed_pages_feed_id_page_key: 'the agency’s feeds, read by the system alone', organisations_feed_id_feed_key_key: 'the directory, which everybody reads', services_feed_id_feed_key_key: 'the directory, which everybody reads',
  payment_requests_invoice: 'an invoice is asked for once whichever council it was sent for; the policies let only the agency ask, who sees every council',
  home_landlords_now: 'the id of a home, which nobody can guess; the policies are asked before the index is',
  jobs_of_a_day: 'one sweep of each kind a day, whatever the council',
}
/** Indexes on walled tables that do not begin with the council: they look one record up by an id nobody can guess, or row security then sorts out a few. */
export const indexesWithoutCouncil: readonly string[] = ['enquiries_by_person', 'enquiries_by_home', 'cases_by_person', 'cases_by_home', 'cases_by_enquiry', 'case_parties_by_party', 'equality_answers_by_person', 'complaints_by_person']

/** Keys to another walled table that leave the council out, each with the reason. */
export const keysWithoutCouncil: Readonly<Record<string, string>> = {
  tracking_sessions_code_id_fkey: 'reached only through the functions of tracking',
  adaptations_case_authority_id_case_id_fkey: 'what is fixed to a home outlives the case it was fitted for, and belongs to every council of the home; the case’s council is in its own column',
  letters_template_id_fkey: 'a case may come to another council after a letter was written in the words of the one before; the id is a UUID that nobody can guess',
  cases_enquiry_id_fkey: 'an enquiry may be placed in another council after its case was opened; the id is a UUID that nobody can guess',
}

/** What text those who only see figures may read: words of ours, never what was typed about somebody. */
export const wordsInFigures: Readonly<Record<string, readonly string[]>> = {
  authorities: ['code', 'name', 'short_name', 'prefix', 'kind'],
  pathway_switches: ['pathway', 'reason'],
  users: ['role'],
  cases: ['reference', 'pathway', 'scheme', 'status', 'close_reason', 'pause_reason'],
  enquiries: ['reference', 'status', 'channel', 'source', 'advice_topics'],
  outcomes: ['outcome'],
  signposts: ['topic', 'outcome'],
  complaints: ['reference', 'kind', 'channel', 'stage', 'outcome'],
  // The public directory.
  services: ['name'],
  training_courses: ['course'],
  published_figures: ['measure', 'source'],
  emergencies: ['reference', 'kind'],
  // A published table, and who published it.
  populations: ['source', 'kind'],
  population_figures: ['parish_code', 'question', 'answer'],
  parish_tables: ['source'],
  parishes: ['code', 'name', 'rural_urban', 'lying'],
  emergency_help: ['kinds'],
  submissions: ['path', 'location'],
  // The reason is why figures were signed again, and is printed for everybody who reads them.
  signed_packs: ['audience', 'figures', 'sha256', 'csv', 'xlsx', 'ods', 'reason'],
  // Written for those who come to the meeting, who are told to name nobody that asked for help.
  meetings: ['starts_at', 'place', 'called_off_because'],
  pack_circulations: ['by_name'],
  meeting_actions: ['what', 'who', 'state', 'came'],
}
/** All that a contractor, handyperson or referrer may read: who and where, never why. */
export const readByParties: Readonly<Record<string, readonly string[]>> = {
  authorities: ['id', 'code', 'name', 'short_name', 'prefix', 'kind', 'part_of', 'from_day', 'to_day', 'successor_id', 'version'],
  pathway_switches: ['id', 'authority_id', 'pathway', 'from_day', 'to_day', 'reason', 'version'],
  users: ['id', 'name', 'role', 'party_id'],
  cases: ['id', 'authority_id', 'circle_id', 'reference', 'person_id', 'home_id', 'pathway', 'pathway_version', 'stage', 'stage_on', 'status', 'opened_on', 'completed_on', 'closed_on', 'next_action_on', 'enquiry_id', 'owner_id'],
  said_and_done: ['id', 'authority_id', 'circle_id', 'said', 'done', 'published_on'],
  agency_details: ['id', 'phone', 'email', 'post', 'hours', 'about', 'version', 'changed_at'],
  guide_versions: ['id', 'number', 'sections', 'easy_read', 'stands_from', 'review_due', 'approved_on'],
  // The name as whoever referred them, or asked for them, gave it.
  enquiries: ['id', 'authority_id', 'circle_id', 'reference', 'status', 'channel', 'received_on', 'caller', 'person_id', 'home_id', 'referrer_id', 'owner_id'],
  // What they wrote themselves, hashed, and what was decided of it.
  referrals: ['id', 'authority_id', 'circle_id', 'enquiry_id', 'party_id', 'own_reference', 'pathways', 'same_person', 'once_key', 'body_hash', 'sent_on', 'decision', 'decided_because', 'decided_on'],
  messages: ['id', 'authority_id', 'circle_id', 'enquiry_id', 'case_id', 'direction', 'way', 'words', 'made_at'],
  people: ['id', 'authority_ids', 'circle_id', 'title', 'given_name', 'surname', 'phone'],
  homes: ['id', 'authority_ids', 'circle_id', 'line1', 'line2', 'town', 'postcode'],
  case_parties: ['authority_id', 'case_id', 'circle_id', 'party_id', 'capacity'],
  // What to do, never the explanation.
  warnings: ['id', 'authority_ids', 'circle_id', 'person_id', 'home_id', 'kind', 'precaution', 'from_day', 'ends_on', 'ended_on'],
  // The public directory; never whom the agency knows there, nor how it goes about it.
  feeds: ['id', 'name'],
  organisations: ['id', 'name', 'kind', 'description', 'url', 'email', 'feed_id'],
  services: ['id', 'organisation_id', 'name', 'description', 'for_whom', 'minimum_age', 'maximum_age', 'eligibility', 'cost', 'area', 'council_ids', 'postcode_areas', 'refer_ways', 'phone', 'email', 'url', 'line1', 'line2', 'town', 'county', 'postcode', 'hours', 'hours_note', 'status', 'alert', 'topics', 'checked_on', 'feed_id', 'changed_at'],
  submissions: ['key', 'user_id', 'path', 'body_hash', 'location', 'at'],
}
/** What those outside write: what they ask for, say and follow, and that it happened. */
export const addedByParties: readonly string[] = ['access_log', 'submissions', 'enquiries', 'events', 'jobs', 'messages', 'tracking_codes', 'complaints', 'complaint_events', 'compliments', 'compliment_events', 'referrals']
/** Written once and never altered, by anybody. */
export const neverAltered: readonly string[] = ['events', 'access_log', 'account_events', 'guide_versions', 'signed_packs', 'meeting_events', 'saved_question_events', 'scheme_versions', 'scheme_events', 'eligibility_facts', 'precedents']
