import { describe, expect, it } from 'vitest'
import { england } from '../../rules/calendar/england.ts'
import { pathwayInForce } from '../../rules/pathways/pathways.ts'
import { moved, opening, projection, reopened } from './progress.ts'

const pathway = pathwayInForce('major-adaptation', '2026-04-01')
const speed = { urgent: false, complex: false }
const opened = opening(pathway, speed, '2026-04-07', england)

describe('how far a case has come', () => {
  it('starts at the first stage, due when its target has run', () =>
    expect(opened).toMatchObject({ stage: 1, stageOn: '2026-04-07', stageDueOn: england.add('2026-04-07', 20), enteredDays: ['2026-04-07', null, null, null], completedOn: null }))

  it('counts the working days of a stage when it is done: 7 to 21 April 2026 are 10', () =>
    expect(moved(opened, pathway, speed, { to: 2, on: '2026-04-21' }, england)).toMatchObject({ stage: 2, stageWorkingDays: [10, null, null, null], leftDays: ['2026-04-21', null, null, null] }))

  it('leaves a stage that was passed over without days', () =>
    expect(moved(opened, pathway, speed, { to: 3, on: '2026-04-21' }, england)).toMatchObject({ stage: 3, enteredDays: ['2026-04-07', null, '2026-04-21', null], stageWorkingDays: [10, null, null, null] }))

  it('takes up an earlier stage where it was left: its clock runs from the day it was first entered', () => {
    const there = moved(opened, pathway, speed, { to: 2, on: '2026-04-21' }, england)
    expect(moved(there, pathway, speed, { to: 1, on: '2026-05-05' }, england)).toEqual(opened)
  })

  it('counts from opened to completed, and each stage on the way', () =>
    expect(projection(pathway, speed, '2026-04-07', [{ to: 2, on: '2026-04-21' }, { to: 3, on: '2026-04-28' }, { to: 4, on: '2026-05-05' }, { to: 'completed', on: '2026-05-12' }], england))
      .toMatchObject({ stageWorkingDays: [10, 5, 4, 5], workingDays: 24, completedOn: '2026-05-12', stageDueOn: null }))

  it('stands again at its last stage when it was completed in error', () => {
    const done = moved(opened, pathway, speed, { to: 'completed', on: '2026-04-21' }, england)
    expect(reopened(done, pathway, speed, england)).toEqual(opened)
  })
})
