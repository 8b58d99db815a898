// The order matters: most browsers also claim to be the ones below them.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'], [/\bOPR\/|\bOpera\b/, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'], [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'], [/\biPhone\b/, 'an iPhone'], [/\biPad\b/, 'an iPad'], [/\bAndroid\b/, 'Android'], [/\bCrOS\b/, 'a Chromebook'], [/\bMac OS X\b|\bMacintosh\b/, 'a Mac'], [/\bLinux\b/, 'Linux'],
]
const named = (list: typeof browsers, text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1]

/** A browser in words that its owner would use, such as “Chrome on Windows”. Only these words are kept. */
export function browserInWords(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500)
  const [browser, system] = [named(browsers, text), named(systems, text)]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? (system ? `A browser on ${system}` : 'A browser we do not know')
}
