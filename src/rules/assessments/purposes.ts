/**
 * What a mandatory grant may be for. Never rename or remove a key: recommendations hold it.
 * Source: Housing Grants, Construction and Regeneration Act 1996 s23(1)(a) to (l); (l) is for what is specified by order: SI 2008/1189 art 3, access to a garden.
 * The words here are shorter than the Act’s, which is what counts.
 */
export const purposes = {
  a: '(a) Getting to and from the home',
  b: '(b) Making the home safe for the person and others in it',
  c: '(c) Getting to the main family room',
  d: '(d) Getting to a bedroom, or providing one',
  e: '(e) Getting to a toilet and using it, or providing one',
  f: '(f) Getting to a bath or shower and using it, or providing one',
  g: '(g) Getting to a washbasin and using it, or providing one',
  h: '(h) Preparing and cooking food',
  i: '(i) Heating the home to meet their needs',
  j: '(j) Using the controls of power, light and heat',
  k: '(k) Moving around to care for somebody who lives there',
  l: '(l) Getting to the garden and using it safely',
} as const
export type Purpose = keyof typeof purposes
