import type { Module } from '../../platform/http/module.ts'
import { askForAnInterpreter } from './ask-for-an-interpreter.page.tsx'
import { stateInWords, wayInWords, whenInWords } from './booking.ts'
import { howItStands } from './how-it-stands.page.tsx'

export { askForInterpreter, bookingsOfCase, sayHowItStands } from './bookings.sql.ts'
export { InterpreterMissing, InterpretersOfACase } from './interpreters-of-a-case.tsx'

/** What the rest of the house may know about interpreters. */
export const interpreters = {
  pages: [askForAnInterpreter, howItStands],
  describes: {
    'interpreter.asked': ({ language, way, on, at, whatFor }) => `Interpreter asked for: ${language}, ${wayInWords(way).toLowerCase()}\n${whenInWords({ on, at })}: ${whatFor}`,
    'interpreter.said': ({ language, state, bookedWith, note }) => `Interpreter of ${language}: ${stateInWords(state).toLowerCase()}${bookedWith && `\n${bookedWith}`}${note && `\n${note}`}`,
  },
  holds: ['interpreter_bookings'],
} satisfies Module
