/** What may not stand in a PDF that everybody can read: controls, marks of byte order, the private areas and half characters. */
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFEFF\uFFF0-\uFFFF]|\p{Surrogate}/gu

/** The same data with words that can be set. */
export const printable = (data: unknown): unknown =>
  typeof data === 'string' ? data.replace(/\r\n?/g, '\n').replace(unprintable, '')
    : Array.isArray(data) ? data.map(printable)
      : data && typeof data === 'object' ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printable(value)])) : data

// Letters of western and central Europe, and the signs of ordinary writing: the fonts we ship have them all.
const surely = /[^\n\t\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u20AC]/gu

/** JSON with a question mark for each character that may be in no font. */
export const withoutUnreadable = (json: string): string => json.replace(surely, '?')
