import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Fastify, { type FastifyInstance } from 'fastify'
import { modules } from '../app.ts'
import type { Module } from '../platform/http/module.ts'
import { addressesOf, type PlainRoutes, type Site } from '../platform/http/site.ts'
import { project } from '../platform/project.ts'

export interface Door { readonly methods: readonly string[]; readonly path: string; readonly permit: string; readonly module: string }

/** Every address of the site: how it may be asked for, which permission it needs, and in which module it stands. */
export async function doorsOf(app: FastifyInstance): Promise<Door[]> {
  const doors = new Map<string, Door>()
  const named = await doorsByModule()
  for (const { method, path } of addressesOf(app)) {
    const methods = [...doors.get(path)?.methods ?? [], method]
    const permit = modules.flatMap(module => [...module.pages, ...module.downloads ?? []]).find(one => one.path === path)?.permit ?? 'asks for itself'
    doors.set(path, { methods, path, permit, module: named.get(path) ?? 'platform' })
  }
  return [...doors.values()].sort((a, b) => a.path < b.path ? -1 : 1)
}

/** The list as it is kept in docs/routes.txt, so that a reviewer sees every door that opens. */
export async function doorsInWords(app: FastifyInstance): Promise<string> {
  const rows = (await doorsOf(app)).map(({ methods, path, permit, module }) => [methods.join(' '), path, permit, module] as const)
  const width = (column: number): number => Math.max(...rows.map(row => row[column]!.length))
  return [
    '# Written by `bin/routes --write`. Every address of the site, the permission it needs (docs/permissions.md says whose), and its module.',
    '# An address that asks for itself is no page of the kit: the door, what anybody may read, what the browser needs.', '',
    ...rows.map(row => row.map((cell, column) => cell.padEnd(width(column))).join('  ').trimEnd()), '',
  ].join('\n')
}

/** Which module declares an address. Asked of each module's own door, so that there is no list to keep. */
async function doorsByModule(): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const folder of readdirSync(project('src/modules'))) {
    const door = await import(pathToFileURL(project(`src/modules/${folder}/index.ts`)).href) as Readonly<Record<string, unknown>>
    for (const [name, declared] of Object.entries(door)) {
      if (isModule(declared)) for (const { path } of [...declared.pages, ...declared.downloads ?? []]) named.set(path, folder)
      if (name.endsWith('Routes')) {
        const app = Fastify()
        app.addHook('onRoute', ({ url }) => void named.set(url, folder));
        (declared as PlainRoutes)(app, {} as Site)
        await app.after()
      }
    }
  }
  return named
}
const isModule = (declared: unknown): declared is Module => typeof declared === 'object' && declared !== null && 'pages' in declared && 'holds' in declared
