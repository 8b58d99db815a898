import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { project } from '../../src/platform/project.ts'
import { pathwayTitles } from '../../src/rules/pathways/pathways.ts'
import { schemeKinds } from '../../src/rules/schemes/scheme.ts'

const files = readdirSync(project('src/modules'), { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
// One word says other things too: advice is given, and a handyperson is somebody.
const names = [...Object.values(pathwayTitles), ...Object.values(schemeKinds).map(({ title }) => title)].filter(name => name.includes(' '))

it('the name of a pathway or a scheme stands in its own list and in no module, so that the country may rename a grant in one place', () => {
  expect(files.length).toBeGreaterThan(300)
  const said = (text: string, name: string): boolean => [`'${name}'`, `"${name}"`, `>${name}<`, `scheme ${name}`].some(form => text.includes(form))
  const repeated = files.flatMap(file => { const text = readFileSync(project(`src/modules/${file}`), 'utf8'); return names.filter(name => said(text, name)).map(name => `${file} says ${name}`) })
  expect(repeated).toEqual([])
})
