import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modules } from '../../src/app.ts'
import { doorsOf } from '../../src/described/doors.ts'
import { drawnPathways, writtenLists } from '../../src/described/written.ts'
import { pathwayKeys } from '../../src/rules/pathways/pathway.ts'
import { permissions } from '../../src/rules/permissions.ts'
import { project } from '../../src/platform/project.ts'
import { openHouse } from '../../src/platform/testing/house.ts'

const house = await openHouse()

describe('what the house says of itself', () => {
  it('names every address of the site, with the permission each needs, as it is today: bin/routes --write', async () => {
    for (const [file, text] of await writtenLists(house.app)) expect(readFileSync(project(file), 'utf8'), `${file} is out of date: run bin/routes --write`).toBe(text)
  })

  it('finds a module for each page, and no permission that opens nothing', async () => {
    const doors = await doorsOf(house.app)
    const pages = modules.flatMap(module => [...module.pages, ...module.downloads ?? []])
    expect(pages.filter(({ path, permit }) => doors.find(door => door.path === path)?.permit !== permit || doors.find(door => door.path === path)?.module === 'platform').map(({ path }) => path)).toEqual([])
    const used = new Set(pages.map(({ permit }) => permit as string))
    expect(Object.keys(permissions).filter(permission => !used.has(permission))).toEqual([])
  })

  it('draws every pathway as it is today: bin/pathways', () => {
    const drawn = drawnPathways()
    expect(drawn.size).toBeGreaterThanOrEqual(pathwayKeys.length)
    for (const [file, picture] of drawn) expect(readFileSync(project(file), 'utf8'), `${file} is out of date: run bin/pathways`).toBe(picture)
    expect(readdirSync(project('docs/pathways')).filter(name => !drawn.has(`docs/pathways/${name}`))).toEqual([])
  })
})
