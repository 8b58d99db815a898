import { addDays, addMonths, type Day } from '../src/rules/calendar/day.ts'
import { readNhsNumber } from '../src/rules/identifiers/nhs-number.ts'
import { childrensNames, houseNames, landlords, nameGroups, privateLandlords, streetsBegin, streetsEnd } from './names.ts'
import type { Chance } from './random.ts'
import type { Place } from './tables.ts'
import type { Home, Person } from './world.ts'

/** Invents people and homes. Shares are those of the service: 46 in a hundred over 80, 77 women, 72 living alone. Source: 001 1.3. */
export class Inventor {
  private readonly chance: Chance
  private readonly placesOf: ReadonlyMap<string, readonly Place[]>
  /** The day their ages are reckoned on. */
  private readonly when: Day
  private numbers: number

  constructor(chance: Chance, places: readonly Place[], when: Day, firstNumber: number) {
    this.chance = chance
    this.when = when
    this.numbers = firstNumber
    const placesOf = new Map<string, Place[]>()
    for (const place of places) placesOf.set(place.council, [...placesOf.get(place.council) ?? [], place])
    this.placesOf = placesOf
  }

  person({ child = false } = {}): Person {
    const { chance } = this
    const group = nameGroups[Number(chance.weighted(Object.fromEntries(nameGroups.map(({ share }, at) => [at, share]))))]!
    const woman = chance.percent(77)
    const surname = chance.one<string>(group.surnames)
    const givenName = child ? chance.one(childrensNames) : chance.one<string>(woman ? group.women : group.men)
    const known = chance.percent(85)
    return {
      key: '', givenName, surname, bornOn: this.born(child), nhsNumber: known ? this.nhsNumber() : '', noNhsNumber: !known && chance.percent(20) ? 'Not asked' : '',
      title: child ? '' : woman ? chance.weighted({ Mrs: 70, Miss: 14, Ms: 14, Dr: 2 }) : chance.weighted({ Mr: 97, Dr: 3 }),
      phone: this.phone(), email: chance.percent(12) ? `${givenName}.${surname}${chance.between(1, 99)}@example.org`.toLowerCase().replace(/[’ ]/g, '') : '',
      language: group.share < 10 && chance.percent(18) ? chance.one(['Interpreter needed', 'Written Polish', 'Spoken Punjabi', 'Spoken Urdu']) : chance.percent(6) ? chance.one(['Large print', 'Telephone rather than letter', 'Easy read', 'British Sign Language']) : '',
      needs: child ? 'Lives with parents' : [chance.percent(72) ? 'Lives alone' : 'Lives with partner or family', ...chance.percent(25) ? [chance.one(['Hard of hearing', 'Uses a walking frame', 'Uses a wheelchair', 'Poor sight', 'Memory is failing', 'Slow to the door', 'Short of breath'])] : []].join('. '),
    }
  }

  home(council: string): Home {
    const { chance } = this
    const { postcode, town } = chance.one(this.placesOf.get(council)!)
    const tenure = chance.weighted({ owner: 62, 'housing-association-tenant': 22, 'council-tenant': 6, 'private-tenant': 6, 'living-with-family-or-friends': 3, 'houseboat-or-caravan': 1 })
    return {
      key: '', council, postcode, town, tenure, line1: this.firstLine(), uprn: chance.percent(70) ? `99${String(this.numbers++).padStart(8, '0')}` : '',
      landlord: tenure === 'housing-association-tenant' ? chance.one(landlords) : tenure === 'private-tenant' ? chance.one(privateLandlords) : '',
    }
  }

  /** A number of Ofcom’s that rings nowhere, or none. Source: Ofcom, telephone numbers for drama use. */
  phone(): string {
    const { chance } = this
    const last = String(chance.between(0, 999)).padStart(3, '0')
    return chance.percent(14) ? '' : chance.percent(65) ? `01632 960${last}` : `07700 900${last}`
  }

  private born(child: boolean): Day {
    const { chance } = this
    const years = child ? chance.between(2, 16) : Number(chance.weighted({ 30: 3, 45: 6, 55: 8, 65: 15, 73: 22, 81: 30, 88: 13, 94: 3 })) + chance.between(-1, 5)
    return addDays(addMonths(this.when, -12 * years), -chance.between(0, 364))
  }

  /** Of the numbers that begin with 999, which are issued to nobody. */
  private nhsNumber(): string {
    for (;;) {
      const nine = `999${String(this.numbers++).padStart(6, '0')}`
      for (let last = 0; last < 10; last++) if (readNhsNumber(`${nine}${last}`)) return `${nine}${last}`
    }
  }

  private firstLine(): string {
    const { chance } = this
    const street = `${chance.one(streetsBegin)} ${chance.one(streetsEnd)}`
    return chance.percent(8) ? `Flat ${chance.between(1, 24)}, ${chance.between(1, 90)} ${street}` : chance.percent(4) ? `${chance.one(houseNames)}, ${street}` : `${chance.between(1, 140)} ${street}`
  }
}
