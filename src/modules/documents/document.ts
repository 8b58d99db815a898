import { documentKinds, fileTypes, sizeInWords, type DocumentKind, type FileType } from '../../rules/documents/documents.ts'

export interface Document {
  readonly id: string
  readonly kind: DocumentKind
  readonly what: string
  readonly sha256: string
  readonly bytes: number
  readonly type: FileType
  readonly addedBy: string
  /** When, as ISO text. */
  readonly addedAt: string
  readonly voidedBy: string | null
  readonly voidedAt: string | null
  readonly voidReason: string
  readonly version: number
}

export const kindInWords = (kind: string): string => Object.hasOwn(documentKinds, kind) ? documentKinds[kind as DocumentKind] : kind
export const fileInWords = ({ type, bytes }: { readonly type: string; readonly bytes: number }): string =>
  `${Object.hasOwn(fileTypes, type) ? fileTypes[type as FileType].title : 'File'}, ${sizeInWords(bytes)}`

/** What a document is called on whoever’s machine it is saved: whose it is and which, and nothing about anybody. */
export const nameToSave = (reference: string, { id, kind, type }: Pick<Document, 'id' | 'kind' | 'type'>): string => `${reference}-${kind}-${id.slice(-6)}.${fileTypes[type].ending}`
