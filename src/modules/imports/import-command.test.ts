import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { testSecret } from '../../platform/testing/cluster.ts'
import { project } from '../../platform/project.ts'
import { folderOf, rowCounts, smallCounty } from './folder.fixture.ts'

const house = await openHouse()

/** Runs bin/import as somebody at a terminal would, from another folder. */
const type = (...words: string[]): Promise<{ code: number; said: string }> => new Promise(done =>
  execFile(project('bin/import'), words, { cwd: tmpdir(), env: { ...process.env, DATABASE_URL: house.adminUrl, NEWEL_SECRET: testSecret } }, (error, out, complaint) => done({ code: error ? Number(error.code) : 0, said: out + complaint })))

describe('bin/import', () => {
  const good = folderOf(smallCounty)
  const bad = folderOf({ people: [{ key: 'P1', surname: 'Okafor', born_on: '2018-02-31' }, { key: 'P9', surname: 'Price', born_on: '' }] })

  it('tells how it is used, and what it cannot do, with code 2', async () => {
    const [help, nothing, nowhere, agency] = await Promise.all([type('--help'), type(), type('/nowhere/at/all'), type(good, '--agency', 'none')])
    expect(help).toMatchObject({ code: 0, said: expect.stringContaining('Usage: bin/import DIR') as string })
    expect(nothing).toMatchObject({ code: 2, said: expect.stringContaining('Usage: bin/import DIR') as string })
    expect(nowhere).toMatchObject({ code: 2, said: 'There is no folder /nowhere/at/all.\n' })
    expect(agency).toMatchObject({ code: 2, said: 'There is no agency none: --agency exshire\n' })
  }, 60_000)

  it('ends with code 1 when a row is refused, and with 0 when all are in', async () => {
    const before = await rowCounts(house)
    const dry = await type(bad, '--dry-run')
    expect(dry).toMatchObject({ code: 1, said: expect.stringContaining('Refused: people.csv, line 2, born_on: "2018-02-31" is not a day: February 2018 has 28 days') as string })
    expect(await rowCounts(house)).toEqual(before)
    const done = await type(good)
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Done. Every row is in.') as string })
    expect((await rowCounts(house)).cases).toBe(2)
  }, 60_000)
})
