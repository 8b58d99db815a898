import { evidenceKinds, whatIsWrong, type Repayment } from '../../rules/schemes/policy.ts'
import type { SchemeKey } from '../../rules/schemes/scheme.ts'
import { Checkboxes, DateInput, Part, Radios, Textarea, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import type { Answers, FormView } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { conditionErrors, ConditionFields, conditionFields, conditionsTold, conditionsTyped, wholeNumber } from './condition-form.tsx'
import { charges, orders, schemeTitles, tests, type Stored } from './scheme-version.ts'
import type { VersionTold } from './versions.sql.ts'

/** What is asked of a version, whoever’s it is. */
export const versionFields = {
  scheme: choice('Which scheme?', schemeTitles, { missing: 'Select the scheme' }),
  title: text('What is it called?', { missing: 'Enter what it is called', max: 150, hint: 'As the council’s own policy calls it' }),
  from: day('From which day?', { missing: 'Enter the first day', hint: 'Cases opened from this day on follow it. Cases opened before keep the version they have' }),
  until: day('Until which day? (optional)', { hint: 'The last day, when nothing follows it' }),
  because: text('Why is there a new version?', { missing: 'Enter why there is a new version', max: 500, hint: 'For example, who decided it, and in which minutes' }),
  maximum: pounds('The most that may be granted (optional)', { hint: 'Leave empty when the policy names none' }),
  years: wholeNumber('Years over which earlier grants count towards it (optional)', 'years', 'Leave empty when they never count'),
  minimum: pounds('The least that may be granted (optional)'),
  test: choice('Which test of what they have?', tests, { missing: 'Select which test' }),
  contribution: choice('Which comes first, where there is a contribution? (optional)', orders, { hint: 'Leave empty when the policy does not say' }),
  charge: choice('What has to be repaid?', charges, { missing: 'Select what has to be repaid' }),
  chargeYears: wholeNumber('For how many years does it stand against the home? (optional)', 'years', 'For a whole grant. Leave empty when it has no end'),
  evidence: choices('Which evidence? (optional)', evidenceKinds),
  document: text('In which document does it stand?', { missing: 'Enter the name of the document', max: 200 }),
  clause: text('In which clause of it? (optional)', { max: 50, width: 10 }),
  sourceOn: day('Of which day is the document? (optional)'),
  confirmed: choice('Has the council confirmed that this is right?', { yes: 'Yes', no: 'No, nobody may rely on it yet' }, { missing: 'Select whether the council has confirmed it' }),
  unconfirmed: text('Why not yet? (optional)', { max: 300, hint: 'Needed when it is not confirmed' }),
  ...conditionFields,
}
type Told = Answers<typeof versionFields>

/** A version as the answers say it. */
export function versionTold(told: Told, authorityId: string, commonPolicy = ''): VersionTold {
  const repayment: Repayment = told.charge === 'whole' ? { charge: 'whole', years: told.chargeYears ? Number(told.chargeYears) : null } : told.charge === 'mandatory-grant' ? { charge: 'mandatory-grant', years: 10 } : { charge: 'none' }
  return {
    authorityId, commonPolicy, scheme: told.scheme as SchemeKey, from: told.from, until: told.until, title: told.title, because: told.because,
    maximum: told.maximum === null ? null : { pence: told.maximum, years: told.years ? Number(told.years) : null }, minimum: told.minimum, test: told.test, conditions: conditionsTold(told), repayment,
    evidence: told.evidence, ...told.contribution ? { order: told.contribution } : {}, source: { document: told.document, clause: told.clause, day: told.sourceOn }, confirmed: told.confirmed === 'yes' ? true : told.unconfirmed,
  }
}

/** What cannot be so, by the field that says it. */
export function versionErrors(told: Told): Partial<Record<keyof Told, string>> {
  const conditions = conditionErrors(told)
  const errors: Partial<Record<keyof Told, string>> = {
    ...conditions,
    ...told.maximum !== null && told.maximum === 0 ? { maximum: 'The most must be more than £0. Leave it empty when the policy names none' } : {},
    ...told.minimum !== null && told.minimum === 0 ? { minimum: 'The least must be more than £0. Leave it empty when the policy names none' } : {},
    ...told.maximum === null && told.years ? { years: 'Leave the years empty, or enter the most that may be granted' } : {},
    ...Number(told.years) > 50 ? { years: 'The years must be 50 or fewer' } : {},
    ...Number(told.chargeYears) > 99 ? { chargeYears: 'The years must be 99 or fewer' } : {},
    ...told.chargeYears && told.charge !== 'whole' ? { chargeYears: 'Leave the years empty, or say that the whole grant stands against the home' } : {},
    ...told.until && told.until < told.from ? { until: 'The last day must not be before the first' } : {},
    ...told.maximum !== null && told.minimum !== null && told.minimum > told.maximum ? { minimum: 'The least must not be more than the most' } : {},
    ...told.confirmed === 'no' && !told.unconfirmed ? { unconfirmed: 'Enter why nobody may rely on it yet' } : told.confirmed === 'yes' && told.unconfirmed ? { unconfirmed: 'Leave this empty when the council has confirmed it' } : {},
  }
  if (Object.keys(errors).length) return errors
  const wrong = whatIsWrong({ ...versionTold(told, ''), council: '' })
  return wrong ? { test: wrong } : {}
}

/** A version as it would have been typed, for the one that follows it: its days and its reason are new. */
export const versionTyped = (before: Stored): Partial<Told> => ({
  scheme: before.scheme, title: before.title, maximum: before.maximum?.pence ?? null, years: before.maximum?.years ? String(before.maximum.years) : '', minimum: before.minimum, test: before.test, contribution: before.order ?? '',
  charge: before.repayment.charge, chargeYears: before.repayment.charge === 'whole' && before.repayment.years ? String(before.repayment.years) : '', evidence: before.evidence,
  document: before.source.document, clause: before.source.clause, sourceOn: before.source.day, confirmed: before.confirmed === true ? 'yes' : 'no', unconfirmed: before.confirmed === true ? '' : before.confirmed,
  ...conditionsTyped(before.conditions),
})

/** All but which scheme it is. */
export const VersionFields = ({ form: f }: { readonly form: FormView<typeof versionFields> }) => (
  <>
    <TextInput {...f.title} /><DateInput {...f.from} /><DateInput {...f.until} /><Textarea {...f.because} rows={2} />
    <Part title="How much"><TextInput {...f.maximum} prefix="£" /><TextInput {...f.years} /><TextInput {...f.minimum} prefix="£" /><Radios {...f.test} small /><Radios {...f.contribution} small /></Part>
    <Part title="What is repaid"><Radios {...f.charge} small /><TextInput {...f.chargeYears} /></Part>
    <Part title="Who is eligible"><ConditionFields form={f} /><Checkboxes {...f.evidence} small /></Part>
    <Part title="Where it stands"><TextInput {...f.document} /><TextInput {...f.clause} /><DateInput {...f.sourceOn} /><Radios {...f.confirmed} small /><TextInput {...f.unconfirmed} /></Part>
  </>
)
