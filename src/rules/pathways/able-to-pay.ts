import type { Pathway } from './pathway.ts'

/** Adaptations and repairs that people pay for themselves: 001 Schedule A, element 8. A case keeps the version it started on, so add a version: never edit one. */
export const ableToPay = [
  {
    key: 'able-to-pay',
    title: 'Able to pay',
    element: '8',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'advise-and-survey',
        title: 'Advise and survey',
        target: 10,
        firstAction: 'Visit the person, explain the choices and measure up',
        endsWhen: 'The person has said what they want a price for',
      },
      {
        key: 'price-it',
        title: 'Price it',
        target: { urgent: { simple: 5, complex: 10 }, standard: { simple: 10, complex: 15 } },
        firstAction: 'Get prices and send the person a quote with our fee',
        endsWhen: 'The person has accepted a quote',
      },
      {
        key: 'do-the-works',
        title: 'Do the works',
        target: { urgent: { simple: 15, complex: 30 }, standard: { simple: 30, complex: 60 } },
        firstAction: 'Order the works and agree a day for the start',
        endsWhen: 'The works are finished and have been inspected',
      },
      {
        key: 'settle-the-bill',
        title: 'Settle the bill',
        target: 20,
        firstAction: 'Send the bill',
        endsWhen: 'The bill is paid',
      },
    ],
  },
] as const satisfies readonly Pathway[]
