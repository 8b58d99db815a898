import { expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()
const [maya, celia, gwen, amara] = [await house.as('maya'), await house.as('celia'), await house.as('gwen'), await house.as('amara')]
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const who = await house.userId('amara')
const on = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year })

it('the manager records a course, and the share of the staff who face people goes up', async () => {
  expect(words((await maya.get('/training')).body)).toContain('October to December 2026, so far 0 5 0.0%')
  expect((await maya.send('/training/new', { who, ...on('3', '11', '2026'), evidence: 'Certificate 7' })).statusCode).toBe(303)
  expect(words((await maya.get('/training')).body)).toContain('October to December 2026, so far 1 5 20.0%')
  expect(words((await maya.get('/training')).body)).toContain('Amara Nwosu caseworker 3 Nov 2026 3 November 2029 Certificate 7')
})

it('the county and the auditor see how many, and not who', async () => {
  for (const visitor of [celia, gwen]) {
    const { body } = await visitor.get('/training')
    expect(words(body)).toContain('1 5 20.0%')
    expect(body).not.toContain('Amara')
    expect((await visitor.get('/training/new')).statusCode).toBe(403)
  }
  expect((await amara.get('/training')).statusCode).toBe(403)
})

it('a course that has lapsed no longer counts', async () => {
  const tariq = await house.userId('tariq')
  expect((await maya.send('/training/new', { who: tariq, ...on('1', '1', '2020'), evidence: 'An old list' })).statusCode).toBe(303)
  const said = words((await maya.get('/training')).body)
  expect(said).toContain('1 5 20.0%')
  expect(said).toMatch(/Tariq Hussain technical officer 1 Jan 2020 1 Jan 2023 Lapsed/)
})

it('a day to come, and nobody, are refused at their fields', async () => {
  const refused = words((await maya.send('/training/new', { ...on('3', '11', '2030'), evidence: '' })).body)
  expect(refused).toContain('Select who did the course')
  expect(refused).toContain('Enter how we know')
  expect(words((await maya.send('/training/new', { who, ...on('3', '11', '2030'), evidence: 'x' })).body)).toContain('The day must be today or in the past')
})

it('what was written down wrongly is withdrawn with the reason, once, and stands in the history', async () => {
  const [{ id }] = await house.sql<{ id: string }>('select id from training_courses where user_id = $1', [who]) as [{ id: string }]
  expect((await maya.send(`/training/${id}/withdraw`, { because: 'It was another Amara' })).statusCode).toBe(303)
  expect((await maya.get(`/training/${id}/withdraw`)).statusCode).toBe(422)
  expect(words((await maya.get('/training')).body)).toContain('0 5 0.0%')
  expect((await maya.get('/accounts/history')).body).toContain('withdrawn: It was another Amara')
})
