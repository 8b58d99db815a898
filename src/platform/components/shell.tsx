import type { ComponentChildren } from 'preact'
import { Footer } from './govuk/footer.tsx'
import { raw } from './govuk/markup.tsx'
import { PhaseBanner } from './govuk/phase-banner.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { SubNavigation } from './moj/sub-navigation.tsx'
import { ShellHeader, type HeaderProps } from './shell-header.tsx'

export interface ShellProps extends HeaderProps {
  readonly serviceName: string
  readonly title: string
  readonly error?: boolean
  readonly demonstration: boolean
  readonly nav: readonly { readonly text: string; readonly href: string; readonly active?: boolean; readonly current: boolean }[]
  /** The places of the group we are in, below the bar. */
  readonly group?: { readonly label: string; readonly items: readonly { readonly text: string; readonly href: string; readonly active: boolean }[] }
  readonly stylesheet: string
  readonly script: string
  readonly favicon?: string
  /** Fonts asked for before the stylesheet names them, so that words do not move when they arrive. */
  readonly fonts?: readonly string[]
  /** The way back, or whose case this is: above the part that the skip link goes to. */
  readonly before?: ComponentChildren
  readonly main: ComponentChildren
}

/** The one inline script the content security policy lets through: its hash is in the policy, so not a letter may change. */
export const startScript
  = "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');"
export const startScriptHash = 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='

/** What goes before a rendered Shell. */
export const doctype = '<!DOCTYPE html>'

const Head = ({ base = '', ...page }: ShellProps) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${page.error ? 'Error: ' : ''}${page.title} - ${page.serviceName}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="theme-color" content={page.agency.colour ?? '#1f4e5f'} />
    <link rel="icon" href={page.favicon ?? `${base}/favicon.svg`} type="image/svg+xml" sizes="any" />
    {page.fonts?.map(font => <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />)}
    <link rel="stylesheet" href={page.stylesheet} />
    <link rel="stylesheet" href={`${base}/theme.css`} />
    <script type="module" src={page.script} />
  </head>
)

const ShellFooter = ({ base, signedIn }: { base: string; signedIn: boolean }) => (
  <footer class="govuk-template__footer">
    <Footer
      contentLicence={null}
      copyright={null}
      meta={{
        items: [
          { href: `${base}/accessibility`, text: 'Accessibility statement' },
          { href: `${base}/cookies`, text: 'Cookies' },
          { href: `${base}/privacy`, text: 'Privacy' },
          { href: `${base}/guide`, text: 'Guide to the service' },
          { href: `${base}/contact`, text: 'Contact' },
          ...(signedIn ? [] : [{ href: `${base}/sign-in`, text: 'Staff and partners: sign in' }]),
        ],
      }}
    />
  </footer>
)

/** The whole document around a page. Nothing of GOV.UK's own: no crown, no typeface, no blue. */
export const Shell = (page: ShellProps) => {
  const { base = '' } = page
  // A service named after its agency is named once, in the bar at the top.
  const named = page.serviceName !== page.agency.name
  return (
    <html lang="en-GB" class="govuk-template">
      <Head {...page} />
      <body class="govuk-template__body">
        <script>{raw(startScript)}</script>
        <SkipLink href="#main-content" text="Skip to main content" />
        <header class="govuk-template__header">
          <ShellHeader agency={page.agency} base={base} user={page.user} search={page.search} />
          {(named || page.nav.length > 0) && (
            <ServiceNavigation serviceName={named ? page.serviceName : undefined} serviceUrl={`${base}/`} navigation={page.nav} />
          )}
          {page.group && <div class="newel-group"><div class="govuk-width-container"><SubNavigation label={page.group.label} items={page.group.items} /></div></div>}
          {page.demonstration && <PhaseBanner tag={{ text: 'Demonstration' }}>This is a demonstration agency with invented people</PhaseBanner>}
          {page.before && <div class="govuk-width-container newel-before">{page.before}</div>}
        </header>
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main-content">{page.main}</main>
        </div>
        <ShellFooter base={base} signedIn={page.user !== undefined} />
      </body>
    </html>
  )
}
