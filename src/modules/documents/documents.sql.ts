import { isUuid } from '../../rules/identifiers/uuid.ts'
import type { DocumentKind } from '../../rules/documents/documents.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { record } from '../../platform/events/record.ts'
import type { KeptFile } from '../../platform/files/kept.ts'
import { NotFound, Refusal, Stale, type Here } from '../../platform/here.ts'
import type { Document } from './document.ts'

export interface CaseWithDocuments extends Record<string, unknown> { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string; readonly personName: string; readonly status: string; readonly documents: readonly Document[] }

const ofACase = (which: string): string => `select c.id, c.authority_id as "authorityId", c.circle_id as "circleId", c.reference, c.person_name as "personName", c.status,
    (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind, 'what', d.what, 'sha256', d.sha256, 'bytes', d.bytes, 'type', d.media_type, 'addedBy', a.name, 'addedAt', d.added_at, 'voidedBy', v.name, 'voidedAt', d.voided_at, 'voidReason', d.void_reason, 'version', d.version) order by d.added_at desc, d.id desc), '[]')
      from documents d join users a on a.id = d.added_by left join users v on v.id = d.voided_by where d.authority_id = c.authority_id and d.case_id = c.id) as documents
  from cases c where ${which}`
const byReference = { name: 'documents of a case', text: ofACase('c.reference = $1') }
const byDocument = { name: 'case of a document', text: ofACase('(c.authority_id, c.id) in (select q.authority_id, q.case_id from documents q where q.id = $1)') }

/** The case in the address, with its documents, newest first. Throws NotFound. */
export async function caseWithDocuments({ run, params }: Pick<Here, 'run' | 'params'>): Promise<CaseWithDocuments> {
  const [found] = await run<CaseWithDocuments>(byReference, [(params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  return found
}

/** The document in the address, and its case. Throws NotFound. */
export async function theDocument({ run, params }: Pick<Here, 'run' | 'params'>): Promise<{ case: CaseWithDocuments; document: Document }> {
  const { id = '' } = params
  const [found] = isUuid(id) ? await run<CaseWithDocuments>(byDocument, [id]) : []
  if (!found) throw new NotFound()
  return { case: found, document: found.documents.find(one => one.id === id)! }
}

const about = ({ id, authorityId, circleId }: CaseWithDocuments) => ({ authorityId, circleId, caseId: id })

/** Adds a document to a case, open or closed. Throws a Refusal when the same file is there already and counts. */
export async function addDocument(here: Here, c: CaseWithDocuments, { kind, what, file }: { readonly kind: DocumentKind; readonly what: string; readonly file: KeptFile }): Promise<string> {
  const same = c.documents.find(one => one.sha256 === file.sha256 && !one.voidedAt)
  if (same) throw new Refusal(`This file is on the case already, as “${same.what}”. Choose another`, 'file')
  const id = here.newId()
  await here.run(...inserting('documents', { id, authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, kind, what, sha256: file.sha256, bytes: file.bytes, media_type: file.type, added_by: here.user.id, added_at: here.now }))
  await record(here, about(c), 'document.added', { kind, what, type: file.type, bytes: file.bytes, sha256: file.sha256 })
  return id
}

const voiding = { name: 'document voided', text: 'update documents set voided_by = $3, voided_at = $4, void_reason = $5, version = version + 1 where id = $1 and version = $2 and voided_at is null returning id' }
/** Says that a document does not count any more. It stays, and so does its file. Throws Stale when somebody else was first. */
export async function voidDocument(here: Here, c: CaseWithDocuments, { id, version, kind, what }: Document, reason: string): Promise<void> {
  if (!(await here.run(voiding, [id, version, here.user.id, here.now, reason])).length) throw new Stale()
  await record(here, about(c), 'document.voided', { kind, what, reason })
}
