import type { Module } from '../../platform/http/module.ts'
import { whatMightIPay } from './what-might-i-pay.page.tsx'

/** What somebody might pay towards a grant, for anybody who asks. */
export const indicativeCheck = { pages: [whatMightIPay], describes: {}, holds: [] } satisfies Module
