import { addDays, type Day } from '../src/rules/calendar/day.ts'
import { quarterBefore, quarterOf } from '../src/rules/calendar/period.ts'
import { pathwayKeys, targetFor, type PathwayKey } from '../src/rules/pathways/pathway.ts'
import { claimSome } from './claims.ts'
import { howLong, pathwayOf, stagesBefore, workingDay } from './diary.ts'
import { Inventor } from './people-and-homes.ts'
import { Chance } from './random.ts'
import { demonstrationCouncils, places } from './tables.ts'
import { Teller } from './tell.ts'
import { World, type Enquiry } from './world.ts'

/** The e-mail addresses of those who have the work; empty where there is nobody. */
export interface Staff { readonly contactOfficer: string; readonly caseworker: string; readonly occupationalTherapist: string; readonly technicalOfficer: string }

/** How many cases stand open at each stage of each pathway: three, but for those there are most of. */
const openAtEachStage: Partial<Record<PathwayKey, number>> = { 'minor-adaptation': 14, 'major-adaptation': 12, 'dementia-grant': 6, handyperson: 5 }
const closedLately: Partial<Record<PathwayKey, number>> = { 'minor-adaptation': 40, handyperson: 10, 'dementia-grant': 8, 'home-from-hospital': 8, 'major-adaptation': 6, advice: 5, 'home-repairs': 3, 'ot-assessment': 4, 'standard-adaptation': 3 }

/** An agency’s work as it stands today: cases at every stage, some overdue and some due soon, enquiries half filled, and what was closed this quarter. The same for the same day. */
export function inventLiveQuarter(today: Day, staff: Staff, seed = 7): World {
  const chance = new Chance(seed)
  const live = new Live(today, staff, chance, new Teller(chance, new Inventor(chance, places(), today, 500_000)))
  for (const pathway of pathwayKeys) {
    pathwayOf(pathway).stages.forEach((_, at) => { for (let n = 0; n < (openAtEachStage[pathway] ?? 3); n++) live.openCase(pathway, at) })
    for (let n = 0; n < (closedLately[pathway] ?? 1); n++) live.closedCase(pathway)
  }
  for (let n = 0; n < 60; n++) live.adviceOnly()
  for (let n = 0; n < 24; n++) live.halfFilled()
  return live.world
}

class Live {
  readonly world = new World()
  private readonly today: Day
  private readonly staff: Staff
  private readonly chance: Chance
  private readonly teller: Teller
  private readonly from: Day
  private readonly councils = demonstrationCouncils().filter(({ kind }) => kind !== 'county').map(({ code }) => code)

  constructor(today: Day, staff: Staff, chance: Chance, teller: Teller) {
    this.today = today
    this.staff = staff
    this.chance = chance
    this.teller = teller
    // From the start of the quarter, or of the one before while this one is young.
    const quarter = quarterOf(today)
    this.from = addDays(quarter.from, 30) > today ? quarterBefore(quarter).from : quarter.from
  }

  /** A case that has been in its stage for a while: one in five longer than it should, some nearly so. */
  openCase(pathway: PathwayKey, at: number): void {
    const { chance, teller, today, world } = this
    const speed = teller.speed(pathway)
    const { stages } = pathwayOf(pathway)
    const target = targetFor(stages[at]!, speed)
    const so = chance.next()
    const inStage = so < 0.2 ? target + chance.between(1, Math.max(2, Math.round(target / 2))) : so < 0.45 ? Math.max(0, target - chance.between(0, 3)) : Math.floor(target * chance.next() * 0.7)
    const entered: Day[] = [workingDay(today, -inStage - 1)]
    for (const stage of stages.slice(0, at).toReversed()) entered.unshift(workingDay(entered[0]!, -howLong(chance, targetFor(stage, speed))))
    const who = this.someone(pathway)
    const owner = this.ownerOf(pathway, at)
    world.cases.push(teller.case({
      ...who, enquiry: this.enquiryFor(who, pathway, entered[0]!), pathway, scheme: teller.schemeOf(pathway), ...speed, owner, entered, completedOn: '', closedOn: '', closeReason: '',
      nextActionOn: chance.percent(15) ? workingDay(today, -chance.between(1, 8)) : workingDay(today, chance.between(0, 15)),
    }))
  }

  /** A case closed in this quarter: completed mostly, with what came of it. */
  closedCase(pathway: PathwayKey): void {
    const { chance, teller, today, world } = this
    const closedOn = teller.day(this.from, today)
    const speed = teller.speed(pathway)
    const completed = chance.percent(88)
    const all = stagesBefore(chance, pathwayOf(pathway), speed, closedOn)
    const entered = completed ? all : all.slice(0, 1)
    const who = this.someone(pathway)
    const one = teller.case({
      ...who, enquiry: this.enquiryFor(who, pathway, entered[0]!), pathway, scheme: teller.schemeOf(pathway), ...speed, owner: this.ownerOf(pathway, entered.length - 1), entered,
      completedOn: completed ? closedOn : '', closedOn, closeReason: completed ? 'completed' : chance.one(['withdrawn-by-the-person', 'moved-away', 'not-eligible', 'no-contact']),
    })
    if (completed) claimSome(one, chance)
    world.cases.push(one)
  }

  /** Somebody who was advised, or is waiting for it. */
  adviceOnly(): void {
    const { chance, teller, today, world } = this
    const received = teller.day(this.from, today)
    world.enquiries.push(teller.enquiry(this.someone('advice'), 'advice', received, { advised: chance.percent(80), closed: received < addDays(today, -10) && chance.percent(75), owner: this.staff.contactOfficer, today }))
  }

  /** Half an enquiry, most of them of the last days and still open. */
  halfFilled(): void {
    const { chance, teller, today, world } = this
    const lately = chance.percent(75)
    const received = lately ? workingDay(today, -chance.between(1, 6)) : teller.day(this.from, workingDay(today, -20))
    world.enquiries.push(teller.halfFilled(chance.one(this.councils), received, !lately, this.staff.contactOfficer))
  }

  private enquiryFor(who: Pick<Enquiry, 'person' | 'home'> & { person: NonNullable<Enquiry['person']>; home: NonNullable<Enquiry['home']> }, pathway: PathwayKey, openedOn: Day): Enquiry {
    const enquiry = this.teller.enquiry(who, pathway, this.teller.before(openedOn), { advised: this.chance.percent(92), owner: this.staff.contactOfficer, today: workingDay(this.today, -1) })
    this.world.enquiries.push(enquiry)
    return enquiry
  }

  private someone(pathway: PathwayKey) {
    const who = this.teller.someone(this.chance.one(this.councils), { child: pathway === 'major-adaptation' && this.chance.percent(10) })
    this.world.people.push(who.person)
    this.world.homes.push(who.home)
    return who
  }

  /** Who has it: therapists assess, technical officers see to works, contact officers advise, caseworkers do the rest. */
  private ownerOf(pathway: PathwayKey, at: number): string {
    const { contactOfficer, caseworker, occupationalTherapist, technicalOfficer } = this.staff
    if (pathway === 'advice') return contactOfficer
    if (pathway === 'ot-assessment') return occupationalTherapist
    return /works|repairs|fit|put-it-in/.test(pathwayOf(pathway).stages[at]!.key) ? technicalOfficer : caseworker
  }
}
