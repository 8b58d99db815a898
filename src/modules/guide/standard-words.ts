import { openingHours } from '../../rules/calendar/opening-hours.ts'
import { complaintStages } from '../../rules/complaints/stages.ts'
import { inPlainWords } from '../../rules/pathways/in-plain-words.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import type { Section } from './guide.ts'

/** What is entered elsewhere, from which the standard words are put together. */
export interface Facts {
  readonly agency: string
  readonly about: string
  readonly phone: string
  readonly email: string
  readonly post: string
  readonly hours: string
  readonly councils: readonly string[]
  /** Each kind of help that is on, and the councils that have it when not all do. */
  readonly help: readonly { readonly key: PathwayKey; readonly where: readonly string[] }[]
}

const points = (of: readonly string[]): string => of.map(one => `- ${one}`).join('\n')
const paragraphs = (...of: readonly (string | false)[]): string => of.filter(Boolean).join('\n\n')

/** The guide as it is before anybody writes a word of it. A section without words is one whose facts have not been entered. */
export const standardSections = (facts: Facts): readonly Section[] => [
  { key: 'purpose', title: 'What we are for', words: paragraphs(
    facts.about || `${facts.agency} helps older and disabled people to live safely in a home of their own choosing.`,
    'We begin with what matters to you. We tell you what your choices are, and you decide. We treat everybody with respect, whoever they are and wherever they live.',
    'We are for you if:', points(['you are older, disabled or ill and something at home is hard or unsafe', 'you help somebody who is: as family, a friend, a neighbour or a carer', 'you own your home, or rent it from anybody']),
  ) },
  { key: 'help', title: 'What we can help with, and who can have it', words: facts.help.length === 0 ? '' : paragraphs(
    'You do not have to know which of these to ask for. We find out with you.',
    ...facts.help.map(({ key, where }) => paragraphs(`${pathwayTitles[key]}. ${inPlainWords[key].what}`, points([`Who can have it: ${inPlainWords[key].who}`, ...(where.length ? [`Where: ${where.join(', ')}.`] : [])]))),
  ) },
  { key: 'reach', title: 'How to reach us', words: facts.phone || facts.email || facts.post ? paragraphs(
    points([...(facts.phone ? [`Telephone: ${facts.phone}`] : []), ...(facts.email ? [`Email: ${facts.email}`] : []), ...(facts.post ? [`By post: ${facts.post.split('\n').join(', ')}`] : []), 'On this website: choose Ask for help. You do not need an account.']),
    'You can ask for the service manager in the same ways.', 'If somebody is in danger now, ring 999.',
  ) : '' },
  { key: 'hours', title: 'When we are open', words: paragraphs(`${facts.hours || openingHours.inWords}.`.replace(/\.\.$/, '.'), 'You can ask on this website at any time. We answer when we are open.') },
  { key: 'area', title: 'Where we work', words: facts.councils.length === 0 ? '' : paragraphs(facts.councils.length === 1 ? 'We work in the area of this council:' : 'We work in the areas of these councils:', points(facts.councils)) },
  { key: 'next', title: 'What happens when you ask', words: paragraphs(
    'We talk with you about what is hard and what you would like. Then we tell you what we can do, what it costs if anything, and how long it may take.',
    'Somebody is named for you, and you can ring them. We tell you how things stand as they go on. You can bring somebody with you, and you can change your mind.',
  ) },
  { key: 'not-content', title: 'If you are not content', words: paragraphs(
    'Tell whoever you deal with, or ring, write or email us. Somebody else may do it for you. It does not change the help that you get.',
    points([`We tell you within ${complaintStages.received.within} working days that we have your complaint.`, 'We look into it and answer you.', 'If you do not agree with our answer, you can ask for it to be reviewed.', 'After that you can take it to the Local Government and Social Care Ombudsman.']),
    'We are glad to hear what was good too.',
  ) },
  { key: 'what-we-know', title: 'What we know about you', words: paragraphs(
    'We write down what we need in order to help you, and keep it safe. Those who help you may see it, and those who check our work. We keep a list of who looked.',
    'You can ask to see what we hold, ask us to put it right, and ask whom we share it with. If you are not content with how we use it, tell us. You can also complain to the Information Commissioner.',
  ) },
  { key: 'formats', title: 'This guide in other forms', words: paragraphs('You can have this guide in large print, and as plain words ready for Braille. Ask us if you would like it read to you, recorded, in Braille, in easy read or in another language.', 'Tell us how you like to be written to, and we write to you like that.') },
  { key: 'interpreter', title: 'If you would like an interpreter', words: 'Tell us your language, or that you use British Sign Language, and we find an interpreter. Somebody else may tell us for you. You do not have to bring anybody to interpret for you.' },
  { key: 'more', title: 'More to know', words: '' },
]
