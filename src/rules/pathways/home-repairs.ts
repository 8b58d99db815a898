import type { Pathway } from './pathway.ts'

/** Home repairs, safety and security, such as rewiring and broken windows: 001 Schedule A, element 4.1. A case keeps the version it started on, so add a version: never edit one. */
export const homeRepairs = [
  {
    key: 'home-repairs',
    title: 'Home repairs',
    element: '4.1',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'see-what-is-wrong',
        title: 'See what is wrong',
        target: { urgent: { simple: 2, complex: 5 }, standard: { simple: 10, complex: 15 } },
        firstAction: 'Visit the home and list what is unsafe or broken',
        endsWhen: 'The repairs that are needed are listed',
      },
      {
        key: 'agree-the-work',
        title: 'Agree the work and the price',
        target: { urgent: { simple: 5, complex: 10 }, standard: { simple: 20, complex: 30 } },
        firstAction: 'Get quotes and go through them with the person',
        endsWhen: 'The person has agreed the work and who pays for it',
      },
      {
        key: 'do-the-repairs',
        title: 'Do the repairs',
        target: { urgent: { simple: 10, complex: 20 }, standard: { simple: 30, complex: 40 } },
        firstAction: 'Order the work and agree a day with the person',
        endsWhen: 'The repairs are finished and have been inspected',
      },
    ],
  },
] as const satisfies readonly Pathway[]
