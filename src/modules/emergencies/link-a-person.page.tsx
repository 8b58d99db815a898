import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { LinkPage, linkForm, loadLink, saveLink } from './link-form.tsx'

async function load(here: Here) {
  const found = await loadLink(here, 'person')
  return { person: found.whose, ...found }
}

export const linkAPerson = page({
  path: '/people/:id/emergencies/new',
  permit: 'emergency:help',
  about: 'person',
  load,
  form: linkForm,
  save: saveLink,
  view: ({ here, ...rest }) => <LinkPage {...rest} wanted={here.query.emergency} />,
})
