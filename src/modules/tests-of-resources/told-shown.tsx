import { certificateTitles } from '../../rules/applications/certificates.ts'
import { formatDay } from '../../rules/calendar/day.ts'
import { SummaryList } from '../../platform/components/index.ts'
import { grantInWords, inWords, money, soFor } from './in-words.ts'
import { everybody, type Item, type Lists, type Named, type Told } from './told.ts'

const pageOf = { benefits: 'benefit', incomes: 'income', work: 'work', capital: 'capital' } as const
const addWords = { benefits: 'Add a benefit', incomes: 'Add an income', work: 'Add work', capital: 'Add something owned' } as const
const listsOf = (of: Named): readonly Lists[] => of.as === 'adult' ? ['benefits', 'incomes', 'work', 'capital'] : ['benefits']
const personPage = { adult: 'adult', child: 'child', other: 'other' } as const

/** A link that changes something, for whoever may: `at` is undefined where nothing is changed any more. */
const Change = ({ at, to, said }: { readonly at: string | undefined; readonly to: string; readonly said: string }) =>
  at ? <> <a class="govuk-link" href={`${at}/${to}`}>Change<span class="govuk-visually-hidden"> {said}</span></a></> : null

const OnePerson = ({ of, at }: { readonly of: Named; readonly at: string | undefined }) => (
  <>
    <h3 class="govuk-heading-s">{of.name}</h3>
    <ul class="govuk-list govuk-list--bullet">
      <li>{soFor(of.somebody)}<Change at={at} to={`${personPage[of.as]}?at=${of.place}`} said={of.name} /></li>
      {listsOf(of).flatMap(list => ((of.somebody[list] ?? []) as readonly Item[]).map((item, index) => {
        const said = inWords[list](item)
        return <li>{said}<Change at={at} to={`${pageOf[list]}?at=${of.place}.${list}.${index}`} said={`${said}, ${of.name}`} /></li>
      }))}
    </ul>
    {at && <p class="govuk-body">{listsOf(of).map((list, index) => <>{index > 0 && ' · '}<a class="govuk-link" href={`${at}/${pageOf[list]}?at=${of.place}.${list}.${of.somebody[list]?.length ?? 0}`}>{addWords[list]}<span class="govuk-visually-hidden">: {of.name}</span></a></>)}</p>}
  </>
)

const AddSomebody = ({ told, at }: { readonly told: Told; readonly at: string }) => (
  <p class="govuk-body">
    {told.households.length === 0 ? <a class="govuk-link" href={`${at}/adult`}>Say who the disabled person is</a> : <>
      {!told.households[0]!.partner && <><a class="govuk-link" href={`${at}/adult?at=households.0.partner`}>Add a partner</a> · </>}
      <a class="govuk-link" href={`${at}/child`}>Add a child</a> · <a class="govuk-link" href={`${at}/other`}>Add somebody else who lives there</a> · <a class="govuk-link" href={`${at}/adult?at=households.${told.households.length}.person`}>Add another disabled person, who is not the partner</a>
    </>}
  </p>
)

/** All that was told; with links that change it where `at` says where they lead. */
export const WhatWasTold = ({ told, at }: { readonly told: Told; readonly at?: string | undefined }) => (
  <>
    <h2 class="govuk-heading-m">What was told</h2>
    <SummaryList rows={[
      { key: { text: 'Day of the application' }, value: { text: formatDay(told.appliedOn) }, ...at ? { actions: { items: [{ href: `${at}/days-and-cost`, text: 'Change', visuallyHiddenText: 'days, certificate and cost' }] } } : {} },
      { key: { text: 'Day of the approval' }, value: { text: `${formatDay(told.approvedOn)}, or when it is expected` } },
      { key: { text: 'Certificate' }, value: { text: told.byLandlord ? 'A landlord applies' : certificateTitles[told.certificate] } },
      { key: { text: 'Works and fees' }, value: { text: told.expense === undefined ? 'Not known yet' : money(told.expense) } },
    ]} />
    {everybody(told).map(one => <OnePerson of={one} at={at} />)}
    {at && <AddSomebody told={told} at={at} />}
    {(told.earlierGrants ?? []).length > 0 && <><h3 class="govuk-heading-s">Earlier grants</h3><ul class="govuk-list govuk-list--bullet">{told.earlierGrants!.map((grant, index) => <li>{grantInWords(grant)}<Change at={at} to={`earlier-grant?at=earlierGrants.${index}`} said={grantInWords(grant)} /></li>)}</ul></>}
    {at && <p class="govuk-body"><a class="govuk-link" href={`${at}/earlier-grant`}>Add an earlier grant</a></p>}
  </>
)
