import type { Module } from '../../platform/http/module.ts'
import { coversPage } from './covers.page.tsx'
import { endACover } from './end-a-cover.page.tsx'
import { sayWhoCovers } from './say-who-covers.page.tsx'

export { OwnerIsAway } from './away.tsx'
export { cover, coveredBy, coverOfCase } from './covers.sql.ts'

/** Who covers for whom while they are away. */
export const covers = {
  pages: [coversPage, sayWhoCovers, endACover],
  describes: {},
  holds: ['covers'],
} satisfies Module
