import { addDays, type Day } from '../src/rules/calendar/day.ts'
import type { Period } from '../src/rules/calendar/period.ts'
import { isIn } from '../src/rules/calendar/period.ts'
import type { PathwayKey } from '../src/rules/pathways/pathway.ts'
import { pathwayOf, stagesBefore, workingDay } from './diary.ts'
import { Inventor } from './people-and-homes.ts'
import { Chance } from './random.ts'
import { claimOutcomes } from './claims.ts'
import { places, publishedFigures } from './tables.ts'
import { Teller } from './tell.ts'
import { World, type Home, type Person } from './world.ts'

export const year: Period = { from: '2018-04-01', to: '2019-03-31' }

/** Cases of the pathways that Schedule B does not count, completed in the year in the whole county. Invented. */
const uncounted: Partial<Record<PathwayKey, number>> = { advice: 60, 'housing-options': 36, 'home-from-hospital': 240, sanctuary: 12, 'standard-adaptation': 54, 'ot-assessment': 90, 'assistive-technology': 24, 'able-to-pay': 20 }
const counted = { 'disabled-facilities-grants': ['major-adaptation'], 'minor-adaptations': ['minor-adaptation'], handyperson: ['handyperson'], repairs: ['home-repairs', 'home-repairs-assistance'], 'dementia-grants': ['dementia-grant'] } as const satisfies Record<string, readonly PathwayKey[]>

/** The year that Schedule B counts, invented so that every figure of every district comes out as it was printed. */
export function inventYear(seed = 20180401): World {
  const chance = new Chance(seed)
  const teller = new Teller(chance, new Inventor(chance, places(), '2018-10-01', 1000))
  const figures = publishedFigures()
  const world = new World()
  const councils = [...figures.get('people-advised')!.keys()].filter(council => council !== 'total')
  for (const council of councils) new District(world, teller, chance, council).live(measure => figures.get(measure)!.get(council)!, figures.get('people-advised')!.get('total')!)
  claimOutcomes(world.cases, year, outcome => figures.get(`outcomes.${outcome}`)!.get('total')!, chance)
  return world
}

type Who = { readonly person: Person; readonly home: Home }

/** One council’s year. */
class District {
  private readonly world: World
  private readonly teller: Teller
  private readonly chance: Chance
  private readonly council: string
  constructor(world: World, teller: Teller, chance: Chance, council: string) { this.world = world; this.teller = teller; this.chance = chance; this.council = council }

  live(figure: (measure: string) => number, advisedInAll: number): void {
    const { chance } = this
    for (const [measure, pathways] of Object.entries(counted))
      for (let n = 0; n < figure(measure); n++) this.helped(chance.one<PathwayKey>(pathways), measure)
    const share = figure('people-advised') / advisedInAll
    for (const [pathway, many] of Object.entries(uncounted) as [PathwayKey, number][])
      for (let n = 0; n < Math.round(many * share); n++) this.completed(this.who(pathway), pathway, this.dayOfTheYear())
    this.aroundTheYear(Math.round(figure('disabled-facilities-grants') / 6), 'major-adaptation')
    this.aroundTheYear(Math.round(figure('minor-adaptations') / 30), 'minor-adaptation')
    this.aroundTheYear(2, 'dementia-grant')
    for (let n = 0; n < 8; n++) this.world.enquiries.push(this.teller.halfFilled(this.council, this.dayOfTheYear(), true))
    this.adviseExactly(figure('people-advised'))
  }

  /** Helps somebody in a way that Schedule B counts; now and then the same home or person twice, which it counts once. */
  private helped(pathway: PathwayKey, measure: string): void {
    const who = this.who(pathway)
    this.completed(who, pathway, this.dayOfTheYear())
    const twice = measure === 'minor-adaptations' ? 4 : measure === 'handyperson' ? 12 : 0
    if (this.chance.percent(twice)) this.completed(this.chance.percent(80) ? who : measure === 'handyperson' ? who : { ...who, person: this.housemate() }, pathway, this.dayOfTheYear())
  }

  private completed(who: Who, pathway: PathwayKey, completedOn: Day): void {
    const { teller, chance, world } = this
    const speed = teller.speed(pathway)
    const entered = stagesBefore(chance, pathwayOf(pathway), speed, completedOn)
    const enquiry = teller.enquiry(who, pathway, teller.before(entered[0]!), { advised: chance.percent(92) })
    world.enquiries.push(enquiry)
    world.cases.push(teller.case({ ...who, enquiry, pathway, scheme: teller.schemeOf(pathway), ...speed, entered, completedOn, closedOn: workingDay(completedOn, Number(chance.weighted({ 0: 60, 1: 15, 3: 15, 8: 10 }))), closeReason: 'completed' }))
  }

  /** What no year shows: cases completed just before it or after it, and cases given up. */
  private aroundTheYear(many: number, pathway: PathwayKey): void {
    const { teller, chance, world } = this
    for (let n = 0; n < many; n++) this.completed(this.who(pathway), pathway, teller.day(addDays(year.to, 1), addDays(year.to, 200)))
    for (let n = 0; n < many / 2; n++) this.completed(this.who(pathway), pathway, teller.day(addDays(year.from, -60), addDays(year.from, -1)))
    for (let n = 0; n < many / 2; n++) {
      const who = this.who(pathway)
      const speed = teller.speed(pathway)
      const closedOn = this.dayOfTheYear()
      const entered = stagesBefore(chance, pathwayOf(pathway), speed, closedOn).slice(0, chance.between(1, 2))
      const enquiry = teller.enquiry(who, pathway, teller.before(entered[0]!))
      world.enquiries.push(enquiry)
      world.cases.push(teller.case({ ...who, enquiry, pathway, scheme: teller.schemeOf(pathway), ...speed, entered, completedOn: '', closedOn, closeReason: chance.one(['withdrawn-by-the-person', 'not-eligible', 'moved-away', 'died', 'no-contact', 'landlord-refused', 'referred-elsewhere']) }))
    }
  }

  /** Advises as many people in the year as were counted: more by enquiries that led no further, fewer by advice not given. */
  private adviseExactly(target: number): void {
    const { teller, chance, world, council } = this
    const mine = world.enquiries.filter(({ home }) => home?.council === council)
    const advised = mine.filter(({ adviceGivenOn }) => adviceGivenOn && isIn(year, adviceGivenOn))
    for (const enquiry of chance.shuffled(advised).slice(0, Math.max(0, advised.length - target))) { enquiry.adviceGivenOn = ''; enquiry.adviceTopics = [] }
    for (let n = advised.length; n < target; n++) {
      // So early that the advice still falls into the year.
      const day = teller.day(year.from, addDays(year.to, -10))
      world.enquiries.push(teller.enquiry(chance.percent(6) ? this.known(mine) : this.who('advice'), 'advice', day))
    }
    for (let n = 0; n < 14; n++) world.enquiries.push(teller.enquiry(this.who('advice'), 'advice', this.dayOfTheYear(), { advised: false }))
    for (let n = 0; n < 6; n++) world.enquiries.push(teller.enquiry(this.who('advice'), 'advice', teller.day(addDays(year.to, 1), addDays(year.to, 20))))
  }

  private dayOfTheYear(): Day { return this.teller.day(year.from, year.to) }

  private who(pathway: PathwayKey): Who {
    const who = this.teller.someone(this.council, { child: pathway === 'major-adaptation' && this.chance.percent(7) })
    this.world.people.push(who.person)
    this.world.homes.push(who.home)
    return who
  }

  private housemate(): Person {
    const { person } = this.teller.someone(this.council)
    this.world.people.push(person)
    return person
  }

  /** Somebody who has been in touch before. */
  private known(enquiries: readonly { readonly person: Person | undefined; readonly home: Home | undefined }[]): Who {
    const { person, home } = this.chance.one(enquiries)
    return { person: person!, home: home! }
  }
}
