import type { Page } from 'playwright-core'

// What is used of a browser’s own names in the function below, which runs there.
interface Document { querySelector(selector: string): { readonly outerHTML: string } | null }
declare const document: Document
declare const DOMParser: new () => { parseFromString(html: string, type: string): Document }

/** Whether scripts left the page’s own part as it was served, but for the marks of what they started: then it is drawn the same without them. */
export const isAsServed = (page: Page, html: string): Promise<boolean> => page.evaluate(served => {
  const main = (of: Document): string | undefined => of.querySelector('main')?.outerHTML.replace(/ data-govuk-[a-z-]+-init=""/g, '')
  return document.querySelector('main noscript') === null && main(document) === main(new DOMParser().parseFromString(served, 'text/html'))
}, html)
