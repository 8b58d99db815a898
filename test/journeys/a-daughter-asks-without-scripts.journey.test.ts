import { aDaughterAsks } from './a-daughter-asks.ts'

await aDaughterAsks(false)
