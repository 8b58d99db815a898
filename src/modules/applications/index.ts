import { formatDay } from '../../rules/calendar/day.ts'
import { changedInWords } from '../../platform/events/story.tsx'
import type { Module } from '../../platform/http/module.ts'
import { applicationPage } from './application.page.tsx'
import { beginTheApplication } from './begin.page.tsx'
import { giveTheCertificate } from './certificate.page.tsx'
import { carryOnWithTheApplication } from './change.page.tsx'
import { theForm } from './form.page.tsx'
import { certificateInWords, wayInWords } from './frame.ts'
import { handToTheCouncil } from './hand-over.page.tsx'
import { returnTheApplication } from './return.page.tsx'
import { signTheApplication } from './sign.page.tsx'
import { withdrawTheApplication } from './withdraw.page.tsx'

export { applicationOf, lackingIn, mustBeDecidedBy, standing, type Application, type CaseOfApplication } from './application.ts'
export { asksForAGrant, beginApplication, giveCertificate, handOver, keepApplication, returnAsIncomplete, signApplication, theApplicationOf, theOneMade, toldNothing, withdraw, type Told as ApplicationTold } from './applications.sql.ts'
export { ApplicationOfACase } from './application-of-a-case.tsx'
export { whatIsKnown } from './what-is-known.sql.ts'

const landlordSaid: Readonly<Record<string, string>> = { given: 'The landlord has given an owner’s certificate', asked: 'The landlord has been asked for an owner’s certificate', unreasonable: 'It would be unreasonable to require the landlord’s certificate' }

/** The application for a Disabled Facilities Grant. */
export const applications = {
  pages: [applicationPage, beginTheApplication, carryOnWithTheApplication, giveTheCertificate, signTheApplication, handToTheCouncil, returnTheApplication, withdrawTheApplication, theForm],
  describes: {
    'application.begun': () => 'Application for a grant begun',
    'application.changed': ({ changed }) => `Application changed${changedInWords(changed)}`,
    'application.certified': ({ kind, by, landlord }) => `${certificateInWords(kind)} given by ${by}${landlord && `\n${landlordSaid[landlord] ?? landlord}`}`,
    'application.signed': ({ by, way, witness }) => `Application signed by ${by}. ${wayInWords(way)}${witness && `\nWitness: ${witness}`}`,
    'application.made': ({ on, decideBy }) => `Application handed to the council on ${formatDay(on)}\nIt must be decided by ${formatDay(decideBy)}`,
    'application.returned': ({ lacking, madeOn }) => `Application of ${formatDay(madeOn)} returned as incomplete, which is no refusal\n${lacking}`,
    'application.withdrawn': ({ because }) => `Application withdrawn\n${because}`,
  },
  holds: ['applications'],
} satisfies Module
