import type { Here } from '../../platform/here.ts'
import { recordSetting } from '../../platform/events/account-events.ts'

/** Changes the agency’s name and colour, for its own pages only. */
export async function changeTheLook(here: Here, { name, colour }: { readonly name: string; readonly colour: string }): Promise<void> {
  await here.run({ name: 'set theme', text: 'select set_theme($1, $2::jsonb)' }, [name, JSON.stringify({ colour })])
  await recordSetting(here, 'look.changed', { name, colour })
}
