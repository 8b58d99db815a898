/** Whether an Accept-Encoding header lets this encoding through; `q=0` says no, and a name of its own outdoes `*`. */
export function accepts(header: string | undefined, encoding: string): boolean {
  const offers = new Map((header ?? '').toLowerCase().split(',').map(offer => {
    const [name = '', ...params] = offer.split(';').map(part => part.trim())
    const quality = params.find(param => param.startsWith('q='))?.slice(2)
    return [name, quality === undefined ? 1 : Number(quality)]
  }))
  return (offers.get(encoding) ?? offers.get('*') ?? 0) > 0
}
