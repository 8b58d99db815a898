import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { mayRecommend, referrerKinds } from '../../rules/referrals/referrer-kinds.ts'
import { Checkboxes, DateInput, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day, text } from '../../platform/http/fields.ts'
import { emailAddress, telephone } from '../../platform/http/known-fields.ts'
import { form, type FormView } from '../../platform/http/form.ts'

const { '': _neither, ...recommending } = mayRecommend

const fields = {
  name: text('Name of the organisation or team', { missing: 'Enter the name of the organisation or team', max: 150 }),
  kind: choice('What is it?', referrerKinds, { missing: 'Select what it is' }),
  contact: text('Whom we speak to there (optional)', { max: 150 }),
  phone: telephone('Telephone (optional)'),
  email: emailAddress('Email (optional)'),
  pathways: choices('Which pathways may they refer to?', pathwayTitles, { hint: 'Leave empty for all of them' }),
  mayRecommend: choice('May they recommend what is to be done? (optional)', recommending, { hint: `${pathwayTitles['minor-adaptation']}: a case needs the recommendation of one of these` }),
  recommendsUntil: day('Until when? (optional)', { hint: 'The last day that their registration or training holds. Leave empty when there is no end' }),
}

export const registerForm = form(fields, ({ mayRecommend: as, recommendsUntil }) => ({ recommendsUntil: recommendsUntil && !as ? 'Select first what they may recommend as' : undefined }))

export const RegisterFields = ({ form: f }: { readonly form: FormView<typeof fields> }) => (
  <>
    <TextInput {...f.name} />
    <Select {...f.kind} />
    <TextInput {...f.contact} />
    <TextInput {...f.phone} />
    <TextInput {...f.email} />
    <Checkboxes {...f.pathways} small />
    <Radios {...f.mayRecommend} small />
    <DateInput {...f.recommendsUntil} />
  </>
)
