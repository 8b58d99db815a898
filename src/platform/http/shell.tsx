import { isForThePublic, may } from '../../rules/permissions.ts'
import { Shell } from '../components/index.ts'
import type { Agency } from '../db/agencies.ts'
import type { Asker } from '../here.ts'
import { placesFor, type NavigationItem } from './navigation.ts'
import { renderToString } from 'preact-render-to-string'

export interface Assets { readonly stylesheet: string; readonly script: string; readonly favicon?: string; readonly fonts?: readonly string[] }

// A character that no name and no text of ours holds: from the area Unicode keeps free.
const seam = '\uE000'

/**
 * The document around a page. Rendered once for each agency, role and section, then spliced: names are put in each time, escaped.
 */
export function shellWith(assets: Assets, navigation: readonly NavigationItem[]) {
  const ready = new Map<string, readonly string[]>()
  const mark = (name: string): string => `${seam}${name}${seam}`
  return (agency: Agency, asker: Asker | undefined, path: string, { title, error, html }: { title: string; error: boolean; html: string }): string => {
    // Whoever has not signed in finds the public pages; whoever has, their own.
    const items = navigation.filter(item => asker ? !isForThePublic(item.permit) && may(asker.role, item.permit) : isForThePublic(item.permit))
    const { bar, group } = placesFor(items, path)
    const current = group?.items.find(({ active }) => active)?.href ?? bar.find(({ active }) => active)?.href ?? ''
    const key = `${agency.id}|${agency.name}|${agency.theme.colour ?? ''}|${agency.theme.logo ? 'logo' : ''}|${asker?.role ?? ''}|${current}|${error}`
    let parts = ready.get(key)
    if (!parts) {
      const document = renderToString(
        <Shell agency={{ name: agency.name, ...(agency.theme.colour ? { colour: agency.theme.colour } : {}), ...(agency.theme.logo ? { logoSrc: '/logo' } : {}) }} serviceName={agency.name} title={mark('title')} error={error} demonstration={agency.demonstration}
          {...(asker ? { user: { name: mark('name'), role: asker.role } } : {})} search={asker ? may(asker.role, 'search:use') : false}
          nav={bar} {...(group ? { group } : {})} stylesheet={assets.stylesheet} script={assets.script} main={mark('main')} {...(assets.favicon ? { favicon: assets.favicon } : {})} {...(assets.fonts ? { fonts: assets.fonts } : {})} />)
      parts = `<!DOCTYPE html>${document}`.split(seam)
      if (ready.size > 500) ready.clear()
      ready.set(key, parts)
    }
    return parts.map((part, i) => i % 2 === 0 ? part : part === 'title' ? escapeText(title) : part === 'name' ? escapeText(asker!.name) : html).join('')
  }
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
