import { choice } from '../../platform/http/fields.ts'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'
import { onNothing, type HangsOn } from './whose.sql.ts'

interface Loaded { readonly hangsOn: HangsOn }

/** What the public says hangs on nothing that they could name, and on a council if they know theirs. */
export const loadCouncils = async (here: Here): Promise<Loaded> => ({ hangsOn: onNothing(asOptions(await councilsOn(here, here.today))) })
export const council = choice('Which council do you live in? (optional)', ({ hangsOn }: Loaded) => hangsOn.councils, { hint: 'Leave empty when you are not sure' })
