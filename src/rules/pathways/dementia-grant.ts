import type { Pathway } from './pathway.ts'

/** Aids and adaptations for somebody with a diagnosis of dementia: 001 Schedule A, element 4.2. A case keeps the version it started on, so add a version: never edit one. */
export const dementiaGrant = [
  {
    key: 'dementia-grant',
    title: 'Dementia grant',
    element: '4.2',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'visit-and-choose',
        title: 'Visit and choose what would help',
        target: 10,
        firstAction: 'Visit the person and their carer and choose from the list together',
        endsWhen: 'What would help has been chosen, and the diagnosis has been seen',
      },
      {
        key: 'approve-the-grant',
        title: 'Approve the grant',
        target: 5,
        firstAction: 'Send the choice to be approved',
        endsWhen: 'The grant has been approved',
      },
      {
        key: 'fit-what-was-chosen',
        title: 'Fit what was chosen',
        target: 15,
        firstAction: 'Order what was chosen and agree a day for fitting it',
        endsWhen: 'Everything that was chosen is in place',
      },
      {
        key: 'see-what-changed',
        title: 'See what changed',
        target: 20,
        firstAction: 'Ask the person and their carer what has changed',
        endsWhen: 'The person or their carer has said what changed',
      },
    ],
  },
] as const satisfies readonly Pathway[]
