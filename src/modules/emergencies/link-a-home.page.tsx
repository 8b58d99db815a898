import { page } from '../../platform/http/page.ts'
import type { Here } from '../../platform/here.ts'
import { LinkPage, linkForm, loadLink, saveLink } from './link-form.tsx'

async function load(here: Here) {
  const found = await loadLink(here, 'home')
  return { home: found.whose, ...found }
}

export const linkAHome = page({
  path: '/homes/:id/emergencies/new',
  permit: 'emergency:help',
  about: 'home',
  load,
  form: linkForm,
  save: saveLink,
  view: ({ here, ...rest }) => <LinkPage {...rest} wanted={here.query.emergency} />,
})
