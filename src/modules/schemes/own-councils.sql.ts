import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from '../councils/index.ts'

/** The councils of today whose records whoever asks may see, as answers to a question. */
export const ownCouncils = async (here: Pick<Here, 'run' | 'today' | 'user'>): Promise<Record<string, string>> =>
  asOptions((await councilsOn(here, here.today)).filter(({ id }) => here.user.authorityIds.includes(id)))
