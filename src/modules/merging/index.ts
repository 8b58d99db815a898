import type { Module } from '../../platform/http/module.ts'
import { aMerge } from './a-merge.page.tsx'
import { findTheOther } from './find-the-other.page.tsx'
import { mergeTwoRecords } from './merge-two-records.page.tsx'
import { labelsOf } from './merged-fields.ts'
import { undoAMerge } from './undo-a-merge.page.tsx'

/** What the rest of the house may know about merging. */
export const merging = {
  pages: [findTheOther, mergeTwoRecords, aMerge, undoAMerge],
  describes: {
    'person.merged': ({ kept, fields }) => kept ? `Another record of the same person was merged into this one${fields.length ? `\nTaken from it: ${labelsOf(fields)}` : ''}` : 'Merged into another record of the same person',
    'person.unmerged': ({ kept, reason }) => `${kept ? 'The record that was merged into this one stands alone again' : 'Taken out of the record it was merged into'}\n${reason}`,
  },
  holds: ['merges'],
} satisfies Module
