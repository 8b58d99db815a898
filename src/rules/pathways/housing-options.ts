import type { Pathway } from './pathway.ts'

/** Moving when the home cannot be made to suit: 001 Schedule A, element 2. A case keeps the version it started on, so add a version: never edit one. */
export const housingOptions = [
  {
    key: 'housing-options',
    title: 'Housing options',
    element: '2',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'understand-why-a-move',
        title: 'Understand why a move may be better',
        target: 10,
        firstAction: 'Visit the person and write down why this home cannot be made to suit',
        endsWhen: 'The person has decided to look for another home',
      },
      {
        key: 'find-a-home',
        title: 'Find a home that suits',
        target: 60,
        firstAction: 'Go through social housing, buying and extra care with the person',
        endsWhen: 'A home that suits has been offered and accepted',
      },
      {
        key: 'make-the-move',
        title: 'Make the move',
        target: 40,
        firstAction: 'Arrange removals and reconnections',
        endsWhen: 'The person has moved in',
      },
      {
        key: 'check-the-new-home',
        title: 'Check that the new home suits',
        target: 20,
        firstAction: 'Visit the person in the new home',
        endsWhen: 'The person has said that the new home suits',
      },
    ],
  },
] as const satisfies readonly Pathway[]
