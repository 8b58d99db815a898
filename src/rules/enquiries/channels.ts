/** How an enquiry reached us. Add a channel: never rename or remove a key, enquiries hold it. Source: 001 7.2. */
export const channels = {
  phone: 'Phone',
  email: 'Email',
  'web-form': 'Web form',
  letter: 'Letter',
  fax: 'Fax',
  'social-media': 'Social media',
  'face-to-face': 'Face to face',
  'partner-system': 'Partner’s system',
} as const

export type Channel = keyof typeof channels
