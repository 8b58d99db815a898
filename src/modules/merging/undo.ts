import { changedSince, inWords, labelsOf, type Answers, type FieldKey } from './merged-fields.ts'

/** What undoing a merge looks at. */
export interface Standing {
  readonly merge: { readonly undone_at: Date | null; readonly fields: readonly FieldKey[]; readonly after: Partial<Answers>; readonly case_ids: readonly string[] }
  readonly kept: Answers & { readonly id: string; readonly merged_into: string | null }
  readonly cases: readonly { readonly reference: string; readonly personId: string }[]
  /** Merges into the same record that were made after this one and stand. */
  readonly later: readonly { readonly fields: readonly string[] }[]
}

/** Why a merge cannot be undone exactly, each a sentence that says what to do; none when it can. */
export function againstUndoing({ merge, kept, cases, later }: Standing): string[] {
  if (merge.undone_at) return ['This merge was undone already.']
  // All that moved has then moved on with it.
  if (kept.merged_into) return ['The record they were merged into has itself been merged into another since. Undo that merge first.']
  const moved = cases.filter(({ personId }) => personId !== kept.id).map(({ reference }) => reference)
  const hidden = merge.case_ids.length - cases.length
  const chosenAgain = merge.fields.filter(key => later.some(({ fields }) => fields.includes(key)))
  return [
    ...chosenAgain.map(key => `${labelsOf([key])} was chosen again in a later merge into the same record. Undo that merge first.`),
    ...changedSince(merge.fields.filter(key => !chosenAgain.includes(key)), merge.after, kept).map(key => `${labelsOf([key])} has been changed since. It was “${inWords(key, { ...kept, ...merge.after })}” after the merge and is “${inWords(key, kept)}” now. Change it back first, and type it again on the right record once the merge is undone.`),
    ...moved.map(reference => `Case ${reference} is with another person now, so that it cannot be moved back.`),
    ...(hidden > 0 ? ['You may not undo this merge. Ask your service manager who can.'] : []),
  ]
}
