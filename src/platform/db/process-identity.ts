import { readFileSync } from 'node:fs'

/**
 * What tells one running process from every other, or undefined when it no longer runs.
 * A number alone is used again after a while, so the moment it started and the machine's boot belong to it.
 */
export function identityOf(pid: number): string | undefined {
  const boot = contentOf('/proc/sys/kernel/random/boot_id')
  const stat = boot && contentOf(`/proc/${pid}/stat`)
  if (!boot || !stat) return answersSignals(pid) ? String(pid) : undefined
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const dead = state === 'Z' || state === 'X'
  return dead ? undefined : `${pid} ${rest[18]} ${boot.trim()}`
}

/** Whether the process that once wrote down this identity still runs. */
export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return pid > 0 && identityOf(pid) === identity
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
