import { describe, expect, it } from 'vitest'
import { localPath } from './local-path.ts'

describe('where somebody goes after signing in', () => {
  for (const path of ['/start', '/cases/RIV-2026-00001?tab=history', '/people/new#name', '/search?q=O%27Neil', '/sign-innings']) it(`may be ${path}`, () => expect(localPath(path)).toBe(path))

  const elsewhere = [undefined, '', '/', 'start', 'https://example.org/', '//example.org', '///example.org', '/\\example.org', '/a\\b', '\\\\example.org', '/\texample.org', '/\n/example.org', '/ /x', '/caf\u00e9',
    'javascript:alert(1)', ' /start', '/sign-in', '/sign-in/code?to=/x', '/sign-out', `/${'a'.repeat(2000)}`]
  for (const path of elsewhere) it(`is not ${JSON.stringify(path)?.slice(0, 40)}`, () => expect(localPath(path)).toBeUndefined())

  it('stays on this site however a browser reads it', () => {
    for (const path of ['/..//example.org', '/.//example.org', '/%2F/example.org', '/@example.org', '/:80/', '/?//example.org'])
      expect(new URL(localPath(path) ?? '/', 'http://here.example').host).toBe('here.example')
  })
})
