import type { Pathway } from './pathway.ts'

/** Common adaptations without the full grant process: 001 Schedule A, element 4.6. A case keeps the version it started on, so add a version: never edit one. */
export const standardAdaptation = [
  {
    key: 'standard-adaptation',
    title: 'Standard adaptation',
    element: '4.6',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'understand-the-need',
        title: 'Understand the need',
        target: { urgent: { simple: 5, complex: 10 }, standard: { simple: 15, complex: 20 } },
        firstAction: 'Visit the person with the recommendation and measure up',
        endsWhen: 'What is to be done is written down and agreed',
      },
      {
        key: 'price-and-approve',
        title: 'Price and approve it',
        target: { urgent: { simple: 5, complex: 10 }, standard: { simple: 15, complex: 25 } },
        firstAction: 'Price the works from the schedule of rates',
        endsWhen: 'The works are priced and approved',
      },
      {
        key: 'do-the-works',
        title: 'Do the works',
        target: { urgent: { simple: 10, complex: 20 }, standard: { simple: 25, complex: 40 } },
        firstAction: 'Order the works and agree a day for the start',
        endsWhen: 'The works are finished and have been inspected',
      },
      {
        key: 'check-it-works',
        title: 'Check that it works',
        target: 10,
        firstAction: 'Ask the person whether it works for them',
        endsWhen: 'The person has said that it works for them',
      },
    ],
  },
] as const satisfies readonly Pathway[]
