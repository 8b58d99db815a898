import { openHouse, type House } from '../../src/platform/testing/house.ts'
import { toldOnce } from '../../src/platform/testing/told.ts'
import { makeTheWorld, type World } from './world.ts'

/** The template to open a house from in which the five people’s stories have been told, once in a run for all who ask; and the stories. */
export const theWorldToldOnce = async (): Promise<{ readonly template: string; readonly worlds: readonly World[] }> => {
  const { template, said } = await toldOnce('world', house => makeTheWorld(house))
  return { template, worlds: said }
}

/** A house of a test file’s own in which they have been told. */
export async function openTheWorld(): Promise<{ readonly house: House; readonly worlds: readonly World[] }> {
  const { template, worlds } = await theWorldToldOnce()
  return { house: await openHouse({ template }), worlds }
}
