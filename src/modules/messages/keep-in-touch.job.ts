import { england } from '../../rules/calendar/england.ts'
import { stageInPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { standsAt, type PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import { silenceAfter, silentSince } from '../../rules/timescales/silence.ts'
import type { Job } from '../../platform/jobs/job.ts'
import { goesTo } from './goes-to.sql.ts'
import { toKeepInTouchWith, writeTo } from './messages.sql.ts'

/** Working days without a word after which a machine writes: before the owner is told of a silence. Invented for the demonstration, like the days of silence. */
export const keepInTouchAfter = silenceAfter.owner - 5

/** Every morning, a short message to people who are about to go without a word for too long and who wish to be reached by email or text. It does not end the silence. */
export const keepInTouch: Job = {
  kind: 'keep-in-touch.sweep',
  dailyFrom: 9,
  async work(here) {
    if (!england.isWorkingDay(here.today)) return
    const since = silentSince(here.today, keepInTouchAfter, england)
    for (const c of await toKeepInTouchWith(here, since, new Date(`${since}T00:00:00Z`))) {
      const key = c.pathway as PathwayKey
      const said = stageInPlainWords(key, standsAt(pathwayVersion(key, c.pathwayVersion), c.stage).stage)
      const byText = c.reachBy === 'text'
      const to = await goesTo(here, { ...c, askedBy: {} })
      const address = byText ? to.phone : to.email
      // A child whose case it is has somebody who acts for them, whom a machine may not know how to reach: staff are told of the silence.
      if (!address) continue
      await writeTo(here, { authorityId: c.authorityId, circleId: null, caseId: c.id }, {
        way: byText ? 'text' : 'email', about: 'keep-in-touch', toName: to.name, address, subject: 'Where things stand',
        words: `We have not forgotten you. ${said.now} ${said.next} ${c.owner ? `${c.owner} is looking after this for you. ` : ''}If anything has changed, or you would rather talk, get in touch. ${here.agency.name}`,
      })
    }
  },
}
