import type { Pathway } from './pathway.ts'

/** Repairs that keep a vulnerable person safe and healthy: 001 Schedule A, element 4.4. A case keeps the version it started on, so add a version: never edit one. */
export const homeRepairsAssistance = [
  {
    key: 'home-repairs-assistance',
    title: 'Home repairs assistance',
    element: '4.4',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'see-the-hazards',
        title: 'See the hazards',
        target: { urgent: { simple: 3, complex: 5 }, standard: { simple: 10, complex: 15 } },
        firstAction: 'Visit the home and write down the hazards',
        endsWhen: 'The hazards and the works that end them are listed',
      },
      {
        key: 'prepare-the-application',
        title: 'Prepare the application',
        target: { urgent: { simple: 10, complex: 15 }, standard: { simple: 25, complex: 35 } },
        firstAction: 'Collect what shows that the person qualifies, and get quotes',
        endsWhen: 'The application is complete',
      },
      {
        key: 'decide',
        title: 'Decide',
        target: { urgent: { simple: 3, complex: 5 }, standard: { simple: 10, complex: 10 } },
        firstAction: 'Send the application to the council',
        endsWhen: 'The council has decided and the person knows',
      },
      {
        key: 'do-the-repairs',
        title: 'Do the repairs',
        target: { urgent: { simple: 15, complex: 25 }, standard: { simple: 30, complex: 45 } },
        firstAction: 'Order the works and agree a day for the start',
        endsWhen: 'The works are finished, inspected and paid for',
      },
    ],
  },
] as const satisfies readonly Pathway[]
