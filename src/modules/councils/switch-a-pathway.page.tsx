import { shortDay } from '../../rules/calendar/day.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { Button, Checkboxes, DateInput, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { asOptions, councilsOn } from './councils.sql.ts'
import { allSwitches, switchOff, switchOn } from './switches.sql.ts'

const back = { href: '/settings', text: 'Back to councils and pathways' }
const reason = text('Why?', { missing: 'Say why, such as the funding or the decision it follows', max: 500 })

type Loaded = { readonly councils: Record<string, string>; readonly switches: Awaited<ReturnType<typeof allSwitches>> }
const load = async (here: Here): Promise<Loaded> => ({ councils: asOptions(await councilsOn(here, here.today)), switches: await allSwitches(here) })

export const switchAPathwayOn = page({
  path: '/settings/switch-on',
  permit: 'settings:change',
  about: 'nobody',
  load,
  form: form(
    {
      pathways: choices('Which pathways?', pathwayTitles, { missing: 'Select at least one pathway' }),
      council: choice('In which council?', (loaded: Loaded) => loaded.councils, { missing: 'Select the council' }),
      from: day('From which day?', { missing: 'Enter the first day it is on' }),
      reason,
    },
    ({ pathways, council, from }, { switches }: Loaded) => {
      const on = pathways.find(pathway => switches.some(s => s.pathway === pathway && s.councilId === council && (s.to === null || s.to >= from)))
      return { pathways: on ? `${pathwayTitles[on]} is already on in that council on that day or after it` : undefined }
    },
  ),
  async save(here, answers) {
    for (const pathway of answers.pathways) await switchOn(here, answers.council, pathway, answers.from, answers.reason)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="Switch pathways on" back={back} form={form}>
      <Form of={form}>
        <Checkboxes {...form.pathways} />
        <Select {...form.council} />
        <DateInput {...form.from} />
        <TextInput {...form.reason} />
        <Button>Switch it on</Button>
      </Form>
    </Page>
  ),
})

const running = ({ switches }: Loaded): Record<string, string> => Object.fromEntries(switches.filter(s => s.to === null).map(s => [s.id, `${pathwayTitles[s.pathway as PathwayKey]}, ${s.council}, since ${shortDay(s.from)}`]))

export const switchAPathwayOff = page({
  path: '/settings/switch-off',
  permit: 'settings:change',
  about: 'nobody',
  load,
  form: form(
    {
      which: choice('Which one?', running, { missing: 'Select the pathway and council' }),
      to: day('Last day it is on', { missing: 'Enter the last day it is on', hint: 'Cases that are open then run to their end' }),
      reason,
    },
    ({ which, to }, { switches }: Loaded) => ({ to: switches.some(s => s.id === which && s.from > to) ? 'The last day must not be before the first' : undefined }),
  ),
  async save(here, { which, to, reason }, { switches }) {
    await switchOff(here, switches.find(s => s.id === which)!, to, reason)
    return '/settings'
  },
  view: ({ form }) => (
    <Page title="Switch a pathway off" back={back} form={form}>
      <Form of={form}>
        <Select {...form.which} />
        <DateInput {...form.to} />
        <TextInput {...form.reason} />
        <Button look="warning">Switch it off</Button>
      </Form>
    </Page>
  ),
})
