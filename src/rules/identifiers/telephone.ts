/**
 * The number to compare with, from however it was typed: '+44 (0)1905 123456 ext 3' is 01905123456, and a number from abroad keeps its plus.
 * Undefined when there is no whole number in it. What was typed is what is kept and shown. Source: Ofcom, National Telephone Numbering Plan.
 */
export function telephoneToMatch(typed: string): string | undefined {
  const figures = typed.split(/(?<=\d\s*)(?:ext|x|#)/i)[0]!.replace(/[^\d+]/g, '').replace(/^00/, '+').replace(/^\+440?/, '0')
  return /^0\d{9,10}$/.test(figures) || /^\+\d{7,15}$/.test(figures) ? figures : undefined
}
