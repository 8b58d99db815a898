import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Day } from '../../rules/calendar/day.ts'
import { england } from '../../rules/calendar/england.ts'
import type { Events } from '../../rules/events.ts'
import { pathwayVersion } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { openHouse } from '../../platform/testing/house.ts'
import { asAdmin } from '../../platform/db/prepare.ts'
import { progressColumns, projection, type Move } from '../cases/index.ts'
import { places, publishedFigures } from '../../../demo/tables.ts'
import { inventLiveQuarter } from '../../../demo/live-quarter.ts'
import { bringIn } from './folder.fixture.ts'

const house = await openHouse()
const folder = mkdtempSync(join(tmpdir(), 'newel-rebuild-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface CaseRow { id: string; status: string; closed_on: Day | null; close_reason: string | null; [column: string]: unknown }
interface EventRow { case_id: string; kind: string; said: never; on_day: Day }

/** What the case row must keep, from its events alone. */
function rebuilt(events: readonly EventRow[]) {
  const opened = events.find(({ kind }) => kind === 'case.opened')!
  const { pathway, version, urgent, complex, scheme } = opened.said as Events['case.opened']
  const moves: Move[] = events.flatMap(({ kind, said, on_day: on }): Move[] =>
    kind === 'stage.entered' && (said as Events['stage.entered']).from ? [{ to: (said as Events['stage.entered']).stage, on }] : kind === 'case.completed' ? [{ to: 'completed', on }] : [])
  const closed = events.find(({ kind }) => kind === 'case.closed')
  return {
    ...progressColumns(projection(pathwayVersion(pathway as PathwayKey, version), { urgent, complex }, opened.on_day, moves, england)),
    // An import knows of no contact but those that its milestones stand for.
    last_contact_on: moves.at(-1)?.on ?? opened.on_day,
    pathway, urgent, complex, scheme: scheme ?? '', opened_on: opened.on_day, status: closed ? 'closed' : 'open', closed_on: closed?.on_day ?? null, close_reason: (closed?.said as Events['case.closed'] | undefined)?.reason ?? null,
  }
}

describe('the rows of imported cases', () => {
  it('are what their events say, case by case', async () => {
    const councils = [...publishedFigures().get('people-advised')!.keys()].filter(code => code !== 'total')
    await asAdmin(house.adminUrl, async admin => { for (const { postcode, council } of places()) await admin.query('insert into public.postcodes values ($1, $2, true)', [postcode, councils.indexOf(council) % 2 ? 'X07000001' : 'X07000002']) })
    inventLiveQuarter('2026-11-18', { contactOfficer: 'cora@exshire.example', caseworker: 'amara@exshire.example', occupationalTherapist: '', technicalOfficer: '' }).write(folder, 'NOW')
    const { problems, agrees } = await bringIn(house, folder)
    expect({ problems, agrees }).toEqual({ problems: [], agrees: true })

    const cases = await house.sql<CaseRow>('select id, pathway, urgent, complex, scheme, opened_on, status, closed_on, close_reason, stage, stage_on, stage_due_on, entered_days, left_days, stage_working_days, stage_net_days, completed_on, working_days, net_working_days, paused_days, resumed_days, last_contact_on from cases')
    const events = await house.sql<EventRow>('select case_id, kind, said, on_day from events where case_id is not null order by at, id')
    const byCase = new Map<string, EventRow[]>()
    for (const event of events) byCase.set(event.case_id, [...byCase.get(event.case_id) ?? [], event])
    expect(cases.length).toBeGreaterThan(300)
    for (const { id, ...row } of cases) expect(row).toEqual(rebuilt(byCase.get(id)!))
  })
})
