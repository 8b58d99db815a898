import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What a view leaves behind for the shell around it. */
export interface Rendering { title: string; error: boolean }

let current: Rendering | undefined

/** Rendering is synchronous, so the page being rendered can be known without passing it through every component. */
export function renderView(view: VNode): Rendering & { html: string } {
  current = { title: '', error: false }
  try {
    const html = renderToString(view)
    return { ...current, html }
  } finally {
    current = undefined
  }
}

export function rendering(): Rendering {
  if (!current) throw new Error('A page is rendered by the page kit')
  return current
}
