const lists = new Set(['/cases', '/enquiries', '/work', '/jobs', '/referrals'])
const matching = new Set(['/enquiries/new', '/enquiries/:reference/who'])

/** How somebody came to see a record, from the page they saw it on. */
export function howInWords(page: string, kind: string): string {
  if (lists.has(page)) return 'In a list'
  if (page === '/search') return 'Found by searching'
  if (matching.has(page) && kind !== 'enquiry') return 'Shown as a possible match'
  if (page.startsWith('/packs')) return 'Behind a figure in the pack'
  return /^\/[a-z]+\/:[a-z]+$/.test(page) ? 'Opened it' : `Opened it to ${doing(page)}`
}

const deeds: Readonly<Record<string, string>> = {
  change: 'change it', close: 'close it', move: 'move it', note: 'write a note', offer: 'offer the work', owner: 'change its owner', reopen: 'open it again', 'next-action': 'plan the next action', 'open-cases': 'open cases', conversation: 'hold the conversation', new: 'add to it', who: 'say who it is', referral: 'check the referral',
}
const doing = (page: string): string => deeds[page.split('/').at(-1)!] ?? 'work on it'
