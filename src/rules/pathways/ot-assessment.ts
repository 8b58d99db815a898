import type { Pathway } from './pathway.ts'

/** An assessment by an occupational therapist or trusted assessor: 001 Schedule A, element 6. A case keeps the version it started on, so add a version: never edit one. */
export const otAssessment = [
  {
    key: 'ot-assessment',
    title: 'OT assessment',
    element: '6',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'choose-the-assessor',
        title: 'Choose the assessor',
        target: { urgent: { simple: 1, complex: 1 }, standard: { simple: 3, complex: 3 } },
        firstAction: 'Decide how simple the need is and who should assess it',
        endsWhen: 'An assessor has taken it on',
      },
      {
        key: 'assess-at-home',
        title: 'Assess at home',
        target: { urgent: { simple: 5, complex: 10 }, standard: { simple: 20, complex: 30 } },
        firstAction: 'Agree a day with the person to visit them at home',
        endsWhen: 'The person has been assessed',
      },
      {
        key: 'make-the-recommendation',
        title: 'Make the recommendation',
        target: { urgent: { simple: 3, complex: 5 }, standard: { simple: 5, complex: 10 } },
        firstAction: 'Write down what should be done and why',
        endsWhen: 'The recommendation has been sent, and the person has it',
      },
    ],
  },
] as const satisfies readonly Pathway[]
