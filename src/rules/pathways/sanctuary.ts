import type { Pathway } from './pathway.ts'

/** Making a home secure for somebody at risk of domestic violence: 001 Schedule A, element 4.5. A case keeps the version it started on, so add a version: never edit one. */
export const sanctuary = [
  {
    key: 'sanctuary',
    title: 'Sanctuary',
    element: '4.5',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'agree-safe-contact',
        title: 'Agree how to be in touch safely',
        target: 1,
        firstAction: 'Ask the person when and how it is safe to be in touch',
        endsWhen: 'The person has said when and how it is safe to be in touch',
      },
      {
        key: 'choose-the-security',
        title: 'Choose the security',
        target: { urgent: { simple: 1, complex: 2 }, standard: { simple: 3, complex: 5 } },
        firstAction: 'Visit, at a time that is safe, and go through the risks room by room',
        endsWhen: 'What is to be fitted has been agreed',
      },
      {
        key: 'fit-the-security',
        title: 'Fit the security',
        target: { urgent: { simple: 2, complex: 4 }, standard: { simple: 5, complex: 10 } },
        firstAction: 'Order the work and agree a time that is safe',
        endsWhen: 'Everything that was agreed is fitted',
      },
      {
        key: 'check-they-feel-safe',
        title: 'Check that they feel safe',
        target: 10,
        firstAction: 'Ask the person, safely, whether they feel secure at home',
        endsWhen: 'The person has said whether they feel secure',
      },
    ],
  },
] as const satisfies readonly Pathway[]
