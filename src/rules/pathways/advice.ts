import type { Pathway } from './pathway.ts'

/** Information, advice and signposting: 001 Schedule A, element 1. A case keeps the version it started on, so add a version: never edit one. */
export const advice = [
  {
    key: 'advice',
    title: 'Advice',
    element: '1',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'understand-what-is-needed',
        title: 'Understand what is needed',
        target: 2,
        firstAction: 'Ring the person and ask what matters to them',
        endsWhen: 'We know what the person wants, and what they have tried',
      },
      {
        key: 'give-the-advice',
        title: 'Give the advice',
        target: 5,
        firstAction: 'Explain the choices and send what was promised',
        endsWhen: 'The choices have been explained and what was promised has been sent',
      },
      {
        key: 'see-what-came-of-it',
        title: 'See what came of it',
        target: 20,
        firstAction: 'Ask whether the advice helped and what came of each signpost',
        endsWhen: 'The person has said what came of it',
      },
    ],
  },
] as const satisfies readonly Pathway[]
