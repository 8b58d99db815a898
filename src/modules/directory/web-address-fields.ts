import type { TextProps } from '../../platform/components/index.ts'
import { typedText, type Asked, type Field } from '../../platform/http/fields.ts'

/** An address on the web, which may be typed without https://. */
export const webAddress = (label: string, asked: Asked = {}): Field<string, TextProps> => typedText(label, { max: 300, autocomplete: 'off', ...asked }, typed => {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && !url.username && !/\s/.test(typed) ? { value: url.href } : { error: 'Enter a web address, such as https://example.org/help' }
})
