import type { Here } from '../../platform/here.ts'
import { councilsEver } from '../councils/index.ts'
import type { Lists } from './vocabulary.ts'

const services = { name: 'services to ask about', text: 'select id, name from services order by name, id limit 1000' }

/** The councils and services that questions choose from. */
export async function listsOf(here: Pick<Here, 'run'>): Promise<Lists> {
  const [councils, found] = await Promise.all([councilsEver(here), here.run<{ id: string; name: string }>(services, [])])
  return { councils, services: Object.fromEntries(found.map(({ id, name }) => [id, name])) }
}
