import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { publishedReckoner, workedExamples } from '../../src/rules/test-of-resources/worked-examples.ts'
import { project } from '../../src/platform/project.ts'

// Somewhere with no packages near: what is published must stand alone.
const alone = mkdtempSync(join(tmpdir(), 'newel-package-'))
afterAll(() => rmSync(alone, { recursive: true, force: true }))
execFileSync(project('node_modules/.bin/tsx'), [project('packages/test-of-resources/build.ts'), join(alone, 'dist')])
cpSync(project('packages/test-of-resources/package.json'), join(alone, 'package.json'))

const asked = (input: string): readonly Record<string, unknown>[] => execFileSync(process.execPath, [join(alone, 'dist/command.js')], { input, encoding: 'utf8' }).trim().split('\n').map(line => JSON.parse(line))

describe('the test of resources as a package', () => {
  it('needs no other package', () => expect(JSON.parse(readFileSync(join(alone, 'package.json'), 'utf8')).dependencies).toEqual({}))
  it('answers a year of applications, one a line, in their order', () => {
    const answers = asked(workedExamples.map(({ application, key }) => JSON.stringify({ ...application, reference: key })).join('\n'))
    expect(answers.map(({ reference, contribution, grant }) => ({ reference, contribution, grant }))).toEqual(workedExamples.map(({ key, contribution, grant }) => ({ reference: key, contribution, grant })))
  })
  it('gives a council’s published reckoner to the pound', () =>
    expect(asked(publishedReckoner.map(({ application }) => JSON.stringify(application)).join('\n')).map(({ contribution }) => Math.round(Number(contribution)))).toEqual(publishedReckoner.map(({ pounds }) => pounds)))
  it('answers a bad line with a line that says why, and goes on', () => {
    const answers = asked(['{', '{"reference":"R1","appliedOn":"2001-01-01","approvedOn":"2001-02-01","certificate":"owner","households":[{"person":{"born":"1950-01-01","disabledOccupant":true}}]}', '7', JSON.stringify(workedExamples[0]!.application)].join('\r\n'))
    expect(answers.map(answer => Object.keys(answer)[1] === 'reference' ? Object.keys(answer)[2] : Object.keys(answer)[1])).toEqual(['problems', 'notCovered', 'problems', 'contribution'])
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4])
  })
  it('has its types and its schema with it', () => {
    expect(readFileSync(join(alone, 'dist/types/test-of-resources/index.d.ts'), 'utf8')).toContain('determine')
    expect(JSON.parse(readFileSync(join(alone, 'dist/application.schema.json'), 'utf8')).required).toEqual(['appliedOn', 'approvedOn', 'certificate', 'households'])
  })
})
