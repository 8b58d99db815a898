/** What was typed into a search box, as far as it can be looked for. */
export const wordsIn = (typed = ''): string => [...typed].filter(letter => letter >= ' ').join('').trim().slice(0, 100)
