import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'

const house = await openHouse()

describe('taking an enquiry', () => {
  it('saves it half filled, with nothing but how it reached us', async () => {
    const cora = await house.as('cora')
    const answer = await cora.send('/enquiries/new', { channel: 'phone' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toMatch(/^\/enquiries\/ENQ-[A-Z0-9]{6}$/)
    const page = await cora.get(answer.headers.location!)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Council not known yet')
  })
})
