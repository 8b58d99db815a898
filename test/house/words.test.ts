import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { project } from '../../src/platform/project.ts'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'demo', 'test', 'bin'], { cwd: project('.'), encoding: 'utf8' }).trim().split('\n')
const code = files.filter(file => /\.(ts|tsx)$/.test(file))
const text = (file: string): string => readFileSync(project(file), 'utf8')

/** Words that are never right here, and the few places that must say them. */
const never: readonly { readonly word: RegExp; readonly but?: RegExp }[] = [
  { word: /\bservice users?\b/i }, { word: /\bcustomers?\b/i }, { word: /\bsla\b/i }, { word: /\btodos?\b/i }, { word: /\bsuppliers?\b/i }, { word: /\bpremises\b/i },
  // pg calls a connection a client, vitest a browser, and GOV.UK Notify its package.
  { word: /\bclients?\b/i, but: /^src\/platform\/(db|http|testing)\/|^src\/platform\/post\/notify\.ts$|^src\/modules\/(imports|sign-in|about|directory)\/|^demo\/teller|^test\/|\.testing\.ts$|\.test\.tsx?$/ },
]

/** Each line of our own files that says a word to avoid; what is quoted from a source names it. */
const said = (lines: readonly { readonly file: string; readonly line: string }[]): string[] =>
  lines.flatMap(({ file, line }) => never.filter(({ word, but }) => word.test(line) && !but?.test(file) && !/Source:|001 |avoid/i.test(line)).map(({ word }) => `${file}: ${String(word)}: ${line.trim().slice(0, 100)}`))

const linesOf = (file: string) => text(file).split('\n').map(line => ({ file, line }))

describe('the words of the house', () => {
  it('are the glossary’s: those to avoid stand nowhere', () =>
    expect(said(code.filter(file => !file.endsWith('words.test.ts')).flatMap(linesOf))).toEqual([]))

  it('and a word to avoid is caught', () =>
    expect(said([{ file: 'src/modules/visits/visit.ts', line: 'const customer = client // within the SLA' }])).toHaveLength(3))

  it('name no council and no agency in code: a council is a row', () => {
    const councils = (parse(text('demo/councils.csv'), { columns: true }) as { name: string; short_name: string; code: string }[]).flatMap(({ name, short_name: short, code: ons }) => [name, short, ons])
    const names = [...councils, (JSON.parse(text('demo/agency.json')) as { name: string }).name]
    const found = code.flatMap(file => names.filter(name => new RegExp(`\\b${name}\\b`).test(text(file))).map(name => `${file}: ${name}`))
    expect(found).toEqual([])
    expect(names.length).toBeGreaterThan(20)
  })

  it('give no file or folder a name that says nothing', () =>
    expect(files.filter(file => file.split('/').some(part => /^(utils?|helpers?|services?|common|shared|types|constants)$/.test(part.replace(/\..*$/, ''))))).toEqual([]))

  it('number each decision once, and leave none to be decided', () => {
    const decisions = readdirSync(project('docs/decisions')).filter(name => name.endsWith('.md'))
    const numbers = decisions.map(name => basename(name).slice(0, 4))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const name of decisions) for (const part of ['**Context.**', '**Decision.**', '**What it costs us.**', '**Look again when**', '**Kept by**']) expect(`${name}: ${text(`docs/decisions/${name}`).includes(part)}`).toBe(`${name}: true`)
    for (const name of decisions) expect(text(`docs/decisions/${name}`)).not.toMatch(/\bTBD\b/)
  })
})
