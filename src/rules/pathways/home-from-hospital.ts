import type { Pathway } from './pathway.ts'

/** Making a home ready for somebody to leave hospital or care: 001 Schedule A, element 4.3. A case keeps the version it started on, so add a version: never edit one. */
export const homeFromHospital = [
  {
    key: 'home-from-hospital',
    title: 'Home from hospital',
    element: '4.3',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'plan-with-the-ward',
        title: 'Plan with the ward',
        target: { urgent: { simple: 1, complex: 1 }, standard: { simple: 1, complex: 2 } },
        firstAction: 'Ring the ward for the day they expect the person to go home',
        endsWhen: 'The ward and the person have agreed what the home needs',
      },
      {
        key: 'make-the-home-ready',
        title: 'Make the home ready',
        target: { urgent: { simple: 2, complex: 4 }, standard: { simple: 3, complex: 5 } },
        firstAction: 'Order the clearing, cleaning, equipment or fitting that was agreed',
        endsWhen: 'The home is ready',
      },
      {
        key: 'check-they-are-settled',
        title: 'Check that they are settled',
        target: 5,
        firstAction: 'Visit or ring the person after they come home',
        endsWhen: 'The person is at home and has what they need',
      },
    ],
  },
] as const satisfies readonly Pathway[]
