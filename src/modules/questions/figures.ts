/** Figures by row and column; null is the total over all of them. */
export type Figures = ReadonlyMap<string, number>
export const cellKey = (row: string | null, column: string | null): string => JSON.stringify([row, column])
