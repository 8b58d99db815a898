import { permissions, permissionsInWords, type Permission } from '../rules/permissions.ts'
import { roles } from '../rules/roles.ts'

const keys = Object.keys(permissions) as Permission[]
const holders = (permission: Permission): readonly string[] => permissions[permission]

/** The matrix of permissions as it is kept in docs/permissions.md. */
export const whoMayInWords = (): string => [
  '# Who may do what', '',
  'Written by `bin/routes --write` from `src/rules/permissions.ts`: change it there. Which *records* somebody may do it to is row security’s business (`CONTEXT.md`, “The walls”).', '',
  '| They may | Who | Permission |', '|---|---|---|',
  ...keys.map(permission => `| ${permissionsInWords[permission]} | ${holders(permission).includes('public') ? 'anybody' : holders(permission).length === roles.length ? 'everybody who has signed in' : holders(permission).join(', ')} | \`${permission}\` |`), '',
  '## By role', '',
  ...roles.flatMap(role => [`**${role[0]!.toUpperCase()}${role.slice(1)}** may ${inAList(keys.filter(permission => holders(permission).includes(role)).map(permission => permissionsInWords[permission]))}.`, '']),
].join('\n')

const inAList = (words: readonly string[]): string => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}, and ${words.at(-1)!}`
