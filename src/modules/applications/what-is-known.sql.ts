import { adaptationKinds, type AdaptationKind } from '../../rules/adaptations/adaptation-kinds.ts'
import type { Here } from '../../platform/here.ts'
import { whoActsForTheChild } from '../people/index.ts'
import { needOfCase, theRecommendation } from '../recommendations/index.ts'
import type { CaseOfApplication } from './application.ts'
import { toldNothing, type Told } from './applications.sql.ts'

/** Of the latest version that both sides agreed: what should be done, a line each, and the purposes it serves. */
export async function agreedWorks(here: Pick<Here, 'run'>, reference: string): Promise<{ readonly id: string; readonly number: number; readonly lines: readonly string[]; readonly purposes: readonly string[] } | undefined> {
  const agreed = (await needOfCase(here, reference))?.recommendations.find(({ agreedOn }) => agreedOn !== null)
  if (!agreed) return undefined
  const kept = (await theRecommendation(here, agreed.id)).recommendation.adaptations.filter(({ leftOut }) => !leftOut)
  return {
    id: agreed.id, number: agreed.number, purposes: [...new Set(kept.flatMap(({ purposes }) => purposes))].sort(),
    lines: kept.map(({ kind, place, achieves }) => `${adaptationKinds[kind as AdaptationKind] ?? kind}${place && `, ${place}`}: ${achieves}`),
  }
}

/** What an application may begin with: who applies, when the records say it, and the works that were agreed. */
export async function whatIsKnown(here: Pick<Here, 'run' | 'today'>, c: CaseOfApplication): Promise<Told> {
  const [acting, agreed] = await Promise.all([whoActsForTheChild(here, c.personId, c.bornOn), agreedWorks(here, c.reference)])
  const who = acting ? { applicant: 'parent' as const, applicantName: acting[0]?.name ?? '' } : { applicant: 'person' as const, applicantBornOn: c.bornOn }
  return { ...toldNothing, ...who, works: agreed?.lines.join('\n') ?? '', purposes: agreed?.purposes ?? [] }
}
