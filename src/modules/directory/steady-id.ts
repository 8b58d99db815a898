import { createHash } from 'node:crypto'

/** The same id every time for the same thing, where a standard wants one for what is no row of ours: the address of a service, a topic. RFC 9562, version 8. */
export function steadyId(...names: readonly string[]): string {
  const hex = createHash('sha256').update(['newel directory', ...names].join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${'89ab'[parseInt(hex[16]!, 16) % 4]}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
