/** A unique property reference number: a whole number of up to twelve figures, kept without the noughts in front that some lists add. Undefined when it is not one. */
export function readUprn(typed: string): string | undefined {
  const figures = typed.trim().replace(/^0+/, '')
  return /^[1-9][0-9]{0,11}$/.test(figures) ? figures : undefined
}
