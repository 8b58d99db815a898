import type { ComponentChildren } from 'preact'
import { attributes, classes, content, type AttributesOption, type Content } from './markup.tsx'

interface FooterLink {
  readonly href?: string
  readonly text?: string
  readonly attributes?: AttributesOption
}
interface FooterSection {
  readonly title?: string
  readonly width?: string
  readonly columns?: number
  readonly items?: readonly FooterLink[]
}
export interface FooterParams {
  readonly meta?: Content & { readonly visuallyHiddenTitle?: string; readonly items?: readonly FooterLink[]; readonly children?: ComponentChildren }
  readonly navigation?: readonly FooterSection[]
  /** `null` leaves the licence out. */
  readonly contentLicence?: Content | null
  /** Ours: `null` leaves the copyright notice out, as a service that is not on GOV.UK must. */
  readonly copyright?: Content | null
  readonly containerClasses?: string
  readonly classes?: string
  readonly attributes?: AttributesOption
}

const Section = ({ section }: { section: FooterSection }) => (
  <div class={`govuk-footer__section govuk-grid-column-${section.width || 'full'}`}>
    <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
    {section.items && section.items.length > 0 && (
      <ul class={classes('govuk-footer__list', section.columns ? `govuk-footer__list--columns-${section.columns}` : false)}>
        {section.items.map(item => item.href && item.text && (
          <li class="govuk-footer__list-item">
            <a class="govuk-footer__link" href={item.href} {...attributes(item.attributes)}>{item.text}</a>
          </li>
        ))}
      </ul>
    )}
  </div>
)

const Meta = ({ meta }: { meta: NonNullable<FooterParams['meta']> }) => {
  const own = meta.children ?? content(meta)
  return (
    <>
      <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle || 'Support links'}</h2>
      {meta.items && meta.items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {meta.items.map(item => (
            <li class="govuk-footer__inline-list-item">
              <a class="govuk-footer__link" href={item.href} {...attributes(item.attributes)}>{item.text}</a>
            </li>
          ))}
        </ul>
      )}
      {own && <div class="govuk-footer__meta-custom">{own}</div>}
    </>
  )
}

const Licence = ({ licence }: { licence: Content | undefined }) => (
  <>
    <svg aria-hidden="true" focusable="false" class="govuk-footer__licence-logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 483.2 195.7" height="17" width="41">
      <path fill="currentColor" d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145" />
    </svg>
    {' '}
    <span class="govuk-footer__licence-description">
      {(licence && content(licence)) || (
        <>
          All content is available under the{' '}
          <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>
          , except where otherwise stated
        </>
      )}
    </span>
  </>
)

const crownCopyright = 'https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/'

/** The macro's markup without the crown that heads it, which only GOV.UK may show. */
export const Footer = ({ meta, navigation = [], contentLicence, copyright, ...params }: FooterParams) => (
  <div class={classes('govuk-footer', params.classes)} {...attributes(params.attributes)}>
    <div class={classes('govuk-width-container', params.containerClasses)}>
      {navigation.length > 0 && (
        <>
          <div class="govuk-footer__navigation">{navigation.map(section => <Section section={section} />)}</div>
          <hr class="govuk-footer__section-break" />
        </>
      )}
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          {meta && <Meta meta={meta} />}
          {contentLicence !== null && <Licence licence={contentLicence} />}
        </div>
        {copyright !== null && (
          <div class="govuk-footer__meta-item">
            <a class="govuk-footer__link govuk-footer__copyright-logo" href={crownCopyright}>
              {(copyright && content(copyright)) || '© Crown copyright'}
            </a>
          </div>
        )}
      </div>
    </div>
  </div>
)
