/** Whether a spreadsheet could run this text: it begins, perhaps after spaces, with = + - @, a tab, a carriage return or a NUL. Source: ASVS 1.2.10. */
export const looksLikeFormula = (text: string): boolean => /^\s*[=+\-@\t\r\0]/.test(text)

/** The text as a spreadsheet will show it and never run it: with an apostrophe in front where it looks like a formula. */
export const neutralise = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)
