/** The options of a select, radio or tick box on a page, but for the empty one. */
export const optionsOn = (html: string, name: string): string[] => {
  const select = new RegExp(`<select[^>]* name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1]
  const inputs = [...html.matchAll(new RegExp(`<input[^>]* name="${name}"[^>]*>`, 'g'))].map(([tag]) => tag)
  return (select ? [...select.matchAll(/<option[^>]* value="([^"]+)"/g)].map(found => found[1]!) : inputs.map(tag => / value="([^"]+)"/.exec(tag)?.[1] ?? '')).filter(Boolean)
}
