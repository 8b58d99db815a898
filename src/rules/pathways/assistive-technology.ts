import type { Pathway } from './pathway.ts'

/** Smart and everyday technology that keeps people independent: 001 Schedule A, element 7. A case keeps the version it started on, so add a version: never edit one. */
export const assistiveTechnology = [
  {
    key: 'assistive-technology',
    title: 'Assistive technology',
    element: '7',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'find-what-would-help',
        title: 'Find what would help',
        target: 10,
        firstAction: 'Visit the person and talk about what is hard to do and what they already use',
        endsWhen: 'Something to try has been chosen',
      },
      {
        key: 'try-it',
        title: 'Try it',
        target: 30,
        firstAction: 'Lend what was chosen and show how it works',
        endsWhen: 'The person has decided whether to keep it',
      },
      {
        key: 'put-it-in',
        title: 'Put it in',
        target: 10,
        firstAction: 'Install what the person is keeping',
        endsWhen: 'It is installed and the person can use it',
      },
      {
        key: 'see-whether-it-helps',
        title: 'See whether it still helps',
        target: 60,
        firstAction: 'Ask the person whether it still helps',
        endsWhen: 'The person has said whether it still helps',
      },
    ],
  },
] as const satisfies readonly Pathway[]
