import type { FastifyRequest } from 'fastify'
import { Button } from '../../platform/components/index.ts'
import type { Body } from '../../platform/http/form.ts'
import { newId } from '../../platform/ids.ts'
import { Page } from '../../platform/http/view.tsx'
import { fits, fromOurPages } from './caller.routes.ts'
import { localPath } from './local-path.ts'

/** What somebody typed into a page whose session had ended, on its way through the door. */
export interface Kept { readonly path: string; readonly answers: Body }

// No page of ours asks half as much; without a limit a hostile form would come back many times its size.
const most = 500

const few = (answers: Body): boolean => [...answers.values()].reduce((sum, values) => sum + values.length, 0) <= most
const without = (body: Body, name: string): Body => new Map([...body].filter(([one]) => one !== name))

/**
 * Keeps a form that came without a live session, when it is sure that one of our own pages sent it: it fits the session that has ended, or the
 * browser says where it comes from. Otherwise another site could have somebody sign in and send on what it made up.
 */
export function keep(request: FastifyRequest, body: Body, ended: string | undefined): Kept | undefined {
  const path = localPath(request.url)
  const ours = ended !== undefined && fits(request, body, ended) || fromOurPages(request)
  return path && ours && few(body) ? { path, answers: without(body, '_token') } : undefined
}

const prefix = 'kept.'

/** What the door's own form carried on. Read only from a form that has shown that it is ours. */
export function keptIn(body: Body): Kept | undefined {
  const path = localPath(body.get('kept-for')?.[0])
  if (!path || !few(body)) return undefined
  return { path, answers: new Map([...body].filter(([name]) => name.startsWith(prefix)).map(([name, values]) => [name.slice(prefix.length), values])) }
}

/** Whether an input is one that carries what was kept. */
export const carriesKept = (name: string): boolean => name === 'kept-for' || name.startsWith(prefix)

const Hidden = ({ answers, before = '' }: { answers: Body; before?: string }) =>
  <>{[...answers].flatMap(([name, values]) => values.map(value => <input type="hidden" name={`${before}${name}`} value={value} />))}</>

export const KeptInputs = ({ kept }: { readonly kept: Kept | undefined }) => kept ? <><input type="hidden" name="kept-for" value={kept.path} /><Hidden answers={kept.answers} before={prefix} /></> : null

/** Signed in again: one button sends the same answers to the same address. Their key is the same, so that what was saved after all is not saved twice. */
export const CarryOn = ({ kept: { path, answers }, token }: { readonly kept: Kept; readonly token: string }) => (
  <Page title="You are signed in again">
    <p class="govuk-body">What you typed has been kept, and has not been sent yet. Carry on to send it.</p>
    <form method="post" action={path} noValidate>
      <input type="hidden" name="_token" value={token} />
      {!answers.has('_once') && <input type="hidden" name="_once" value={newId()} />}
      <Hidden answers={answers} />
      <Button>Carry on</Button>
    </form>
    <p class="govuk-body"><a class="govuk-link" href="/start">Leave it and go to your start page</a></p>
  </Page>
)
