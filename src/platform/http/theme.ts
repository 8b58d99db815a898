import type { Theme } from '../db/agencies.ts'

/** The colour of an agency that has not chosen one. */
export const usualColour = '#1f4e5f'

const channel = (value: number): number => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4 }
const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map(at => channel(parseInt(colour.slice(at, at + 2), 16))) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast between two colours written #rrggbb, from 1 to 21 (WCAG 2.2, relative luminance). */
export const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A colour is taken for an agency only when white text on it can be read: 4.5 to 1. */
export const isReadableBehindWhite = (colour: string): boolean => /^#[0-9a-f]{6}$/i.test(colour) && contrast(colour, '#ffffff') >= 4.5

export const themeStylesheet = ({ colour }: Theme): string => `:root{--newel-brand:${colour && isReadableBehindWhite(colour) ? colour : usualColour};--newel-brand-text:#ffffff}`
