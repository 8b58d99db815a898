import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { datesOf } from './as-text.ts'
import { theGuide } from './facts.sql.ts'
import { Sections } from './written.tsx'

/** The guide, for anybody, in every form there is. */
export const theGuidePage = page({
  path: '/guide',
  permit: 'site:use',
  about: 'nobody',
  load: async (here: Here) => ({ guide: await theGuide(here) }),
  view({ guide, here: { query } }) {
    const which = query.version ? `?version=${guide.number ?? ''}` : ''
    return (
      <Page title={guide.title}>
        {datesOf(guide).map(line => <p class="govuk-body">{line}</p>)}
        <Sections of={guide.sections} />
        <h2 class="govuk-heading-m">Take this guide with you</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li><a class="govuk-link" href={`/guide.pdf${which}`}>Large print, to print or send (PDF)</a></li>
          <li><a class="govuk-link" href={`/guide.txt${which}`}>Plain text</a></li>
          <li><a class="govuk-link" href={`/guide-braille.txt${which}`}>Plain text in short lines, ready for Braille</a></li>
          <li>{guide.easyRead ? <a class="govuk-link" href={guide.easyRead} rel="external">Easy read</a> : <>Easy read: <a class="govuk-link" href="/contact">ask us</a></>}</li>
          <li>Read to you, recorded, in Braille or in another language: <a class="govuk-link" href="/contact">ask us</a></li>
        </ul>
        <p class="govuk-body"><a class="govuk-link" href="/guide/versions">Every version of this guide</a></p>
      </Page>
    )
  },
})
