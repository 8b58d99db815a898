const twoFigures = (n: number): string => String(n).padStart(2, '0')

/** A time of day as somebody types it (‘10:30’, ‘10.30am’, ‘2pm’, ‘1400’), as 10:30; undefined when it is none, or could be morning or afternoon. */
export function readTime(typed: string): string | undefined {
  const said = typed.trim().toLowerCase().replace(/([ap])\.m\.?$/, '$1m').replace(/^(\d{2})(\d{2})$/, '$1:$2')
  const [, hour, minute, half] = /^(\d{1,2})(?:[:.](\d{2}))? ?([ap]m)?$/.exec(said) ?? []
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  if (m > 59 || (half ? h < 1 || h > 12 : h > 23)) return undefined
  return `${twoFigures(half ? h % 12 + (half === 'pm' ? 12 : 0) : h)}:${twoFigures(m)}`
}

/** ‘10:30am’, ‘2pm’, ‘midday’. */
export function sayTime(time: string): string {
  const [h, m] = time.split(':').map(Number) as [number, number]
  if (h === 12 && m === 0) return 'midday'
  return `${h % 12 || 12}${m ? `:${twoFigures(m)}` : ''}${h < 12 ? 'am' : 'pm'}`
}
