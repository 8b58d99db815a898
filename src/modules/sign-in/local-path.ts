/**
 * The address to go to after signing in, when it is one of ours; else undefined. One slash begins it, and nothing in it is
 * a backslash, a space or a control character, which browsers read as a slash or leave out.
 */
export function localPath(given: string | undefined): string | undefined {
  if (!given || given.length > 2000 || !/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(given)) return undefined
  const path = given.split(/[?#]/)[0]!
  return path === '/' || /^\/sign-(in|out)(\/|$)/.test(path) ? undefined : given
}
