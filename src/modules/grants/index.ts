import type { Module } from '../../platform/http/module.ts'
import { theGrant } from './the-grant.page.tsx'

/** What the rest of the house may know of a grant as a whole: it holds nothing of its own. */
export const grants = { pages: [theGrant], describes: {}, holds: [] } satisfies Module
