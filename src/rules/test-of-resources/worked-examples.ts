/**
 * Worked examples, as anybody would write them to `bin/test-of-resources`. Those of the form V… were worked out by hand from the Regulations and
 * checked with exact fractions; E1 to E20 are what a council published (Eden District Council, housing assistance ready reckoner, undated; its amounts
 * are those from 31 December 2005). Add one: never change an answer without its source.
 */
export interface WorkedExample {
  readonly key: string
  readonly why: string
  readonly application: Readonly<Record<string, unknown>>
  readonly applicable: string
  readonly income: string
  readonly contribution: string
  readonly grant: string
}

const days = { appliedOn: '2026-02-02', approvedOn: '2026-03-02' }
const week = (pounds: string) => ({ pounds, per: 'week' })
const month = (pounds: string) => ({ pounds, per: 'month' })
const pay = (net: string, hoursAWeek: number) => ({ of: 'an employer', net, hoursAWeek, per: 'week' })
const savings = (value: string) => ({ kind: 'savings', value })
const pension = (pounds: string) => ({ kind: 'state-pension', amount: week(pounds) })

const motherAndSon = (sonsBenefit: Readonly<Record<string, unknown>>) => {
  const mother = { name: 'Mother', born: '1943-05-01', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, pension('221.20')], incomes: [{ kind: 'occupational-pension', amount: week('120.00') }], capital: [savings('10000')] }
  const son = { name: 'Son', born: '1975-06-01', disabledOccupant: true, benefits: [{ kind: 'pip-daily-living-standard' }, sonsBenefit] }
  return [
    { person: mother, nonDependants: [{ born: son.born, as: 'relative or friend', benefits: [{ kind: 'pip-daily-living-standard' }] }] },
    { person: son, nonDependants: [{ born: mother.born, as: 'relative or friend', benefits: [{ kind: 'attendance-allowance' }] }] },
  ]
}

const bothOnAttendanceAllowance = (carer: boolean) => [{
  person: { name: 'Wife', born: '1953-03-01', disabledOccupant: true, carerIsPaid: carer, benefits: [{ kind: 'attendance-allowance' }, pension('221.20')], capital: [savings('41250')] },
  partner: { name: 'Husband', born: '1953-08-01', benefits: [{ kind: 'attendance-allowance' }, pension('185.60')] },
}]

export const workedExamples: readonly WorkedExample[] = [
  {
    key: 'V1', why: 'Single, 45, owner, working, PIP standard daily living, lives alone',
    application: { ...days, certificate: 'owner', expense: '9000', households: [{ person: { born: '1980-07-01', disabledOccupant: true, benefits: [{ kind: 'pip-daily-living-standard', amount: week('110.40') }], work: [pay('250.00', 35)], capital: [savings('5400')] } }] },
    applicable: '£198', income: '£215.10', contribution: '322.34', grant: '8677.66',
  },
  {
    key: 'V2', why: 'Couple in their 40s, owner, partner works, contribution above the cost: a nil grant',
    application: { ...days, certificate: 'owner', expense: '12000', households: [{ person: { born: '1981-07-01', disabledOccupant: true, benefits: [{ kind: 'pip-daily-living-enhanced' }], capital: [{ kind: 'savings', value: '4550' }] }, partner: { born: '1979-07-01', work: [pay('480.00', 37)], capital: [{ kind: 'savings', value: '9100', owners: 2 }] } }] },
    applicable: '£211.25', income: '£458.10', contribution: '37919.93', grant: '0.00',
  },
  {
    key: 'V3', why: 'Single pensioner, 78, owner, attendance allowance, savings',
    application: { ...days, certificate: 'owner', expense: '7850', households: [{ person: { born: '1947-07-01', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, pension('221.20')], incomes: [{ kind: 'occupational-pension', amount: week('96.40') }], capital: [savings('22400')] } }] },
    applicable: '£255.45', income: '£350.60', contribution: '2682.83', grant: '5167.17',
  },
  {
    key: 'V4', why: 'Pensioner couple, tenants, wife entitled to carer’s allowance that is not paid',
    application: { ...days, certificate: 'tenant', expense: '6000', households: [{ person: { name: 'Husband', born: '1955-07-01', disabledOccupant: true, benefits: [{ kind: 'attendance-allowance' }, pension('230.25')], incomes: [{ kind: 'occupational-pension', amount: month('640.00') }], capital: [savings('3000')] }, partner: { name: 'Wife', born: '1957-07-01', benefits: [pension('176.45'), { kind: 'carers-allowance-underlying' }] } }] },
    applicable: '£304.55', income: '£554.392308…', contribution: '22879.61', grant: '0.00',
  },
  {
    key: 'V5', why: 'Lone parent, tenant, with child care',
    application: { ...days, certificate: 'tenant', expense: '8200', households: [{ person: { born: '1991-07-01', disabledOccupant: true, benefits: [{ kind: 'pip-mobility' }, { kind: 'child-benefit', amount: week('26.05') }], work: [pay('220.00', 20)] }, children: [{ born: '2017-07-01', childCare: week('60.00') }] }] },
    applicable: '£216.99', income: '£146.15', contribution: '0.00', grant: '8200.00',
  },
  {
    key: 'V6', why: 'Single, 23, tenant, no premiums',
    application: { ...days, certificate: 'tenant', expense: '5000', households: [{ person: { born: '2002-07-01', disabledOccupant: true, work: [pay('210.00', 38)], capital: [savings('6000.01')] } }] },
    applicable: '£109.25', income: '£206', contribution: '1663.67', grant: '3336.33',
  },
  {
    key: 'V7', why: 'Single, 63, owner, PIP enhanced daily living: exactly half a penny',
    application: { ...days, certificate: 'owner', expense: '6400', households: [{ person: { born: '1962-07-01', disabledOccupant: true, benefits: [{ kind: 'pip-daily-living-enhanced' }], incomes: [{ kind: 'occupational-pension', amount: month('1150.00') }], capital: [savings('14200')] } }] },
    applicable: '£235.70', income: '£282.384615…', contribution: '880.01', grant: '5519.99',
  },
  {
    key: 'V8', why: 'Couple both on attendance allowance, carer paid for one',
    application: { ...days, certificate: 'owner', expense: '11300', households: bothOnAttendanceAllowance(true) },
    applicable: '£327.15', income: '£477.80', contribution: '10965.75', grant: '334.25',
  },
  {
    key: 'V9', why: 'The same couple, nobody paid carer’s allowance',
    application: { ...days, certificate: 'owner', expense: '11300', households: bothOnAttendanceAllowance(false) },
    applicable: '£377.50', income: '£477.80', contribution: '3374.48', grant: '7925.52',
  },
  {
    key: 'V10', why: 'Two disabled occupants who are not a couple',
    application: { ...days, certificate: 'owner', expense: '24000', households: motherAndSon({ kind: 'esa-contributory-work-related', amount: week('138.20') }) },
    applicable: '£395.95', income: '£487.40', contribution: '2543.37', grant: '21456.63',
  },
  {
    key: 'V11', why: 'Two disabled occupants, one outside the test',
    application: { ...days, certificate: 'owner', expense: '24000', households: motherAndSon({ kind: 'universal-credit' }) },
    applicable: '£256.45', income: '£349.20', contribution: '2592.37', grant: '21407.63',
  },
  {
    key: 'V12', why: 'War pensioner with a charity’s payment: the £20 they share',
    application: { ...days, certificate: 'owner', expense: '3900', households: [{ person: { born: '1967-07-01', disabledOccupant: true, registeredBlind: true, incomes: [{ kind: 'war-disablement-pension', amount: week('90.00') }, { kind: 'charity-for-everyday-things', amount: week('15.00') }, { kind: 'occupational-pension', amount: week('140.00') }], capital: [savings('2000')] }, nonDependants: [{ born: '1995-07-01', as: 'relative or friend' }] }] },
    applicable: '£147.65', income: '£225', contribution: '2011.94', grant: '1888.06',
  },
]

/** A council’s published reckoner: the household, its weekly income in pounds, and the contribution to the nearest pound. */
export const publishedReckoner: readonly { readonly key: string; readonly income: number; readonly pounds: number; readonly application: Readonly<Record<string, unknown>> }[] = [
  ...[[175, 1942], [190, 2523], [205, 4056], [220, 6380], [235, 8704], [250, 11028], [265, 13352], [280, 15676], [295, 18535], [310, 24344], [325, 30154], [340, 35964], [355, 41774], [370, 47584], [385, 53394], [400, 59204], [415, 65014]]
    .map(([income, pounds], number) => reckoned(`E${number + 1}`, income!, pounds!, '1986-01-01', [])),
  ...[[175, 47], [190, 337], [205, 628]].map(([income, pounds], number) => reckoned(`E${number + 18}`, income!, pounds!, '1970-01-01', [{ born: '2000-01-01' }])),
]

function reckoned(key: string, income: number, pounds: number, born: string, children: readonly object[]) {
  return { key, income, pounds, application: { appliedOn: '2006-02-01', approvedOn: '2006-03-01', certificate: 'owner', households: [{ person: { born, disabledOccupant: true, incomes: [{ kind: 'other-counted', why: 'all income', amount: { pounds: String(income), per: 'week' } }] }, children }] } }
}
