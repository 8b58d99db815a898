import { formatDay } from '../../rules/calendar/day.ts'
import { timeInLondon } from '../../rules/calendar/london.ts'
import { serviceStates } from '../../rules/directory/options.ts'
import { Button, ButtonGroup, InsetText, WarningText } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { theService } from './entries.sql.ts'
import { EntryFacts, StateNow } from './entry-view.tsx'

export const aService = page({
  path: '/services/:id',
  permit: 'directory:see',
  about: 'nobody',
  load: async (here: Here) => ({ service: await theService(here) }),
  view: ({ service: s, here: { may, today, now } }) => (
    <Page title={s.name} caption={s.organisation} back={{ href: '/services', text: 'Directory' }}>
      <p class="newel-tags"><StateNow service={s} day={today} time={timeInLondon(now)} /></p>
      {s.alert && <WarningText text={s.alert} iconFallbackText="Warning" />}
      {s.checkDueOn && s.checkDueOn < today && <InsetText>It was to be checked by {formatDay(s.checkDueOn)}.</InsetText>}
      {s.goneOn && <InsetText>{s.feed} no longer had it on {formatDay(s.goneOn)}.</InsetText>}
      {may('directory:change') && (
        <ButtonGroup>
          {s.feedId ? <Button href={`/services/${s.id}/our-notes`}>Change our notes</Button> : <Button href={`/services/${s.id}/change`}>Change</Button>}
          <Button href={`/services/${s.id}/check`} look="secondary">It has been checked</Button>
        </ButtonGroup>
      )}
      <p class="govuk-body newel-words">{s.description}</p>
      <div class="newel-facts"><EntryFacts service={s} more={[
        { key: { text: 'State' }, value: { text: serviceStates[s.status as keyof typeof serviceStates] } },
        { key: { text: 'How we go about it' }, value: { text: <span class="newel-words">{s.protocol || 'Nothing special'}</span> } },
        ...(s.checkedBy ? [{ key: { text: 'Checked by' }, value: { text: s.checkedBy } }] : []),
        ...(s.checkDueOn ? [{ key: { text: 'Next check' }, value: { text: formatDay(s.checkDueOn) } }] : []),
        { key: { text: 'Whom we know there' }, value: { text: <a class="govuk-link" href={`/organisations/${s.organisationId}`}>{s.organisation}</a> } },
      ]} /></div>
    </Page>
  ),
})
