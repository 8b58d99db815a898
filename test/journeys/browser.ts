import { chromium, type Browser } from 'playwright-core'
import { afterAll, inject, onTestFinished } from 'vitest'
import { cookieName } from '../../src/platform/http/tokens.ts'
import { openHouse, type House, type HouseOptions } from '../../src/platform/testing/house.ts'
import type { CastMember } from '../../src/platform/testing/cast.ts'
import { Reader } from './reader.ts'

export interface Device {
  /** Whether the browser runs scripts; it does unless told otherwise. */
  readonly scripts?: boolean
  readonly width?: number
}

/** A house with its door open to browsers. */
export interface OpenHouse extends House {
  readonly base: string
  /** A member of the cast in a window of their own, signed in already; `undefined` is somebody who has not. */
  sits(member: CastMember | undefined, device?: Device): Promise<Reader>
}

/** Opens a house of the journey's own, which listens on a free port of this machine only. */
export async function openToBrowsers(options?: HouseOptions): Promise<OpenHouse> {
  const house = await openHouse(options)
  const base = await house.app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.connect(inject('chromium'))
  afterAll(() => browser.close())
  return { ...house, base, sits: (member, device = {}) => sits(house, browser, base, member, device) }
}

/** A window is closed when its story is told. */
async function sits(house: House, browser: Browser, base: string, member: CastMember | undefined, { scripts = true, width = 1280 }: Device): Promise<Reader> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  const { token } = await house.as(member)
  if (token) await context.addCookies([{ name: cookieName(`newel-${house.agency.id}`, false), value: token, url: base }])
  onTestFinished(() => context.close())
  return new Reader(context, await context.newPage(), base, scripts)
}
