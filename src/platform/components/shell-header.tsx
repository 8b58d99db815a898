import { GenericHeader } from './govuk/generic-header.tsx'

export interface HeaderProps {
  readonly agency: { readonly name: string; readonly logoSrc?: string; readonly colour?: string }
  /** What the addresses of this agency begin with, when it has no host name of its own. */
  readonly base?: string
  readonly user?: { readonly name: string; readonly role: string }
  /** Whether this person may search. */
  readonly search?: boolean
}

const Search = ({ base }: { base: string }) => (
  <form class="newel-search" action={`${base}/search`} method="get" role="search">
    <label class="govuk-visually-hidden" for="search">Search by name, address, postcode or reference</label>
    <input class="newel-search__input" id="search" name="q" type="search" placeholder="Search" autocomplete="off" spellcheck={false} />
    <button class="newel-search__button" type="submit">
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true" focusable="false">
        <circle cx="8.5" cy="8.5" r="6" />
        <path d="M13 13l6 6" />
      </svg>
      <span class="govuk-visually-hidden">Search</span>
    </button>
  </form>
)

const Account = ({ base, user }: { base: string; user: NonNullable<HeaderProps['user']> }) => (
  <p class="newel-account">
    <a class="newel-account__link" href={`${base}/account`}>{user.name}</a>
    {' '}
    <span class="newel-account__role">{user.role}</span>
    {' '}
    <a class="newel-account__link" href={`${base}/sign-out`}>Sign out</a>
  </p>
)

export const ShellHeader = ({ agency, base = '', user, search }: HeaderProps) => (
  <GenericHeader
    url={`${base}/`}
    logoText={agency.logoSrc
      ? <><img class="newel-header__logo" src={agency.logoSrc} alt="" height="40" /> <span>{agency.name}</span></>
      : agency.name}
  >
    {user && (
      <div class="newel-header__end">
        {search && <Search base={base} />}
        <Account base={base} user={user} />
      </div>
    )}
  </GenericHeader>
)
