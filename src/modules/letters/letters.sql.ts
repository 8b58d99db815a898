import { createHash } from 'node:crypto'
import { formatDay, type Day } from '../../rules/calendar/day.ts'
import { isUuid } from '../../rules/identifiers/uuid.ts'
import { lacking, letterKind, type LetterKindKey } from '../../rules/letters/kinds.ts'
import { sayWith, withKnown, type Rows, type Said, type Values } from '../../rules/letters/text.ts'
import { ombudsman, reviewByDefault, valueInWords, type ValueOfEvery } from '../../rules/letters/values.ts'
import { actsForAChild, isChild } from '../../rules/people/childhood.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import { inserting } from '../../platform/db/inserting.ts'
import { inTouchOn } from '../../platform/db/statement-parts.ts'
import { record } from '../../platform/events/record.ts'
import { NotFound, Refusal, type Here } from '../../platform/here.ts'
import { pdfOf } from '../../platform/letters/pdf.ts'
import { agencyDetails } from '../councils/index.ts'
import { fullName, notToBeSeen, whoMaySpeak } from '../people/index.ts'
import { formatFor, forThePage, letterPage, pointsOf, reachInWords, type Letter, type LetterFormat, type LetterWay } from './letter.ts'
import { schemeInWords, wordsFor } from './templates.sql.ts'

/** Enough of a case to write a letter on it. */
export interface CaseKey { readonly id: string; readonly authorityId: string; readonly circleId: string | null; readonly reference: string }

/** A case whose letters are looked at. */
export interface CaseOfLetters extends CaseKey, Record<string, unknown> { readonly personName: string; readonly scheme: string }
const numbered = { name: 'case of letters', text: 'select id, authority_id as "authorityId", circle_id as "circleId", reference, person_name as "personName", scheme from cases where reference = $1' }
/** The case in the address. Throws NotFound. */
export async function caseOfLetters({ run, params }: Pick<Here, 'run' | 'params'>): Promise<CaseOfLetters> {
  const [found] = await run<CaseOfLetters>(numbered, [(params.reference ?? '').toUpperCase()])
  if (!found) throw new NotFound()
  return found
}

export interface Addressee { readonly name: string; readonly lines: readonly string[] }

interface AroundRow extends Record<string, unknown> { readonly givenName: string; readonly surname: string; readonly bornOn: Day | null; readonly reads: string; readonly line1: string; readonly line2: string; readonly town: string; readonly postcode: string; readonly council: string; readonly pathway: PathwayKey; readonly scheme: string }
const around = {
  name: 'what a letter says of a case',
  text: `select p.given_name as "givenName", p.surname, p.born_on as "bornOn", p.letter_format as reads, h.line1, h.line2, h.town, h.postcode, a.name as council, c.pathway, c.scheme
    from cases c join people p on p.id = c.person_id join homes h on h.id = c.home_id join authorities a on a.id = c.authority_id where c.authority_id = $1 and c.id = $2`,
}

/** What every letter on a case says: whom it may go to (the usual one first), how they read, who it is from, and the values it may use. */
export interface Around { readonly to: readonly [Addressee, ...Addressee[]]; readonly reads: string; readonly us: readonly string[]; readonly scheme: string; readonly values: Readonly<Record<Exclude<ValueOfEvery, 'name'>, string>> }

/** Throws NotFound where there is no such case. */
export async function aroundCase(here: Here, { id, authorityId, reference }: CaseKey): Promise<Around> {
  const [[found], us, speakers] = await Promise.all([here.run<AroundRow>(around, [authorityId, id]), agencyDetails(here), whoMaySpeak(here, reference)])
  if (!found) throw new NotFound()
  const person = fullName(found)
  const lines = [found.line1, found.line2, found.town, found.postcode].filter(Boolean)
  const child = isChild(found.bornOn, here.today)
  const acting = speakers.filter(({ name, actsBy }) => name !== notToBeSeen && (!child || actsForAChild(actsBy))).map(({ name }) => ({ name, lines }))
  const [first, ...rest]: readonly Addressee[] = child ? acting : [{ name: person, lines }, ...acting]
  return {
    to: [first ?? { name: `The parent or guardian of ${person}`, lines }, ...rest], reads: found.reads, scheme: found.scheme,
    us: [found.council, here.agency.name, ...us.post.split('\n').map(line => line.trim()), us.phone, us.email].filter(Boolean),
    values: {
      person, reference, home: [found.line1, found.postcode].filter(Boolean).join(', ') || 'your home', council: found.council, agency: here.agency.name, reach: reachInWords(us),
      scheme: found.scheme ? schemeInWords(found.scheme) : pathwayTitles[found.pathway], officer: here.user.name, today: formatDay(here.today), 'review-route': reviewByDefault, ombudsman,
    },
  }
}

interface ToKeep { readonly kind: LetterKindKey; readonly templateId: string | null; readonly subject: string; readonly blocks: readonly Said[]; readonly us: readonly string[]; readonly to: Addressee; readonly format: LetterFormat; readonly way: LetterWay }

/** Prints a letter and keeps it as it is sent. It is a word with them, so it ends a silence. */
export async function keepLetter(here: Here, c: CaseKey, { kind, templateId, subject, blocks, us, to, format, way }: ToKeep): Promise<string> {
  const letter: Letter = { reference: c.reference, subject, us, toName: to.name, toLines: to.lines, sentOn: here.today, blocks }
  const pdf = await pdfOf(letterPage(pointsOf[format]), forThePage(letter))
  const id = here.newId()
  await here.run(...inserting('letters', {
    id, authority_id: c.authorityId, circle_id: c.circleId, case_id: c.id, kind, template_id: templateId, format, reference: c.reference, subject, us: [...us], blocks: JSON.stringify(blocks), to_name: to.name, to_lines: [...to.lines], sent_on: here.today, way,
    pdf, sha256: createHash('sha256').update(pdf).digest('hex'), written_by: here.user.id, written_at: here.now,
  }))
  await record(here, aboutCase(c), 'letter.written', { kind, subject, to: to.name, format, way })
  await here.run(inTouchOn, [c.id, here.today])
  return id
}
const aboutCase = ({ id, authorityId, circleId }: CaseKey) => ({ authorityId, circleId, caseId: id })

export interface ToWrite {
  readonly kind: LetterKindKey
  /** Whose words: those of this scheme, where the council has some; otherwise those for every one. Unless it is said, the scheme of the case. */
  readonly scheme?: string
  /** What only this letter says, by name: `needs` and `mayUse` of its kind. An empty value leaves out what depends on it. */
  readonly values: Readonly<Record<string, string>>
  readonly tables?: Readonly<Record<string, Rows>>
  readonly way: LetterWay
  /** Unless it is said, what they can read decides. */
  readonly format?: LetterFormat
  /** Unless it is said, the person, or whoever acts for a child. */
  readonly to?: Addressee
  /** Where they live now; unless it is said, in the home. */
  readonly lines?: readonly string[]
}

/** Writes a letter in the council’s words and keeps it as it is sent; its id. Throws a Refusal that names what the letter lacks. */
export async function writeLetter(here: Here, c: CaseKey, { kind, scheme, values, tables = {}, way, format, to, lines }: ToWrite): Promise<string> {
  const missing = lacking(kind, values)
  if (missing.length) throw new Refusal(`The letter “${letterKind(kind).title}” cannot be written yet. It lacks: ${missing.map(name => valueInWords(name).toLowerCase()).join('; ')}.`)
  const found = await aroundCase(here, c)
  const template = await wordsFor(here, c.authorityId, kind, scheme ?? found.scheme)
  const addressee = { ...to ?? found.to[0], ...lines ? { lines } : {} }
  const all: Values = { ...found.values, ...scheme && { scheme: schemeInWords(scheme) }, ...values, name: addressee.name }
  const [greeting, ...rest] = sayWith(template.words, all, tables)
  // Whoever acts for a child, or for several people, is told whom the letter is about.
  const about = addressee.name === found.values.person ? [] : [{ paragraph: `This letter is about ${found.values.person}.` }]
  return keepLetter(here, c, { kind, templateId: template.id, subject: inOneLine(sayWith(template.subject, all)) || letterKind(kind).title, blocks: [...greeting ? [greeting] : [], ...about, ...rest], us: found.us, to: addressee, format: format ?? formatFor(found.reads), way })
}

/** Tells the person by post what was done or decided. */
export const tell = async (here: Here, c: CaseKey, letter: Omit<ToWrite, 'way'>): Promise<void> => void await writeLetter(here, c, { ...letter, way: 'post' })

const inOneLine = (said: readonly Said[]): string => said.map(block => 'paragraph' in block ? block.paragraph.replace(/\s+/g, ' ') : '').join(' ').trim()

/** What a letter starts from when it is written by hand: the council’s words with what is known put in, and the names of the rest. */
export async function startByHand(here: Here, c: CaseKey, kind: LetterKindKey) {
  const found = await aroundCase(here, c)
  const template = await wordsFor(here, c.authorityId, kind, found.scheme)
  const values: Values = { ...found.values, name: found.to[0].name }
  const subject = withKnown(template.subject, values)
  return { around: found, template, subject: subject.includes('{{') ? '' : subject, words: withKnown(template.words, values) }
}

/** A letter that was sent, without its file. */
export interface Sent extends Letter, Record<string, unknown> { readonly id: string; readonly kind: LetterKindKey; readonly format: LetterFormat; readonly way: LetterWay; readonly sha256: string; readonly by: string; readonly templateNumber: number | null; readonly voidedOn: Day | null; readonly voidedBy: string | null; readonly voidedBecause: string }

const sentColumns = `l.id, l.kind, l.format, l.way, l.reference, l.subject, l.us, l.blocks, l.to_name as "toName", l.to_lines as "toLines", l.sent_on as "sentOn", l.sha256, u.name as by, t.number as "templateNumber", l.voided_on as "voidedOn", v.name as "voidedBy", l.voided_because as "voidedBecause"`
const sentFrom = 'from letters l join cases c on c.authority_id = l.authority_id and c.id = l.case_id join users u on u.id = l.written_by left join users v on v.id = l.voided_by left join letter_templates t on t.id = l.template_id'
const ofCase = { name: 'letters of a case', text: `select ${sentColumns} ${sentFrom} where c.reference = $1 order by l.id desc limit 200` }

/** The letters on a case, the latest first; none where there is no such case. */
export const lettersOf = ({ run }: Pick<Here, 'run'>, reference: string): Promise<Sent[]> => run<Sent>(ofCase, [reference.toUpperCase()])

/** The case in the address and its letters. Throws NotFound. */
export async function caseAndLetters(here: Pick<Here, 'run' | 'params'>) {
  // First alone: an address that names no case ends here.
  const c = await caseOfLetters(here)
  return { case: c, letters: await lettersOf(here, c.reference) }
}

/** The letter in the address, or the latest when none is named. Throws NotFound, or a Refusal when there is none at all. */
export async function theLetter(here: Pick<Here, 'run' | 'params' | 'query'>) {
  const { case: c, letters } = await caseAndLetters(here)
  const { item } = here.query
  if (item === undefined && !letters.length) throw new Refusal(`No letter has been written on ${c.reference}.`)
  const letter = item === undefined ? letters[0] : letters.find(({ id }) => id === item.toLowerCase())
  if (!letter) throw new NotFound()
  return { case: c, letter }
}

/** The very file that was sent. Throws NotFound. */
export async function fileOf({ run }: Pick<Here, 'run'>, id: string): Promise<Buffer> {
  const [found] = isUuid(id) ? await run<{ pdf: Buffer }>({ name: 'file of a letter', text: 'select pdf from letters where id = $1' }, [id]) : []
  if (!found) throw new NotFound()
  return found.pdf
}

/** Says that a letter is void. It stays as it was sent. Throws a Refusal when that was said already. */
export async function voidLetter(here: Here, c: CaseKey, { id, subject }: Pick<Sent, 'id' | 'subject'>, because: string): Promise<void> {
  const said = await here.run({ name: 'letter voided', text: 'update letters set voided_on = $2, voided_by = $3, voided_because = $4 where id = $1 and voided_on is null returning id' }, [id, here.today, here.user.id, because])
  if (!said.length) throw new Refusal('This letter has been said to be void already.')
  await record(here, aboutCase(c), 'letter.voided', { subject, because })
}
