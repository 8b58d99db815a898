import { fileTypes, mostBytes, sizeInWords } from '../../rules/documents/documents.ts'
import type { FileProps } from '../components/field.ts'
import type { KeptFile } from '../files/kept.ts'
import type { Asked, Body, Field } from './fields.ts'

/** A file that came with a form: kept, with what stands for it when the form is asked again, or not taken, and why. */
export type Came = { readonly kept: KeptFile; readonly seal: string } | { readonly refused: string }

// Beside the body and not in it: nothing that anybody types can be taken for a file.
const cameWith = new WeakMap<Body, ReadonlyMap<string, Came>>()
export const putFiles = (body: Body, files: ReadonlyMap<string, Came>): void => void cameWith.set(body, files)
export const filesWith = (body: Body): ReadonlyMap<string, Came> => cameWith.get(body) ?? new Map()
const fileIn = (body: Body, name: string): Came | undefined => cameWith.get(body)?.get(name)

/** What stands for a file that has come already, in a form that is asked again. */
export const heldIn = (name: string): string => `${name}-held`

/** One file: a PDF or a picture, looked at and kept before the form is read. */
export const file = (label: string, asked: Asked & { readonly missing: string }): Field<KeptFile, FileProps> => ({
  label, inputs: name => [name, heldIn(name)], focus: name => name, holdsFile: true,
  read(name, body) {
    const came = fileIn(body, name)
    if (!came) return { error: asked.missing }
    return 'kept' in came ? { value: came.kept } : { error: came.refused }
  },
  props(name, body, error) {
    const came = fileIn(body, name)
    return {
      name, label, accept: Object.keys(fileTypes).join(','), ...(asked.hint ? { hint: asked.hint } : {}), ...(error ? { error } : {}),
      ...(came && 'kept' in came ? { held: { seal: came.seal, says: inWords(came.kept) } } : {}),
    }
  },
  write: () => [],
  say: value => value ? inWords(value) : '',
})

const inWords = ({ type, bytes }: KeptFile): string => `${fileTypes[type].title}, ${sizeInWords(bytes)}`
export const whatMayCome = `A PDF, or a JPEG, PNG or WebP picture, of ${mostBytes / 1024 / 1024} MB or less`
