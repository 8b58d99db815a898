import type { CouncilRow } from '../../src/platform/db/found.ts'
import { chance, oneOf } from './chance.ts'

const names = ['Alderholt', 'Brackenham', 'Caldermere', 'Dunsworth', 'Elmbridge Vale', 'Fernleigh', 'Great Harrow'] as const

/** Seven invented councils; their codes are of no real one. */
export const councils: readonly CouncilRow[] = names.map((name, at) => ({
  code: `X0700010${at + 1}`, name: `${name} District Council`, shortName: name, prefix: `${name.slice(0, 2).toUpperCase()}${String.fromCharCode(65 + at)}`, kind: 'district', from: '2010-04-01',
}))

const letters = [...'ABDEFGHJLNPQRSTUWXYZ']

/** Postcodes in an area that the Post Office does not use: 4,000 in each council. */
export const postcodesOf = (council: number): string[] =>
  Array.from({ length: 10 }, (_, sector) => letters.flatMap(one => letters.map(other => `ZE${council + 1} ${sector}${one}${other}`))).flat()

const givenNames = ['Ada', 'Agnes', 'Alan', 'Albert', 'Alice', 'Amina', 'Arthur', 'Barbara', 'Brenda', 'Brian', 'Carol', 'Charles', 'Colin', 'Daniel', 'David', 'Doreen', 'Dorothy', 'Edith', 'Edna', 'Elsie', 'Eric', 'Fatima', 'Florence', 'Frank', 'George', 'Gladys', 'Gordon', 'Grace', 'Harold', 'Hazel', 'Hilda', 'Irene', 'Ivy', 'Jack', 'James', 'Jean', 'John', 'Joyce', 'Kathleen', 'Kenneth', 'Leonard', 'Lilian', 'Mabel', 'Margaret', 'Marjorie', 'Mary', 'Maureen', 'Mohammed', 'Muriel', 'Norman', 'Olive', 'Patricia', 'Peter', 'Phyllis', 'Ranjit', 'Raymond', 'Robert', 'Ronald', 'Rose', 'Sheila', 'Sidney', 'Stanley', 'Sylvia', 'Thomas', 'Vera', 'Violet', 'Walter', 'William', 'Winifred', 'Zainab']
const streets = ['Orchard Road', 'Mill Lane', 'Church Street', 'Station Road', 'The Green', 'Bridge Street', 'Meadow Close', 'High Street', 'Elm Grove', 'Chapel Walk', 'Manor Drive', 'Park Avenue']

export const aGivenName = (random: () => number): string => oneOf(random, givenNames)
export const anAddress = (random: () => number): string => `${1 + Math.floor(random() * 180)} ${oneOf(random, streets)}`

/** The commonest surnames first; the rest are put together of parts that English surnames have. */
const commonest = ['Smith', 'Jones', 'Williams', 'Taylor', 'Brown', 'Davies', 'Evans', 'Wilson', 'Thomas', 'Johnson', 'Roberts', 'Robinson', 'Thompson', 'Wright', 'Walker', 'White', 'Edwards', 'Hughes', 'Green', 'Hall', 'Lewis', 'Harris', 'Clarke', 'Patel', 'Jackson', 'Wood', 'Turner', 'Martin', 'Cooper', 'Hill', 'Ward', 'Morris', 'Moore', 'Clark', 'Lee', 'King', 'Baker', 'Harrison', 'Morgan', 'Allen', 'James', 'Scott', 'Phillips', 'Watson', 'Davis', 'Parker', 'Price', 'Bennett', 'Young', 'Griffiths', 'Mitchell', 'Kelly', 'Cook', 'Carter', 'Richardson', 'Bailey', 'Collins', 'Bell', 'Shaw', 'Murphy', 'Miller', 'Cox', 'Richards', 'Khan', 'Marshall', 'Anderson', 'Simpson', 'Ellis', 'Adams', 'Singh', 'Begum', 'Wilkinson', 'Foster', 'Chapman', 'Powell', 'Webb', 'Rogers', 'Gray', 'Mason', 'Ali', 'Hunt', 'Hussain', 'Campbell', 'Matthews', 'Owen', 'Palmer', 'Holmes', 'Mills', 'Barnes', 'Knight', 'Lloyd', 'Butler', 'Russell', 'Barker', 'Fisher', 'Stevens', 'Jenkins', 'Murray', 'Dixon', 'Harvey']
const starts = ['Ab', 'Ack', 'Ald', 'Ar', 'Ash', 'As', 'Bab', 'Bag', 'Bal', 'Ban', 'Bar', 'Bax', 'Beck', 'Bel', 'Ben', 'Ber', 'Bick', 'Bid', 'Bing', 'Birk', 'Blake', 'Bol', 'Bos', 'Brad', 'Bram', 'Brant', 'Bridge', 'Brough', 'Buck', 'Bur', 'But', 'Cad', 'Cal', 'Can', 'Carl', 'Cart', 'Cas', 'Chad', 'Chal', 'Cham', 'Chat', 'Chel', 'Ches', 'Chil', 'Clay', 'Clif', 'Cob', 'Col', 'Cop', 'Cor', 'Cot', 'Crab', 'Cran', 'Craw', 'Cros', 'Cul', 'Dal', 'Dar', 'Daw', 'Den', 'Der', 'Din', 'Dod', 'Dor', 'Dray', 'Dud', 'Dun', 'Dur', 'East', 'Ed', 'El', 'Em', 'Ever', 'Fair', 'Fal', 'Far', 'Faw', 'Fel', 'Fen', 'Fin', 'Fitz', 'Flet', 'Ford', 'Fos', 'Fra', 'Ful', 'Gab', 'Gal', 'Gar', 'Gat', 'Gil', 'Glad', 'God', 'Gol', 'Gor', 'Gran', 'Green', 'Gres', 'Grims', 'Hack', 'Had', 'Hag', 'Hal', 'Ham', 'Han', 'Har', 'Has', 'Hath', 'Haw', 'Hay', 'Heath', 'Hed', 'Hen', 'Her', 'Hes', 'Hig', 'Hin', 'Hock', 'Hol', 'Hor', 'How', 'Hud', 'Hul', 'Hux', 'Ing', 'Jar', 'Kel', 'Ken', 'Kes', 'Kil', 'Kirk', 'Knap', 'Lam', 'Lan', 'Lang', 'Lath', 'Law', 'Led', 'Leigh', 'Lin', 'Lock', 'Long', 'Lud', 'Lyn', 'Mad', 'Mal', 'Man', 'Mar', 'Mat', 'May', 'Mel', 'Mer', 'Mid', 'Mil', 'Mor', 'Mus', 'Nar', 'Net', 'New', 'Nor', 'Oak', 'Old', 'Or', 'Os', 'Pad', 'Pal', 'Par', 'Pax', 'Pem', 'Pen', 'Per', 'Pick', 'Pil', 'Pol', 'Pres', 'Quin', 'Rad', 'Ram', 'Rams', 'Red', 'Rem', 'Rich', 'Ring', 'Rock', 'Rom', 'Ros', 'Roth', 'Rud', 'Rush', 'Sal', 'San', 'Scar', 'Sed', 'Sel', 'Shef', 'Shel', 'Sher', 'Ship', 'Sid', 'Skel', 'Somer', 'Spal', 'Stan', 'Stap', 'Stock', 'Strat', 'Sud', 'Sun', 'Sut', 'Swin', 'Tal', 'Tam', 'Tat', 'Ted', 'Thorn', 'Til', 'Tod', 'Tow', 'Tre', 'Tun', 'Up', 'Ux', 'Wad', 'Wake', 'Wal', 'Ward', 'War', 'Wat', 'Wel', 'Wen', 'Wes', 'Whit', 'Wick', 'Wil', 'Win', 'Wol', 'Wood', 'Wor', 'Wy', 'Yar']
const ends = ['ton', 'ley', 'ford', 'ham', 'worth', 'field', 'man', 'son', 'well', 'wood', 'bury', 'by', 'croft', 'dale', 'den', 'er', 'ers', 'ell', 'ett', 'gate', 'grave', 'hurst', 'ing', 'ings', 'kin', 'kins', 'land', 'lock', 'low', 'lin', 'mere', 'more', 'mond', 'ney', 'over', 'pole', 'ridge', 'rick', 'row', 'shall', 'shaw', 'smith', 'stead', 'stock', 'stone', 'stow', 'thorpe', 'thwaite', 'tree', 'vale', 'wick', 'wright', 'yard', 'some', 'sey', 'ster', 'combe', 'cock', 'bourne', 'brook', 'bridge', 'church', 'head', 'hill', 'house', 'leigh', 'minster', 'ock', 'ower', 'port', 'side', 'street', 'way', 'water', 'wall', 'wain', 'worthy', 'ward', 'wen', 'ison']

/** Nearly 20,000 distinct surnames, the commonest first. */
export function surnames(): string[] {
  const made = [...new Set([...commonest, ...starts.flatMap(start => ends.map(end => start + end))])]
  const random = chance(7)
  return [...commonest, ...made.slice(commonest.length).map(name => ({ name, at: random() })).sort((a, b) => a.at - b.at).map(({ name }) => name)].slice(0, 20_000)
}

/** Draws surnames as they are spread in England: few that everybody has, and a long tail (Zipf). */
export function surnameDrawn(count: number, random: () => number): () => number {
  const sums: number[] = []
  for (let at = 0, sum = 0; at < count; at++) sums.push(sum += 1 / (at + 3) ** 0.85)
  const all = sums.at(-1)!
  return () => {
    const wanted = random() * all
    let [low, high] = [0, count - 1]
    while (low < high) { const middle = (low + high) >> 1; if (sums[middle]! < wanted) low = middle + 1; else high = middle }
    return low
  }
}
