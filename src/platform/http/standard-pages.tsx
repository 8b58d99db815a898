import type { VNode } from 'preact'
import { permissions, permissionsInWords, type Permission } from '../../rules/permissions.ts'
import type { Asking } from '../../rules/roles.ts'
import { Page } from './view.tsx'

const said = (title: string, ...paragraphs: readonly (string | VNode)[]): VNode => <Page title={title}>{paragraphs.map(text => <p class="govuk-body">{text}</p>)}</Page>

export const notFound = (): VNode => said('Page not found', 'If you typed the address, check that it is right. If you followed a link, the record may have moved, or it may belong to a council whose records you do not see.', <a class="govuk-link" href="/">Go to the start page</a>)

export const notAllowed = (role: Asking, permission: Permission): VNode => said('You cannot do this', `You are signed in as ${role}, and only these roles may ${permissionsInWords[permission]}: ${permissions[permission].join(', ')}.`, 'If you need to, ask your administrator.', <a class="govuk-link" href="/start">Go to your start page</a>)

export const badForm = (reason: string): VNode => said('That could not be read', reason, 'Nothing has been changed. Go back, load the page again and send it from there.')

export const forged = (): VNode => said('This form is out of date', 'It was opened in another session or came from another site, so nothing has been changed. Go back, load the page again and send it from there.')

export const sentTwice = (): VNode => said('This form was already sent', 'It was sent before with other answers, and those were saved. Nothing has been changed this time. Load the page again to make another change.')

export const refused = (sentence: string): VNode => said('That cannot be done', sentence)

export const tooMany = 'Too many forms have come from your network just now, so this one has not been sent. Your answers are below. Wait 15 minutes and send it again, or ring us'

export const noCookie = 'Your browser did not keep the cookie that this form needs, or the page had been open for a long time, so it has not been sent. Your answers are below: send them again'

export const busy = (): VNode => said('The system is busy', 'It could not finish in time and nothing has been changed. Wait a few seconds and try again.')

export const broken = (id: string): VNode => said('Sorry, something went wrong', 'Nothing has been changed. Try again; if it happens again, tell your administrator this number:', <strong>{id}</strong>)

export const doneAlready = (): VNode => said('This was done already', 'It was done the first time the form was sent, and what was shown then is not shown again.', <a class="govuk-link" href="/">Go to the start page</a>)

/** A whole document of its own, for when it is not known which agency was meant. */
export const bare = (title: string, html = ''): string => `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${html}</body></html>`
