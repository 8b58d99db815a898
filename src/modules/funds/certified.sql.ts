import type { Day } from '../../rules/calendar/day.ts'
import type { Here } from '../../platform/here.ts'

const certified = { name: 'works certified', text: "select min(on_day) as day from events where authority_id = $1 and case_id = $2 and kind = 'works.certified'" }
/** The day from which the works of a case are certified as done, as its events say; null until then. */
export const certifiedOn = async ({ run }: Pick<Here, 'run'>, { authorityId, id }: { readonly authorityId: string; readonly id: string }): Promise<Day | null> => (await run<{ day: Day | null }>(certified, [authorityId, id]))[0]?.day ?? null
