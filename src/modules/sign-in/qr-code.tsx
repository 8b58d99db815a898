import { create } from 'qrcode'

/** A picture for a phone’s camera: one path and no styles, so that the content security policy has nothing to forbid. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const quiet = 4
  const rows = Array.from({ length: size }, (_, y) => Array.from(data.subarray(y * size, (y + 1) * size), dark => dark ? '1' : '0').join(''))
  const dark = rows.flatMap((row, y) => [...row.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index + quiet} ${y + quiet}h${run.length}v1h-${run.length}z`)).join('')
  const side = size + 2 * quiet
  return (
    <svg class="newel-qr" role="img" aria-label={label} xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox={`0 0 ${side} ${side}`} shape-rendering="crispEdges">
      <path fill="#ffffff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000000" d={dark} />
    </svg>
  )
}
