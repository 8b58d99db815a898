import type { PathwayKey } from './pathway.ts'

/** A stage as the person is told of it: where things stand, what happens next, and what we need from them, if anything. */
export interface StageInPlainWords { readonly now: string; readonly next: string; readonly fromYou?: string }

/** A pathway as the public is told of it. Who can have it is each council's policy; this says it in general. */
export interface PathwayInPlainWords {
  readonly what: string
  readonly who: string
  readonly stages: Readonly<Record<string, StageInPlainWords>>
}

/** What the public reads about each pathway. Every stage of every version must be here; a test looks. */
export const inPlainWords: Readonly<Record<PathwayKey, PathwayInPlainWords>> = {
  advice: {
    what: 'Free advice about living safely and comfortably at home: benefits, keeping warm, falls, adaptations, housing and more.',
    who: 'Anybody who is older, disabled or ill, and those who help them.',
    stages: {
      'understand-what-is-needed': { now: 'We are finding out what you need.', next: 'We talk with you about what matters to you.' },
      'give-the-advice': { now: 'We are putting the advice together.', next: 'We explain your choices and send what we promised.' },
      'see-what-came-of-it': { now: 'You have our advice.', next: 'We ask you whether it helped.', fromYou: 'Tell us whether it helped, when we ask.' },
    },
  },
  'housing-options': {
    what: 'Help to find and move to a home that suits you better, when yours cannot be made to.',
    who: 'People whose home cannot be adapted, or whose landlord does not agree to it.',
    stages: {
      'understand-why-a-move': { now: 'We are looking with you at whether a move would be better.', next: 'We go through the choices with you.' },
      'find-a-home': { now: 'We are helping you to look for a home.', next: 'You are offered a home that suits you.', fromYou: 'Tell us about any home you hear of.' },
      'make-the-move': { now: 'You are getting ready to move.', next: 'We help with removals and with gas, water and telephone.' },
      'check-the-new-home': { now: 'You have moved.', next: 'We visit to see whether the new home suits you.' },
    },
  },
  'minor-adaptation': {
    what: 'Grab rails, hand rails, small ramps and other small changes that make a home safer.',
    who: 'People whose need has been seen by an occupational therapist or a trusted assessor.',
    stages: {
      'check-what-is-asked': { now: 'We are checking what has been recommended for you.', next: 'We order it, and tell you whether there is anything to pay.' },
      'fit-it': { now: 'It has been ordered.', next: 'Somebody agrees a day with you and fits it.', fromYou: 'Agree a day when you are at home.' },
      'check-it-works': { now: 'It has been fitted.', next: 'We ring to ask whether it works for you.' },
    },
  },
  handyperson: {
    what: 'Small jobs around the home that are hard to do yourself, done by somebody we have checked.',
    who: 'Older or disabled people. There is a charge for time and materials.',
    stages: {
      'agree-the-job': { now: 'We have your request.', next: 'We ring to agree the job and what it costs.', fromYou: 'Tell us what you would like done.' },
      'do-the-job': { now: 'You have agreed the job.', next: 'The handyperson comes and does it.', fromYou: 'Be at home on the day, or tell us who will be.' },
    },
  },
  'home-repairs': {
    what: 'Help with repairs that make a home safe, warm and secure.',
    who: 'Older or disabled people who cannot arrange repairs themselves.',
    stages: {
      'see-what-is-wrong': { now: 'We have your request.', next: 'We visit and list what needs repairing.' },
      'agree-the-work': { now: 'We are getting prices.', next: 'We go through them with you.', fromYou: 'Tell us which work you agree to.' },
      'do-the-repairs': { now: 'The repairs have been ordered.', next: 'The work is done and we look at it with you.' },
    },
  },
  'dementia-grant': {
    what: 'Things that make a home easier to live in with dementia: clocks, lighting, labels, reminders.',
    who: 'People with a diagnosis of dementia who live at home, and those who care for them.',
    stages: {
      'visit-and-choose': { now: 'We are arranging to visit.', next: 'We choose together what would help.', fromYou: 'Have a letter that shows the diagnosis ready, if you can.' },
      'approve-the-grant': { now: 'Your choice has been sent to be approved.', next: 'We tell you as soon as it has been.' },
      'fit-what-was-chosen': { now: 'The grant has been approved.', next: 'What you chose is brought and fitted.' },
      'see-what-changed': { now: 'Everything is in place.', next: 'We ask you what has changed.' },
    },
  },
  'home-from-hospital': {
    what: 'A home made ready for somebody who leaves hospital: cleaning, clearing, equipment, small adaptations.',
    who: 'People in hospital, or just home, whose home is not ready for them.',
    stages: {
      'plan-with-the-ward': { now: 'We are planning with the ward.', next: 'We agree what your home needs.' },
      'make-the-home-ready': { now: 'Your home is being made ready.', next: 'You come home when it is.', fromYou: 'Tell us who has a key.' },
      'check-they-are-settled': { now: 'Your home is ready.', next: 'We visit or ring after you come home.' },
    },
  },
  'home-repairs-assistance': {
    what: 'A council’s help with repairs to a home that is hazardous to live in.',
    who: 'People whom their council’s policy covers: we find out with you.',
    stages: {
      'see-the-hazards': { now: 'We have your request.', next: 'We visit and write down what is hazardous.' },
      'prepare-the-application': { now: 'We are preparing the application with you.', next: 'It goes to the council.', fromYou: 'Send us the papers we asked you for.' },
      decide: { now: 'The council is deciding.', next: 'You get its decision in writing.' },
      'do-the-repairs': { now: 'The council has decided and the work is ordered.', next: 'The repairs are done and looked at.' },
    },
  },
  sanctuary: {
    what: 'Locks, doors and lights that let somebody who has been harmed or threatened stay in their own home.',
    who: 'People at risk from somebody else, at any age.',
    stages: {
      'agree-safe-contact': { now: 'We have heard from you.', next: 'We agree how it is safe to be in touch.' },
      'choose-the-security': { now: 'We know how to reach you safely.', next: 'We go through the risks with you.' },
      'fit-the-security': { now: 'What is to be fitted has been agreed.', next: 'It is fitted at a time that is safe.' },
      'check-they-feel-safe': { now: 'It has been fitted.', next: 'We ask whether you feel safe.' },
    },
  },
  'standard-adaptation': {
    what: 'Common larger adaptations, such as a level-access shower or a stairlift, by a shorter way.',
    who: 'Disabled people whose council offers it, without a test of income.',
    stages: {
      'understand-the-need': { now: 'We have your request.', next: 'We visit and measure up.' },
      'price-and-approve': { now: 'The works are being priced.', next: 'They are approved and we tell you.' },
      'do-the-works': { now: 'The works have been approved and ordered.', next: 'The contractor agrees a day with you.', fromYou: 'Agree a day for the start.' },
      'check-it-works': { now: 'The works are finished.', next: 'We ask whether it works for you.' },
    },
  },
  'major-adaptation': {
    what: 'Larger changes to a home, such as a stairlift, a level-access shower or a ramp, with a Disabled Facilities Grant.',
    who: 'Disabled people of any age, who own or rent. What an adult contributes depends on income; for a child nothing is asked.',
    stages: {
      'understand-the-need': { now: 'An occupational therapist or trusted assessor is to see you.', next: 'They say what would help, and you get it in writing.', fromYou: 'Be at home for the visit, and say what matters to you.' },
      'prepare-the-application': { now: 'We are preparing the application with you.', next: 'When it is complete it goes to the council.', fromYou: 'Send us the papers we asked you for: what you earn and own, and who owns the home.' },
      decide: { now: 'The council has the complete application.', next: 'It decides within six months, and usually much sooner. You get its decision in writing.' },
      'do-the-works': { now: 'The council has approved the grant.', next: 'The contractor agrees a day with you and does the works.', fromYou: 'Agree a day for the start.' },
    },
  },
  'ot-assessment': {
    what: 'A visit by an occupational therapist or trusted assessor, who sees what is hard at home and what would help.',
    who: 'People who find everyday things at home difficult.',
    stages: {
      'choose-the-assessor': { now: 'We are finding the right person to visit you.', next: 'They agree a day with you.' },
      'assess-at-home': { now: 'Somebody has taken on your visit.', next: 'They visit you at home.', fromYou: 'Be at home for the visit.' },
      'make-the-recommendation': { now: 'You have been visited.', next: 'What should be done is written down, and you get it.' },
    },
  },
  'assistive-technology': {
    what: 'Things that help with everyday life, from door sensors to talking clocks: tried first, kept if they help.',
    who: 'People who find things at home hard to do or to remember.',
    stages: {
      'find-what-would-help': { now: 'We are finding out what would help.', next: 'We visit and choose something to try.' },
      'try-it': { now: 'You are trying it.', next: 'You decide whether to keep it.', fromYou: 'Tell us how you get on with it.' },
      'put-it-in': { now: 'You are keeping it.', next: 'It is installed for you.' },
      'see-whether-it-helps': { now: 'It is installed.', next: 'We ask whether it still helps.' },
    },
  },
  'able-to-pay': {
    what: 'Adaptations and repairs for people who pay for them themselves: advice, prices, and somebody to see it through.',
    who: 'Anybody who would rather pay, or who cannot have a grant.',
    stages: {
      'advise-and-survey': { now: 'We have your request.', next: 'We visit, explain the choices and measure up.' },
      'price-it': { now: 'We are getting prices.', next: 'You get a quote, with our fee shown.', fromYou: 'Tell us whether you accept it.' },
      'do-the-works': { now: 'You have accepted the quote.', next: 'The works are done.' },
      'settle-the-bill': { now: 'The works are finished.', next: 'You get the bill.' },
    },
  },
}

/** A stage in plain words. Throws for one that nobody has put into words: a test sees to it that there is none. */
export function stageInPlainWords(pathway: PathwayKey, { key }: { readonly key: string }): StageInPlainWords {
  const said = inPlainWords[pathway].stages[key]
  if (!said) throw new RangeError(`Stage ${key} of ${pathway} has not been put into plain words`)
  return said
}
