import type { Pathway } from './pathway.ts'

/**
 * The Disabled Facilities Grant and what goes with it: 001 Schedule A, element 5. The stages are those of the 2022 guidance; its stage 0, from the
 * first contact with services, is the enquiry. A case keeps the version it started on, so add a version: never edit one.
 */
export const majorAdaptation = [
  {
    key: 'major-adaptation',
    title: 'Major adaptation',
    element: '5',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'guidance, unconfirmed',
    targetsSource:
      'DFG delivery: guidance for local authorities in England, 28 March 2022, as remembered and not yet checked. ' +
      'Most in doubt is complex and not urgent: it is remembered as 180 days, but its stages add to 190.',
    stages: [
      {
        key: 'understand-the-need',
        title: 'Understand the need',
        target: { urgent: { simple: 5, complex: 20 }, standard: { simple: 20, complex: 35 } },
        firstAction: 'Arrange for an occupational therapist or trusted assessor to visit',
        endsWhen: 'The works that are needed have been recommended',
      },
      {
        key: 'prepare-the-application',
        title: 'Prepare the application',
        target: { urgent: { simple: 25, complex: 45 }, standard: { simple: 50, complex: 55 } },
        firstAction: 'Visit the person to start the application, the certificate and the test of resources',
        endsWhen: 'The complete application has been handed to the council',
      },
      {
        key: 'decide',
        title: 'Decide',
        target: { urgent: { simple: 5, complex: 5 }, standard: { simple: 20, complex: 20 } },
        firstAction: 'Ask the council for its decision',
        endsWhen: 'The council has approved or refused the application in writing',
      },
      {
        key: 'do-the-works',
        title: 'Do the works',
        target: { urgent: { simple: 20, complex: 60 }, standard: { simple: 40, complex: 80 } },
        firstAction: 'Order the works and agree a day for the start',
        endsWhen: 'The council has certified that the works are finished',
      },
    ],
  },
] as const satisfies readonly Pathway[]
