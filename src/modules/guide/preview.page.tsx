import { Button } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { nextGuide } from './facts.sql.ts'
import { Sections } from './written.tsx'

/** The next version as everybody will read it. */
export const previewPage = page({
  path: '/guide/preview',
  permit: 'guide:write',
  about: 'nobody',
  load: (here: Here) => nextGuide(here),
  view: ({ guide }) => (
    <Page title={guide.title} caption="The next version, as it will be" back={{ href: '/guide/draft', text: 'Back to the sections' }} actions={<Button href="/guide/publish">Publish a version</Button>}>
      <Sections of={guide.sections} />
    </Page>
  ),
})
