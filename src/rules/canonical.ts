/** JSON that is the same text for the same content: the keys of every object in their order. */
export const canonical = (value: unknown): string => JSON.stringify(value, (_, found: unknown) => isObject(found) ? Object.fromEntries(Object.entries(found).sort(([one], [other]) => one < other ? -1 : 1)) : found)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
