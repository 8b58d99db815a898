import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './passwords.ts'
import { queue } from './queue.ts'

describe('a password that is kept', () => {
  it('is hashed with argon2id, 19 MiB, twice over', async () => expect(await hashPassword('three boats at dawn')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/))
  it('is known again, and no other is', async () => {
    const kept = await hashPassword('three boats at dawn')
    expect(await isPassword('three boats at dawn', kept, 'known')).toBe(true)
    expect(await isPassword('three boats at dusk', kept, 'known')).toBe(false)
  })
  it('is the same however the keyboard writes its letters', async () => expect(await isPassword('caf\u0065\u0301 au lait noir', await hashPassword('caf\u00e9 au lait noir'), 'known')).toBe(true))
  it('that nobody has is never right, and takes as long to say', { retry: 2 }, async () => {
    const kept = await hashPassword('three boats at dawn')
    const took = async (what: string | undefined) => { const began = performance.now(); expect(await isPassword('a guess at somebody', what, 'unknown')).toBe(false); return performance.now() - began }
    const times = { somebody: [] as number[], nobody: [] as number[] }
    for (let i = 0; i < 15; i++) { times.somebody.push(await took(kept)); times.nobody.push(await took(undefined)) }
    const middle = (list: number[]) => list.sort((a, b) => a - b)[7]!
    expect(Math.abs(middle(times.somebody) - middle(times.nobody))).toBeLessThan(Math.max(5, 0.25 * middle(times.nobody)))
  })
})

describe('hashing in turn', () => {
  const gate = () => { let open = () => {}; const shut = new Promise<void>(done => { open = done }); return { shut, open } }

  it('does two at once, then known devices, then strangers', async () => {
    const inTurn = queue(2, 40)
    const order: string[] = []
    const { shut, open } = gate()
    const begun = [inTurn('unknown', () => shut), inTurn('unknown', () => shut)]
    const waiting = [inTurn('unknown', async () => { order.push('stranger') }), inTurn('known', async () => { order.push('colleague') }), inTurn('known', async () => { order.push('another colleague') })]
    await Promise.resolve()
    expect(order).toEqual([])
    open()
    await Promise.all([...begun, ...waiting])
    expect(order).toEqual(['colleague', 'another colleague', 'stranger'])
  })
  it('refuses strangers at once when forty wait, and still lets a known device wait', async () => {
    const inTurn = queue(2, 40)
    const { shut, open } = gate()
    const all = Array.from({ length: 42 }, () => inTurn('unknown', () => shut))
    expect(await inTurn('unknown', async () => 'done')).toBe('full')
    const colleague = inTurn('known', async () => 'done')
    open()
    expect(await colleague).toBe('done')
    expect(await Promise.all(all)).toHaveLength(42)
  })
  it('goes on after work that failed', async () => {
    const inTurn = queue(1, 40)
    await expect(inTurn('known', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await inTurn('known', async () => 'done')).toBe('done')
  })
})
