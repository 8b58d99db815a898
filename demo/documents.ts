import type { DocumentKind, FileType } from '../src/rules/documents/documents.ts'
import type { Agency } from '../src/platform/db/agencies.ts'
import type { Files } from '../src/platform/files/kept.ts'
import { pdf, png } from '../src/platform/testing/made-up-files.ts'
import { addDocument, caseWithDocuments, voidDocument } from '../src/modules/documents/index.ts'
import type { Tell } from './teller.ts'

interface Sent { readonly of: string; readonly by: 'amara' | 'tariq' | 'orla'; readonly daysAgo: number; readonly kind: DocumentKind; readonly what: string; readonly body: Buffer; readonly type: FileType }

const letter = (...lines: string[]): Pick<Sent, 'body' | 'type'> => ({ body: pdf(['Made up for the demonstration', '', ...lines]), type: 'application/pdf' })
const picture = (...colour: [number, number, number]): Pick<Sent, 'body' | 'type'> => ({ body: png(640, 480, colour), type: 'image/png' })

/** Pages and pictures drawn here; nobody’s. */
const sent: readonly Sent[] = [
  { of: 'Grace Okafor', by: 'orla', daysAgo: 40, kind: 'photo', what: 'The stairs from the hall', ...picture(170, 150, 120) },
  { of: 'Grace Okafor', by: 'orla', daysAgo: 39, kind: 'drawing', what: 'The rail and where the seat turns', ...letter('The stairs: 13 rises of 195 mm', 'The rail: on the wall, to the landing') },
  { of: 'Grace Okafor', by: 'amara', daysAgo: 20, kind: 'quote', what: 'The first estimate for the stairlift', ...letter('A straight stairlift with a perch seat', 'Fitted, with a warranty of two years') },
  { of: 'Rahim Begum', by: 'tariq', daysAgo: 47, kind: 'plan', what: 'The bedroom and wet room, first drawing', ...letter('A bedroom of 12 square metres', 'A wet room of 6 square metres') },
  { of: 'Rahim Begum', by: 'tariq', daysAgo: 30, kind: 'letter', what: 'The provider’s letter with its conditions', ...letter('Our surveyor sees the drawings', 'before the works begin.') },
  { of: 'Gareth Price', by: 'amara', daysAgo: 33, kind: 'evidence', what: 'His tenancy agreement', ...letter('Flat 2, 8 Station Road', 'An assured shorthold tenancy') },
]

/** What came with the cases that everybody knows: photographs, a drawing, a plan, a quote and letters, one of them put on the wrong case at first. */
export async function theirDocuments(tell: Tell, files: Files, agency: Agency): Promise<void> {
  const kept = async (body: Buffer, type: FileType) => {
    const file = await files.hold(agency.id, body, type)
    await files.keep(agency.id, file)
    return file
  }
  for (const { of, by, daysAgo, kind, what, body, type } of sent) {
    const file = await kept(body, type)
    await tell(by, daysAgo, async here => addDocument(here, await theirs(here, of), { kind, what, file }))
  }
  const file = await kept(letter('Flat 2, 18 Station Road').body, 'application/pdf')
  await tell('amara', 32, async here => addDocument(here, await theirs(here, 'Gareth Price'), { kind: 'evidence', what: 'A tenancy agreement', file }))
  await tell('amara', 31, async here => {
    const c = await theirs(here, 'Gareth Price')
    await voidDocument(here, c, c.documents.find(one => one.sha256 === file.sha256)!, 'It is the agreement of number 18, not of number 8.')
  })
}

/** The newest case of somebody in the stories. */
async function theirs(here: Parameters<Parameters<Tell>[2]>[0], name: string) {
  const { reference } = await here.db.selectFrom('cases').select('reference').where('person_name', '=', name).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
  return caseWithDocuments({ ...here, params: { reference } })
}
