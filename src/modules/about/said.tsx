import type { ComponentChildren } from 'preact'

export const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => <><h2 class="govuk-heading-m">{title}</h2>{children}</>
export const P = ({ children }: { readonly children: ComponentChildren }) => <p class="govuk-body">{children}</p>
export const Points = ({ of }: { readonly of: readonly ComponentChildren[] }) => <ul class="govuk-list govuk-list--bullet">{of.map(one => <li>{one}</li>)}</ul>
