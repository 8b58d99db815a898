import { describe, expect, it } from 'vitest'
import { openHouse } from '../../platform/testing/house.ts'
import { bringIn, folderOf, rowCounts, smallCounty, type Files } from './folder.fixture.ts'
import { CannotImport } from './folder.csv.ts'

const house = await openHouse()

type File = keyof typeof smallCounty
/** The small county with one more row in a file. */
const withRow = (file: File, row: Record<string, string>): Files => ({ ...smallCounty, [file]: [...smallCounty[file], row] })
const aCase = { key: 'C9', person: 'P1', home: 'H1', pathway: 'advice', opened_on: '2018-06-01' }

describe('an import refuses, by file, line, column and reason', () => {
  const examples: [string, Files, string | string[]][] = [
    ['a future date of birth', withRow('people', { key: 'P9', surname: 'Born', born_on: '2030-01-01' }), 'people.csv, line 5, born_on: 1 January 2030 is in the future'],
    ['31 February', withRow('people', { key: 'P9', surname: 'Born', born_on: '31/02/1950' }), 'people.csv, line 5, born_on: "31/02/1950" is not a day: February 1950 has 28 days'],
    ['an NHS number with a wrong check digit', withRow('people', { key: 'P9', surname: 'Born', nhs_number: '9990000017' }), 'people.csv, line 5, nhs_number: "9990000017" is not an NHS number: its last figure does not fit the other nine, so one is mistyped'],
    ['ten thousand characters in a name', withRow('people', { key: 'P9', surname: 'x'.repeat(10_000) }), 'people.csv, line 5, surname: is 10,000 characters long; at most 100 are kept'],
    ['nobody', withRow('people', { key: 'P9', surname: '' }), 'people.csv, line 5, surname: must be filled in when there is no first name either'],
    ['a key that is there twice', withRow('people', { key: 'P1', surname: 'Again' }), 'people.csv, line 5, key: line 2 has this key already'],
    ['everything that is wrong with a row at once', withRow('people', { key: '', surname: 'x', born_on: 'May', nhs_number: '1' }), ['people.csv, line 5, key: must be filled in', 'people.csv, line 5, born_on: "May" is not a day; write it as 2018-04-30 or 30/04/2018', 'people.csv, line 5, nhs_number: "1" is not an NHS number: it has ten figures']],
    ['a postcode that is not in the table when no council is chosen', withRow('homes', { key: 'H9', line1: '9 Lark Row', postcode: 'ZE9 9ZZ' }), 'homes.csv, line 4, postcode: ZE9 9ZZ is not in the table of postcodes: choose the council by hand, by its ONS code in the column council'],
    ['a county for a council', withRow('homes', { key: 'H9', line1: '9 Lark Row', council: 'X10000001' }), 'homes.csv, line 4, council: Exshire County Council is a county: give the code of the district the home lies in'],
    ['a council of somebody else', withRow('homes', { key: 'H9', line1: '9 Lark Row', council: 'X99' }), 'homes.csv, line 4, council: this agency serves no council with the code X99'],
    ['a channel that is none', withRow('enquiries', { key: 'E9', received_on: '2018-05-01', channel: 'pigeon' }), 'enquiries.csv, line 4, channel: "pigeon" is not one of: phone, email, web-form, letter, fax, social-media, face-to-face, partner-system'],
    ['advice before the enquiry came', withRow('enquiries', { key: 'E9', received_on: '2018-05-02', channel: 'phone', advice_topics: 'equipment', advice_given_on: '2018-05-01' }), 'enquiries.csv, line 4, advice_given_on: 1 May 2018 is before the day the enquiry came'],
    ['an unknown pathway', withRow('cases', { ...aCase, pathway: 'teleport' }), /^cases\.csv, line 4, pathway: "teleport" is not one of: advice, housing-options/ as never],
    ['a scheme of another pathway', withRow('cases', { ...aCase, scheme: 'sanctuary-grant' }), 'cases.csv, line 4, scheme: sanctuary-grant does not go with the pathway advice'],
    ['a case closed before it was opened', withRow('cases', { ...aCase, closed_on: '2018-05-31', close_reason: 'completed' }), 'cases.csv, line 4, closed_on: 31 May 2018 is before 1 June 2018, when the case was opened'],
    ['a case closed for no reason', withRow('cases', { ...aCase, closed_on: '2018-06-02' }), 'cases.csv, line 4, close_reason: must be filled in when the case is closed'],
    ['a case opened before its pathway began', withRow('cases', { ...aCase, opened_on: '2016-06-01' }), 'cases.csv, line 4, opened_on: no version of the pathway advice was in force on 1 June 2016'],
    ['a case of nobody', withRow('cases', { ...aCase, person: 'P77' }), 'cases.csv, line 4, person: there is no person with the key P77 in people.csv, nor from an earlier import'],
    ['a milestone of no case', withRow('milestones', { case: 'C77', stage: '1', entered_on: '2018-05-01' }), 'milestones.csv, line 7, case: there is no case with the key C77 in cases.csv, nor from an earlier import'],
    ['an unknown outcome', withRow('outcomes', { case: 'C1', outcome: 'happiness' }), /^outcomes\.csv, line 4, outcome: "happiness" is not one of: independence-1/ as never],
    ['two levels of independence', withRow('outcomes', { case: 'C1', outcome: 'independence-1' }), 'outcomes.csv, line 4, outcome: independence-3 is claimed for the case C1 already, and a case has only one level of independence'],
    ['the same outcome twice', withRow('outcomes', { case: 'C1', outcome: 'reduce-falls' }), 'outcomes.csv, line 4, outcome: reduce-falls is claimed for the case C1 already'],
    ['a row with too many cells', { people: 'key,surname\nP1,Okafor,more\nP2,Price\n' }, 'people.csv, line 2: this row has 3 cells, and the first line has 2 columns'],
    ['a row that is not UTF-8', { people: Buffer.from('key,surname\nP1,Ren\xe9e\nP2,Price\n', 'latin1') }, 'people.csv, line 2: byte 19 of the file (e9) is not UTF-8; save the file as “CSV UTF-8”'],
  ]
  for (const [what, files, expected] of examples)
    it(what, async () => {
      const { problems, refused } = await bringIn(house, folderOf(files), { dryRun: true })
      const reasons = problems.map(problem => problem.replace('Refused: ', ''))
      expect(reasons).toEqual(expected instanceof RegExp ? [expect.stringMatching(expected)] : [expected].flat())
      expect(refused).toBe(1)
    })

  const ofC2 = (stage: string, entered_on: string) => withRow('milestones', { case: 'C2', stage, entered_on })
  const milestones: [string, Files, string][] = [
    ['a stage before the case was opened', ofC2('3', '2026-09-01'), 'entered_on: 1 September 2026 is before 1 October 2026, when the case was opened'],
    ['a first stage on another day than the case was opened', ofC2('1', '2026-10-02'), 'entered_on: the first stage begins on the day the case was opened, 1 October 2026'],
    ['stages out of order', ofC2('3', '2026-10-05'), 'entered_on: stage 3 was entered on 5 October 2026, before stage 2 on 20 October 2026 (line 6)'],
    ['a stage twice', ofC2('price-and-approve', '2026-10-21'), 'stage: line 6 has this stage of the case already'],
    ['a stage the pathway does not have', ofC2('9', '2026-10-21'), 'stage: standard-adaptation has no stage 9; its stages are 1 to 4: understand-the-need, price-and-approve, do-the-works, check-it-works'],
  ]
  for (const [what, files, reason] of milestones)
    it(`${what}, and with it the case and its other milestones`, async () => {
      const { problems, tallies } = await bringIn(house, folderOf(files), { dryRun: true })
      expect(problems.toSorted()).toEqual([
        'Refused: cases.csv, line 3: its milestones cannot be taken: milestones.csv, line 7', `Refused: milestones.csv, line 7, ${reason}`, 'Refused: milestones.csv, line 6, case: the case C2 was refused: cases.csv, line 3',
      ].toSorted())
      expect([tallies.cases.refused, tallies.milestones.refused]).toEqual([1, 2])
    })

  it('whatever refers to a refused row, down to the last outcome', async () => {
    const { problems } = await bringIn(house, folderOf({ ...smallCounty, people: [{ ...smallCounty.people[0]!, born_on: '2018-02-30' }, smallCounty.people[1]!] }), { dryRun: true })
    expect(problems.slice(1)).toEqual([
      'Refused: enquiries.csv, line 2, person: the person P1 was refused: people.csv, line 2',
      'Refused: cases.csv, line 2, person: the person P1 was refused: people.csv, line 2',
      ...[2, 3, 4, 5].map(line => `Refused: milestones.csv, line ${line}, case: the case C1 was refused: cases.csv, line 2`),
      ...[2, 3].map(line => `Refused: outcomes.csv, line ${line}, case: the case C1 was refused: cases.csv, line 2`),
    ])
  })
})

describe('an import that cannot be done', () => {
  const examples: [string, Files, string | RegExp][] = [
    ['a missing column', { ...smallCounty, cases: 'key,person,home,opened_on\n', outcomes: 'case\n' }, 'cases.csv, line 1, pathway: this column is missing; outcomes.csv, line 1, outcome: this column is missing'],
    ['a column that is there twice', { people: 'key,Surname,surname\n' }, 'people.csv, line 1, surname: this column is there twice'],
    ['semicolons for commas', { people: 'key;surname\nP1;Okafor\n' }, 'people.csv, line 1, : columns must be separated by commas'],
    ['an empty file', { people: '' }, 'people.csv, line 1, : the file is empty'],
    ['UTF-16', { people: Buffer.from('\ufeffkey,surname\n', 'utf16le') }, /UTF-16/],
    ['a quotation mark that is never closed', { people: `key,surname\nP1,"Okafor\n${'P,x\n'.repeat(300_000)}` }, 'people.csv, line 2, : a quotation mark is opened in this row and never closed'],
    ['a folder without any of the files', { strangers: 'key\n' }, /There is nothing to import/],
  ]
  for (const [what, files, expected] of examples)
    it(`because of ${what}, changes nothing and says where`, async () => {
      const before = await rowCounts(house)
      const error = await bringIn(house, folderOf(files)).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(CannotImport)
      const { problems, message } = error as CannotImport
      expect(problems.map(({ file, line, column, reason }) => `${file}, line ${line}, ${column}: ${reason}`).join('; ') || message).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
      expect(await rowCounts(house)).toEqual(before)
    })
})

describe('an import warns', () => {
  it('of formulas, unknown columns and files, telephone numbers that are none and owners who are not here, and takes the rows', async () => {
    const { problems, refused } = await bringIn(house, folderOf({
      person: 'key\n', people: [{ key: 'P1', given_name: '=cmd|calc', surname: '@Okafor', phone: 'ask the son', shoe_size: '5' }], homes: [smallCounty.homes[0]!],
      cases: [{ ...aCase, owner: 'gone@exshire.example', council: '' }], milestones: [{ case: 'C9', stage: '1', entered_on: '2018-06-01', left_on: '2018-06-03' }, { case: 'C9', stage: '2', entered_on: '2018-06-05', left_on: '2018-06-06' }],
    }))
    expect(refused).toBe(0)
    expect(problems).toEqual([
      'Warning: person.csv, line 1: is not one of the files an import reads: left out',
      'Warning: people.csv, line 1, shoe_size: is not a column we know: left out',
      'Warning: people.csv, line 2, given_name: looks like a formula: kept as the text it is',
      'Warning: people.csv, line 2, surname: looks like a formula: kept as the text it is',
      'Warning: people.csv, line 2, phone: holds no telephone number that can be searched for: kept as it is',
      'Warning: cases.csv, line 2, owner: nobody here has the e-mail address gone@exshire.example: it comes in without an owner',
      'Warning: milestones.csv, line 2, left_on: the next stage was entered on 5 June 2018: this one is taken to have lasted until then',
      'Warning: milestones.csv, line 3, left_on: is kept only when the case was closed as completed: left out',
    ])
    expect(await house.sql("select given_name, surname, phone from people where surname like '@%'")).toEqual([{ given_name: '=cmd|calc', surname: '@Okafor', phone: 'ask the son' }])
  })
})

describe('asked for all or nothing', () => {
  it('an import with one bad row brings in none', async () => {
    const before = await rowCounts(house)
    const { written, said } = await bringIn(house, folderOf({ people: [{ key: 'B1', surname: 'Good' }, { key: 'B2', surname: '' }] }), { allOrNothing: true })
    expect({ written, last: said.at(-1) }).toEqual({ written: false, last: 'Nothing was changed, because all or nothing was asked for: 1 row refused.' })
    expect(await rowCounts(house)).toEqual(before)
  })
  it('an import without a bad row brings in all', async () => {
    const { written, agrees } = await bringIn(house, folderOf({ people: [{ key: 'A1', surname: 'All' }, { key: 'A2', surname: 'Orr' }], homes: [{ ...smallCounty.homes[0]!, key: 'AH1' }], cases: [{ ...aCase, key: 'AC1', person: 'A1', home: 'AH1' }] }), { allOrNothing: true })
    expect({ written, agrees }).toEqual({ written: true, agrees: true })
  })
})
