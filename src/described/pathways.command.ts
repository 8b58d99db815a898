import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { project } from '../platform/project.ts'
import { drawnPathways } from './written.ts'

const drawn = drawnPathways()
mkdirSync(project('docs/pathways'), { recursive: true })
for (const name of readdirSync(project('docs/pathways'))) if (name.endsWith('.svg') && !drawn.has(`docs/pathways/${name}`)) rmSync(project(`docs/pathways/${name}`))
for (const [file, picture] of drawn) {
  writeFileSync(project(file), picture)
  console.log(file)
}
