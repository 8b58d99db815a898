import type { ComponentChildren } from 'preact'
import { formatDay } from '../../rules/calendar/day.ts'
import { Button, ButtonGroup, SummaryList } from '../../platform/components/index.ts'
import { page, type Seen } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { standingQuotes } from '../quotes/index.ts'
import { applicationOf, withdrawnOf, type Application, type CaseOfApplication } from './application.ts'
import { asksForAGrant, caseOfApplication } from './applications.sql.ts'
import { HowItStands, Standing } from './application-of-a-case.tsx'
import { applicantInWords, applicationAt, begunInWords, caption, certificateInWords, certifiedInWords, feesInWords, landlordInWords, purposesInWords, signedInWords, staysInWords, yesNo } from './frame.ts'
import { agreedWorks } from './what-is-known.sql.ts'

/** The application for a grant: how it stands, what is missing, and all that it says so far. */
export const applicationPage = page({
  path: '/cases/:reference/application',
  permit: 'application:see',
  about: 'case',
  async load(here: Here) {
    const c = await caseOfApplication(here)
    return { case: c, agreed: asksForAGrant(c) ? await agreedWorks(here, c.reference) : undefined, today: here.today }
  },
  view({ case: c, agreed, today, here: { may } }) {
    const application = applicationOf(c)
    return (
      <Page title="Application for a grant" caption={caption(c)} back={{ href: `/cases/${c.reference}`, text: 'Back to the case' }}>
        {!asksForAGrant(c) ? <p class="govuk-body">This case does not ask for a Disabled Facilities Grant: no application belongs to it.</p> : (
          <>
            {application && <p class="newel-tags"><Standing of={application} /></p>}
            <HowItStands of={c} today={today} />
            <WhatCanBeDone of={c} may={may} />
            {application && <Said of={application} case={c} agreed={agreed && `Version ${agreed.number} of the recommendation is agreed`} />}
          </>
        )}
        {withdrawnOf(c).length > 0 && <><h2 class="govuk-heading-m">Withdrawn</h2><ul class="govuk-list govuk-list--bullet">{withdrawnOf(c).map(one => <li>Begun on {formatDay(one.begunOn)}, withdrawn on {formatDay(one.withdrawnOn!)} by {one.withdrawnBy}: {one.withdrawnBecause}</li>)}</ul></>}
      </Page>
    )
  },
})

function WhatCanBeDone({ of: c, may }: { readonly of: CaseOfApplication; readonly may: Seen['may'] }) {
  const application = applicationOf(c)
  const at = applicationAt(c)
  const [open, writes] = [c.status === 'open', may('application:write')]
  if (!application) return open && writes ? <ButtonGroup><Button href={`${at}/new`}>Begin the application</Button></ButtonGroup> : null
  const made = application.madeOn !== null
  return (
    <ButtonGroup>
      {open && writes && !made && <><Button href={`${at}/change`}>Carry on</Button><Button href={`${at}/certificate`} look="secondary">Certificate</Button><Button href={`${at}/sign`} look="secondary">Sign</Button><Button href={`${at}/hand-over`} look="secondary">Hand to the council</Button></>}
      {open && made && may('application:return') && <Button href={`${at}/return`} look="secondary">Return as incomplete</Button>}
      <Button href={`${at}/form`} look="secondary">The form, to print</Button>
      {open && writes && <Button href={`${at}/withdraw`} look="secondary">Withdraw</Button>}
    </ButtonGroup>
  )
}

const list = (lines: readonly string[]): ComponentChildren => lines.length > 1 ? <ul class="govuk-list">{lines.map(line => <li>{line}</li>)}</ul> : lines[0] ?? ''

function Said({ of: a, case: c, agreed }: { readonly of: Application; readonly case: CaseOfApplication; readonly agreed: string | undefined }) {
  const quotes = standingQuotes(c.quotes)
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    ['Who applies', applicantInWords(a, c)], ['Born on', a.applicantBornOn ? formatDay(a.applicantBornOn) : ''], ['From abroad and excluded', yesNo(a.fromAbroad)], ['For a public body', yesNo(a.publicBody)],
    ['Works', <>{list(a.works ? a.works.split('\n') : ['Not said yet'])}<br /><span class="newel-quiet">{agreed ?? 'No recommendation is agreed yet: the council will ask for it'}</span></>], ['Purposes', list(purposesInWords(a.purposes))], ['Works begun', begunInWords(a)], ['Fees', list(feesInWords(a))],
    ['Quotes', <><a class="govuk-link" href={`/cases/${c.reference}/quotes`}>{quotes.length === 0 ? 'None yet' : quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`}</a>{quotes.length > 0 && `: ${quotes.map(({ contractor }) => contractor).join(', ')}`}</>],
    ['Certificate', a.certificate ? <>{certificateInWords(a.certificate)}<br />{a.certificateInterest}<br />{staysInWords(a.certificateStays)}<br />{certifiedInWords(a)}</> : ''], ...a.certificate === 'tenant' ? [['Landlord’s certificate', landlordInWords(a)] as const] : [],
    ['Signed', signedInWords(a)], ['Begun by', `${a.begunBy}, ${formatDay(a.begunOn)}`], ...a.madeOn ? [['Handed to the council', `${formatDay(a.madeOn)}, by ${a.madeBy}`] as const] : [],
  ]
  return <><h2 class="govuk-heading-m">What it says</h2><SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value || 'Not said yet' } }))} /></>
}
