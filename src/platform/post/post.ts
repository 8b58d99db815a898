/** Something to be sent to one person. `reference` is the same each time it is tried, so that whoever carries it can tell a second time from a second message. */
export interface Outgoing {
  readonly way: 'email' | 'text'
  readonly address: string
  readonly subject: string
  readonly words: string
  readonly reference: string
}

/** Whoever carries messages. `send` resolves when it has taken one; it throws `Undeliverable` when trying again is no use, and anything else when it may be. */
export interface Post {
  send(message: Outgoing): Promise<void>
  /** Whether what was sent has arrived, where the carrier can tell. */
  became?(message: Pick<Outgoing, 'way' | 'reference'>): Promise<Became>
}

/** What became of a message once the carrier had it. */
export type Became = { readonly state: 'arrived' | 'on-its-way' | 'unknown' } | { readonly state: 'never'; readonly because: string }

/** It will never arrive: the address is wrong, or the carrier refuses it. */
export class Undeliverable extends Error {}

/** Nobody carries messages of this kind here. */
export const noWayOf = (way: Outgoing['way']): Undeliverable => new Undeliverable(`No way of sending ${way === 'text' ? 'text messages' : 'email'} is set up`)

/** The demonstration's: everything is taken and goes nowhere. Its people are invented, and so are their addresses. */
export const demonstrationPost: Post = { send: async () => undefined }
