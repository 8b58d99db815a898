import type { Pathway } from './pathway.ts'

/** Small ramps, hand rails and the like, up to £1,000: 001 Schedule A, element 3; SI 2014/2673. A case keeps the version it started on, so add a version: never edit one. */
export const minorAdaptation = [
  {
    key: 'minor-adaptation',
    title: 'Minor adaptation',
    element: '3',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'check-what-is-asked',
        title: 'Check what is asked for',
        target: 2,
        firstAction: 'Read the recommendation and order what it asks for',
        endsWhen: 'The job has been ordered, and the person knows whether they pay',
      },
      {
        key: 'fit-it',
        title: 'Fit it',
        target: { urgent: { simple: 3, complex: 5 }, standard: { simple: 7, complex: 10 } },
        firstAction: 'Agree a day with the person for fitting it',
        endsWhen: 'It has been fitted',
      },
      {
        key: 'check-it-works',
        title: 'Check that it works',
        target: 5,
        firstAction: 'Ring the person and ask whether it works for them',
        endsWhen: 'The person has said that it works for them',
      },
    ],
  },
] as const satisfies readonly Pathway[]
