/** Said beside every box for a new password. */
export const passwordRules = ['at least 12 characters: three or four words together are easy to remember', 'not your email address', 'not a password that many people use'] as const

// Long enough to pass by length, and among the first that are guessed.
const common = new Set([
  '123456789012', '1234567890123', '12345678901234', '123456789123', '123123123123', '111111111111', '000000000000', '121212121212', 'abcdefghijkl', 'abcdefghijklm',
  'abcd12345678', 'abc123456789', 'password1234', 'password12345', 'password123456', 'passwordpassword', 'password2025', 'password2026', 'mypassword123', 'newpassword1', 'newpassword123',
  'changeme1234', 'changemenow1', 'welcome12345', 'welcome123456', 'letmein12345', 'letmeinletmein', 'qwertyuiop12', 'qwertyuiop123', 'qwertyuiop1234', 'qwerty123456', 'qwertyqwerty',
  'qwertyuiopas', 'qwertyuiopasdf', 'asdfghjkl123', '1q2w3e4r5t6y', '1qaz2wsx3edc', 'q1w2e3r4t5y6', 'zaq12wsxcde3', 'iloveyou1234', 'iloveyouforever', 'administrator', 'administrator1',
  'liverpoolfc1', 'manchesterunited', 'footballfootball', 'correcthorsebatterystaple', 'homeimprovement', 'homeimprovementagency',
])

/** Why this cannot be somebody's password, as a sentence; undefined when it can. */
export function whyNot(password: string, email: string): string | undefined {
  const typed = password.normalize('NFKC').toLowerCase()
  if ([...typed].length < 12) return 'The password must be at least 12 characters'
  if (typed === email || typed === email.split('@')[0]) return 'The password must not be your email address'
  if (common.has(typed.replace(/[\s._!-]+/g, '')) || new Set(typed).size < 4) return 'Many people use that password, so it is among the first to be guessed. Choose another one'
  return undefined
}
