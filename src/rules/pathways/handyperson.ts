import type { Pathway } from './pathway.ts'

/** Small jobs about the house at a subsidised charge: 001 Schedule A, element 3. A case keeps the version it started on, so add a version: never edit one. */
export const handyperson = [
  {
    key: 'handyperson',
    title: 'Handyperson',
    element: '3',
    version: 1,
    from: '2017-04-01',
    targetsAre: 'invented for the demonstration',
    targetsSource: '001 9.0 leaves the timescales to be agreed with the Management Board; no figure here is from a source.',
    stages: [
      {
        key: 'agree-the-job',
        title: 'Agree the job and the charge',
        target: 2,
        firstAction: 'Ring the person, agree the job and say what it costs',
        endsWhen: 'The person has agreed the job and the charge',
      },
      {
        key: 'do-the-job',
        title: 'Do the job',
        target: { urgent: { simple: 2, complex: 5 }, standard: { simple: 10, complex: 15 } },
        firstAction: 'Put the job on a handyperson’s list',
        endsWhen: 'The job is done',
      },
    ],
  },
] as const satisfies readonly Pathway[]
