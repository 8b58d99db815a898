import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Day } from '../src/rules/calendar/day.ts'
import type { OutcomeKey } from '../src/rules/outcomes/outcomes.ts'
import type { PathwayKey } from '../src/rules/pathways/pathway.ts'

/** An invented world, before it is written as the files that an import reads. Keys are given at the end, in the order of time. */
export interface Home { key: string; readonly uprn: string; readonly line1: string; readonly town: string; readonly postcode: string; readonly tenure: string; readonly landlord: string; readonly council: string }
export interface Person {
  key: string
  readonly title: string
  readonly givenName: string
  readonly surname: string
  readonly bornOn: Day
  readonly nhsNumber: string
  readonly noNhsNumber: string
  readonly phone: string
  readonly email: string
  readonly language: string
  readonly needs: string
}
export interface Enquiry {
  key: string
  readonly receivedOn: Day
  readonly channel: string
  readonly source: string
  readonly referrer: string
  readonly person: Person | undefined
  readonly home: Home | undefined
  readonly heard: { readonly givenName?: string; readonly surname?: string; readonly phone?: string; readonly postcode?: string }
  readonly asked: string
  adviceTopics: readonly string[]
  adviceGivenOn: Day | ''
  readonly triageLevel: string
  readonly owner: string
  readonly closedOn: Day | ''
  readonly closeReason: string
}
export interface Case {
  key: string
  readonly person: Person
  readonly home: Home
  readonly enquiry: Enquiry | undefined
  readonly pathway: PathwayKey
  readonly scheme: string
  readonly urgent: boolean
  readonly complex: boolean
  readonly owner: string
  /** The days the stages were entered, in order; the last may still be under way. */
  readonly entered: readonly Day[]
  readonly completedOn: Day | ''
  readonly closedOn: Day | ''
  readonly closeReason: string
  readonly nextAction: string
  readonly nextActionOn: Day | ''
  readonly outcomes: { readonly outcome: OutcomeKey; readonly evidence: string }[]
}

export class World {
  readonly people: Person[] = []
  readonly homes: Home[] = []
  readonly enquiries: Enquiry[] = []
  readonly cases: Case[] = []

  /** Writes the files. `prefix` begins every key, so that two worlds can be imported side by side. */
  write(folder: string, prefix: string): void {
    mkdirSync(folder, { recursive: true })
    const enquiries = this.enquiries.toSorted((one, other) => order(one.receivedOn, other.receivedOn))
    const cases = this.cases.toSorted((one, other) => order(one.entered[0]!, other.entered[0]!))
    for (const [letter, all] of [['P', this.people], ['H', this.homes], ['E', enquiries], ['C', cases]] as const) all.forEach((one, at) => { one.key = `${prefix}-${letter}${String(at + 1).padStart(5, '0')}` })
    const save = (file: string, rows: Record<string, unknown>[]): void => writeFileSync(join(folder, file), stringify(rows, { header: true, record_delimiter: 'windows' }))
    save('people.csv', this.people.map(p => ({ key: p.key, title: p.title, given_name: p.givenName, surname: p.surname, born_on: p.bornOn, nhs_number: p.nhsNumber, no_nhs_number: p.noNhsNumber, phone: p.phone, email: p.email, language: p.language, needs: p.needs })))
    save('homes.csv', this.homes.map(h => ({ key: h.key, uprn: h.uprn, line1: h.line1, town: h.town, postcode: h.postcode, tenure: h.tenure, landlord: h.landlord })))
    save('enquiries.csv', enquiries.map(e => ({
      key: e.key, received_on: e.receivedOn, channel: e.channel, source: e.source, referrer_name: e.referrer, person: e.person?.key ?? '', home: e.home?.key ?? '',
      given_name: e.heard.givenName ?? '', surname: e.heard.surname ?? '', phone: e.heard.phone ?? '', postcode: e.heard.postcode ?? '', asked: e.asked,
      advice_topics: e.adviceTopics.join('; '), advice_given_on: e.adviceGivenOn, triage_level: e.triageLevel, owner: e.owner, closed_on: e.closedOn, close_reason: e.closeReason,
    })))
    save('cases.csv', cases.map(c => ({
      key: c.key, person: c.person.key, home: c.home.key, enquiry: c.enquiry?.key ?? '', pathway: c.pathway, scheme: c.scheme, urgent: yes(c.urgent), complex: yes(c.complex), owner: c.owner,
      opened_on: c.entered[0], next_action: c.nextAction, next_action_on: c.nextActionOn, closed_on: c.closedOn, close_reason: c.closeReason,
    })))
    save('milestones.csv', cases.flatMap(c => c.entered.map((on, at) => ({ case: c.key, stage: at + 1, entered_on: on, left_on: c.entered[at + 1] ?? c.completedOn }))))
    save('outcomes.csv', cases.flatMap(c => c.outcomes.map(({ outcome, evidence }) => ({ case: c.key, outcome, evidence }))))
  }
}

const yes = (truth: boolean): string => truth ? 'yes' : ''
const order = (one: Day, other: Day): number => one < other ? -1 : one > other ? 1 : 0
