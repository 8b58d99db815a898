import type { Module } from '../../platform/http/module.ts'
import { searchPage } from './search.page.tsx'

export { findHomes, findPeople } from './search.sql.ts'
export { understand } from './wanted.ts'

/** Search everywhere, from one box. It reads other modules’ tables and writes none. */
export const search = { pages: [searchPage], describes: {}, holds: [] } satisfies Module
