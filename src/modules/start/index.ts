import type { Module } from '../../platform/http/module.ts'
import { startPage } from './start.page.tsx'

/** Where everybody arrives: the doors that are open to them. */
export const start = { pages: [startPage], describes: {}, holds: [] } satisfies Module
