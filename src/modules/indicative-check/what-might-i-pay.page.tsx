import { Button, Checkboxes, DateInput, InsetText, Part, Radios, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, day } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { pounds } from '../../platform/http/known-fields.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { isChild } from '../../rules/test-of-resources/pension-age.ts'
import { determine, readApplication } from '../../rules/test-of-resources/index.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { about, applicationFor, homes, hoursWorked, named, periods, type PerWord, type Somebody } from './circumstances.ts'
import { ForAChild, MightPay } from './might-pay.tsx'

const per = (label: string) => choice(label, periods)
const some = { no: 'No', yes: 'Yes' } as const
const count = Object.fromEntries(Array.from({ length: 9 }, (_, number) => [`n${number}`, number ? String(number) : 'None'])) as Record<`n${number}`, string>

const fields = {
  who: choice('Who are the works for?', { adult: 'An adult', child: 'A child, or a young person for whom somebody gets Child Benefit' }, { missing: 'Select who the works are for' }),
  bornOn: day('Date of birth of the disabled person', { hint: 'For example, 27 3 1946' }),
  home: choice('The home', homes, { missing: 'Select whose the home is' }),
  gets: choices('Which of these does the disabled person get?', named),
  is: choices('Are any of these so for the disabled person?', about),
  partner: choice('Does a husband, wife or partner live with them?', some, { missing: 'Select whether a partner lives with them' }),
  partnerBorn: day('The partner’s date of birth', { hint: 'For example, 27 3 1946' }),
  partnerGets: choices('Which of these does the partner get?', named),
  partnerIs: choices('Are any of these so for the partner?', about),
  children: choice('How many children do they get Child Benefit for?', count),
  others: choice('Does another adult live there?', some, { hint: 'Leave out a partner, a lodger, and anybody who owns or rents the home with them' }),
  statePension: pounds('State Pension'), statePensionPer: per('State Pension is for'),
  otherPensions: pounds('Pensions from work, and private pensions'), otherPensionsPer: per('These pensions are for'),
  pay: pounds('The disabled person’s pay, after tax and National Insurance'), payPer: per('This pay is for'), hours: choice('How much the disabled person works', hoursWorked),
  partnerPay: pounds('The partner’s pay, after tax and National Insurance'), partnerPayPer: per('The partner’s pay is for'), partnerHours: choice('How much the partner works', hoursWorked),
  otherIncome: pounds('Other benefits and income that are not named above', { hint: 'For example Child Benefit, new-style ESA, Carer’s Allowance. Leave out Attendance Allowance, DLA, PIP and Council Tax Reduction: they are not counted' }), otherIncomePer: per('This income is for'),
  savings: pounds('Savings and investments', { hint: 'Not the home. Property elsewhere counts' }),
  cost: pounds('What the works may cost, if you know'),
}

const bornProblem = (born: Day | null, today: Day, whose: string): string | undefined =>
  !born ? `Enter ${whose} date of birth` : born > today ? `${whose.charAt(0).toUpperCase()}${whose.slice(1)} date of birth must be in the past` : isChild(born, today) ? `${whose.charAt(0).toUpperCase()}${whose.slice(1)} date of birth makes them a child: look at it again` : undefined

/** An amount without its time could be four times too much. */
const sums = { statePension: 'the State Pension', otherPensions: 'the pension', pay: 'the disabled person’s pay', partnerPay: 'the partner’s pay', otherIncome: 'the other income' } as const

const checkForm = form(fields, (answers, { today }: { readonly today: Day }) => answers.who === 'child' ? {} : {
  bornOn: bornProblem(answers.bornOn, today, 'the disabled person’s'),
  partnerBorn: answers.partner === 'yes' ? bornProblem(answers.partnerBorn, today, 'the partner’s') : undefined,
  ...Object.fromEntries((['statePension', 'otherPensions', 'pay', 'partnerPay', 'otherIncome'] as const).map(name => [`${name}Per`, answers[name] && !answers[`${name}Per`] ? `Select what ${sums[name]} is for: a week, 4 weeks or a month` : undefined])),
  hours: answers.pay && !answers.hours ? 'Select how much the disabled person works' : undefined,
  partnerHours: answers.partner === 'yes' && answers.partnerPay && !answers.partnerHours ? 'Select how much the partner works' : undefined,
})

const load = async (here: Here) => ({ today: here.today })
/** Nothing that was entered has no time: this is for what was left empty. */
const perOf = (word: PerWord | ''): PerWord => word || 'week'

export const whatMightIPay = page({
  path: '/what-might-i-pay',
  permit: 'site:use',
  about: 'nobody',
  load,
  form: checkForm,
  async save(here, a) {
    if (a.who === 'child') return { show: <ForAChild /> }
    const partner: Somebody | undefined = a.partner === 'yes' ? { born: a.partnerBorn!, gets: a.partnerGets, is: a.partnerIs, pay: { pence: a.partnerPay, per: perOf(a.partnerPayPer) }, hours: a.partnerHours } : undefined
    const read = readApplication(applicationFor({
      home: a.home, person: { born: a.bornOn!, gets: a.gets, is: a.is, pay: { pence: a.pay, per: perOf(a.payPer) }, hours: a.hours }, ...(partner ? { partner } : {}),
      children: Number(a.children.slice(1)), otherAdults: a.others === 'yes',
      statePension: { pence: a.statePension, per: perOf(a.statePensionPer) }, otherPensions: { pence: a.otherPensions, per: perOf(a.otherPensionsPer) }, otherIncome: { pence: a.otherIncome, per: perOf(a.otherIncomePer) },
      savings: a.savings, cost: a.cost,
    }, here.today))
    if ('problems' in read) throw new Refusal(read.problems[0]!.says, 'who')
    return { show: <MightPay found={determine(read.application)} /> }
  },
  view: ({ form: f }) => (
    <Page title="What might I pay towards a grant?" form={f}>
      <p class="govuk-body">A Disabled Facilities Grant pays for adaptations up to £30,000. Adults pay towards it by what they have; children never do, and nor do their parents. This is the sum that the council does, with fewer questions.</p>
      <InsetText>We do not keep what you enter here, and we do not ask who you are.</InsetText>
      <Form of={f}>
        <Part title="The disabled person">
          <Radios {...f.who} small />
          <DateInput {...f.bornOn} />
          <Radios {...f.home} small />
          <Checkboxes {...f.gets} small />
          <Checkboxes {...f.is} small />
        </Part>
        <Part title="Who lives with them">
          <Radios {...f.partner} small />
          <DateInput {...f.partnerBorn} />
          <Checkboxes {...f.partnerGets} small />
          <Checkboxes {...f.partnerIs} small />
          <Select {...f.children} />
          <Radios {...f.others} small />
        </Part>
        <Part title="Income">
          <p class="govuk-body">Enter what the two of them have together, where there is a partner. Leave empty what they do not have. Nobody else’s income counts.</p>
          <TextInput {...f.statePension} prefix="£" /><Radios {...f.statePensionPer} small inline />
          <TextInput {...f.otherPensions} prefix="£" /><Radios {...f.otherPensionsPer} small inline />
          <TextInput {...f.pay} prefix="£" /><Radios {...f.payPer} small inline /><Radios {...f.hours} small />
          <TextInput {...f.partnerPay} prefix="£" /><Radios {...f.partnerPayPer} small inline /><Radios {...f.partnerHours} small />
          <TextInput {...f.otherIncome} prefix="£" /><Radios {...f.otherIncomePer} small inline />
        </Part>
        <Part title="Savings and cost">
          <TextInput {...f.savings} prefix="£" />
          <TextInput {...f.cost} prefix="£" />
        </Part>
        <Button>Work it out</Button>
      </Form>
    </Page>
  ),
})
