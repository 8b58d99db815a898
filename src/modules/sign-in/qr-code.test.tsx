import { renderToString } from 'preact-render-to-string'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { QrCode } from './qr-code.tsx'

describe('the picture for an authenticator app', () => {
  const text = 'otpauth://totp/Exshire:amara@exshire.example?secret=JBSWY3DPEHPK3PXP&issuer=Exshire'
  const svg = renderToString(<QrCode text={text} label="Scan this" />)

  it('has every square of the code, with four of white around it', () => {
    const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
    const drawn = new Uint8Array(size * size)
    const path = /fill="#000000" d="([^"]+)"/.exec(svg)![1]!
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let i = 0; i < Number(run); i++) drawn[(Number(y) - 4) * size + Number(x) - 4 + i] = 1
    expect(drawn).toEqual(Uint8Array.from(data, square => square ? 1 : 0))
    expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`)
  })
  it('has nothing in it that the content security policy forbids', () => expect(svg).not.toMatch(/style|<script|on\w+=|href/))
})
