import { addDays } from '../src/rules/calendar/day.ts'
import type { Considered } from '../src/rules/assessments/guiding-principles.ts'
import type { Here } from '../src/platform/here.ts'
import { addOffered, addRecommended, addRoom, answerConsultation, askBack, beginAssessment, beginRecommendation, beginVersion, consult, decide, giveCompetence, keepAssessment, keepDraft, makeAssessment, needOfCase, sendRecommendation, signScheme, theAssessment, theRecommendation, type CaseOfNeed, type Found, type RoomTold, type Told } from '../src/modules/recommendations/index.ts'
import type { CastMember } from '../src/platform/testing/cast.ts'
import type { Tell } from './teller.ts'

const needOf = async (here: Here, reference: string): Promise<CaseOfNeed> => (await needOfCase(here, reference))!

/** Who may assess: Amara is a trusted assessor since the spring, for what is plain. */
export async function whoAssesses(tell: Tell): Promise<void> {
  await tell('maya', 230, async here => {
    const { id } = await here.db.selectFrom('users').select('id').where('name', '=', 'Amara Nwosu').executeTakeFirstOrThrow()
    await giveCompetence(here, { userId: id, as: 'trusted-assessor', from: here.today, until: addDays(here.today, 730), kinds: ['grab-rails', 'stair-rails', 'ramp', 'level-access-shower'], evidence: 'Trusted assessor, level 3: certificate seen, and two visits observed by Orla Doyle' })
  })
}

interface Assessed { readonly found: Omit<Found, 'on'>; readonly rooms: readonly RoomTold[] }
/** Somebody assesses, and finishes it the same day. */
export const assess = (tell: Tell, who: CastMember, daysAgo: number, reference: string, { found, rooms }: Assessed): Promise<string> => tell(who, daysAgo, async here => {
  const c = await needOf(here, reference)
  const id = await beginAssessment(here, c, { way: found.way, on: here.today, ownWords: found.ownWords })
  await keepAssessment(here, c, (await theAssessment(here, id)).assessment, { ...found, on: here.today }, {})
  for (const room of rooms) await addRoom(here, c, (await theAssessment(here, id)).assessment, room)
  await makeAssessment(here, c, (await theAssessment(here, id)).assessment)
  return id
})

type Words = Omit<Told, 'changed' | 'chosenId'>
interface Recommended { readonly adaptations: Parameters<typeof addRecommended>[2][]; readonly options: readonly (Parameters<typeof addOffered>[2] & { readonly chosen?: true })[]; readonly told: Words }
/** Writes a draft from an assessment, and sends it. */
export async function recommend(here: Here, assessmentId: string, { adaptations, options, told }: Recommended): Promise<string> {
  const { case: c, assessment } = await theAssessment(here, assessmentId)
  const id = await beginRecommendation(here, c, assessment)
  const draft = (): ReturnType<typeof theRecommendation> => theRecommendation(here, id)
  for (const one of adaptations) await addRecommended(here, await draft(), one)
  let chosenId: string | null = null
  for (const { chosen, ...one } of options) {
    const made = await addOffered(here, await draft(), one)
    if (chosen) chosenId = made
  }
  await keepDraft(here, await draft(), { ...told, changed: '', chosenId }, {})
  await sendRecommendation(here, await draft())
  return id
}

/** A sentence on each principle, with those that are said otherwise. */
export const considered = (words: Partial<Considered>): Considered => ({
  dignity: 'Asked what she would rather not be helped with; nobody helps with that.', values: 'Her home is to look like a home.', relief: 'The pain on the stairs and in bathing is what started this.',
  barriers: 'Nothing new is put in the way of anybody else.', choice: 'Each option was shown, with pictures.', communication: 'Everything was said in plain words, and left in writing.',
  light: 'The light on the landing is enough, and the switch can be reached.', children: 'No child lives here.', family: 'Whoever visits was asked too.', ...words,
})

/** Mrs Okafor’s stairlift is recommended, agreed by both, and decided twice. */
export async function mrsOkaforsStairlift(tell: Tell, reference: string): Promise<void> {
  const assessment = await assess(tell, 'orla', 41, reference, {
    found: { way: 'home', ownWords: '“I can get up them, but I sit on every fourth step, and I will not come down again in the night.”', canDo: 'She gets out of a chair by herself and walks with a stick. She cannot lift her left foot over a bath.', dailyLife: { stairs: 'difficulty', 'moving-inside': 'alone', 'chair-and-bed': 'alone', washing: 'help', toilet: 'alone', 'cooking-and-eating': 'alone' }, risks: 'Two falls on the stairs since the spring. She goes down for the toilet at night.', carer: 'Ada rings every day: “I do not sleep when I think of those stairs.”', carerBefore: 2 },
    rooms: [{ room: 'Stairs', there: 'Straight, carpeted, two rails', note: 'A socket on the landing', measured: ['Width between the walls', 'Bottom step to the door'], millimetres: [820, 940] }, { room: 'Bathroom', there: 'A bath with a board', note: 'Upstairs, next to her bedroom', measured: ['Door'], millimetres: [690] }],
  })
  const id = await tell('orla', 40, here => recommend(here, assessment, {
    adaptations: [{ kind: 'stairlift', place: 'main stairs', achieves: 'She goes up to bed and down again by herself, in the night too. A perch seat, because her hip does not bend.', purposes: ['d', 'e'] }],
    options: [{ option: 'A straight stairlift', ours: 'It fits the stairs and can be in within weeks.', theirs: '“Then I can have my own bed.”', chosen: true }, { option: 'Sleeping downstairs', ours: 'The toilet is upstairs all the same.', theirs: '“Not in the front room, where people come.”' }, { option: 'Moving to a flat', ours: 'Several are free near her daughter.', theirs: '“My husband built this house.”' }],
    told: { priority: 2, need: 'simple', professionalView: 'Safe to transfer by herself. A stairlift with a perch seat meets the need and leaves the stairs free for others.', personView: '“I want to go to bed like anybody else.”', chosenBecause: '“It keeps me in my own house.”', principles: considered({ children: 'Her grandchildren stay: the seat folds and locks.', family: 'Ada was there, and agrees.', values: 'The lift folds away from the photographs of her husband, which stay where they are.' }) },
  }))
  await tell('orla', 39, async here => signScheme(here, await theRecommendation(here, id)))
  await tell('tariq', 38, async here => signScheme(here, await theRecommendation(here, id)))
  await tell('amara', 38, async here => consult(here, await needOf(here, reference), here.today))
  await tell('amara', 30, async here => { const c = await needOf(here, reference); await answerConsultation(here, c, c.consultations[0]!, { answer: 'yes', who: 'The duty senior therapist', words: 'We agree with the recommendation.', on: here.today }) })
  await tell('dev', 29, async here => decide(here, await needOf(here, reference), 'need', { satisfied: true, ageAndCondition: '', because: 'The county agrees. It gives her back her bedroom and the toilet.', instead: '', on: here.today }))
  await tell('tariq', 28, async here => decide(here, await needOf(here, reference), 'practicability', { satisfied: true, ageAndCondition: 'Built in the 1950s and sound. The stairs are straight and carry a rail.', because: 'Nothing but a socket is needed.', instead: '', on: here.today }))
}

/** Rahim Begum is growing: what was agreed is being changed, and the change is a draft. */
export async function rahimsRooms(tell: Tell, reference: string): Promise<void> {
  const assessment = await assess(tell, 'orla', 75, reference, {
    found: { way: 'home', ownWords: '“I want my own door, and to see who is in the street.”', canDo: 'He moves himself in his chair and steers well. He is lifted into bed and bath.', dailyLife: { 'getting-in-and-out': 'help', 'moving-inside': 'difficulty', stairs: 'cannot', 'chair-and-bed': 'help', toilet: 'help', washing: 'help', 'play-and-learning': 'difficulty' }, risks: 'His mother carries him upstairs; he weighs 31 kilograms and grows.', carer: 'His mother: “My back goes every week. I do not tell him.”', carerBefore: 1 },
    rooms: [{ room: 'Front door and path', there: 'Two steps', note: '', measured: ['Rise', 'Door'], millimetres: [330, 760] }, { room: 'Back room', there: 'A dining room onto the yard', note: 'Where a bedroom and wet room could be', measured: ['Length', 'Width'], millimetres: [4100, 3600] }],
  })
  const id = await tell('orla', 70, here => recommend(here, assessment, {
    adaptations: [{ kind: 'downstairs-bedroom', place: 'at the back', achieves: 'He sleeps in a room of his own with space to turn his chair when he is grown.', purposes: ['d'] }, { kind: 'wet-room', place: 'beside it', achieves: 'He is washed in a shower chair without being lifted.', purposes: ['e', 'f', 'g'] }, { kind: 'ramp', place: 'front door', achieves: 'He goes to school by himself.', purposes: ['a'] }],
    options: [{ option: 'A bedroom and wet room at the back', ours: 'It serves him when he is grown, too.', theirs: '“With a window.”', chosen: true }, { option: 'A through-floor lift', ours: 'It takes the room below, and the bathroom stays too small.', theirs: '“Then I am up there and they are down here.”' }],
    told: { priority: 1, need: 'complex', professionalView: 'He is lifted six times a day. Nothing smaller ends that.', personView: '“I want my own door, and to see who is in the street.”', chosenBecause: '“So that Mum does not carry me.”', principles: considered({ dignity: 'He washes with the door shut, and says who comes in.', values: 'The family eats together: the table stays in the kitchen.', children: 'Sized for a chair for a grown man; the ceiling is ready for a hoist.', family: 'His mother’s back, and a place for his grandmother to sit.', light: 'A low window to the street.' }) },
  }))
  await tell('orla', 55, async here => signScheme(here, await theRecommendation(here, id)))
  await tell('tariq', 54, async here => signScheme(here, await theRecommendation(here, id)))
  await tell('tariq', 54, async here => consult(here, await needOf(here, reference), here.today))
  await tell('orla', 3, async here => beginVersion(here, await theRecommendation(here, id), 'He has grown, and is too heavy for his mother: a ceiling hoist from the bed to the wet room.'))
}

/** Mr Price’s shower: the technical officer asked back, and nobody has answered. */
export async function mrPricesShower(tell: Tell, reference: string): Promise<void> {
  const assessment = await assess(tell, 'amara', 30, reference, {
    found: { way: 'home', ownWords: '“A strip wash at the sink every day. I have not been in that bath since Easter.”', canDo: 'He walks without a stick on the flat. He cannot step over 300 millimetres.', dailyLife: { washing: 'cannot', 'moving-inside': 'alone', stairs: 'alone', toilet: 'alone' }, risks: 'He climbed onto a stool to get out of the bath, and fell.', carer: '', carerBefore: null },
    rooms: [{ room: 'Bathroom', there: 'A cast-iron bath, a basin', note: 'On the ground floor. The floor is concrete.', measured: ['Room, long', 'Room, wide', 'Side of the bath'], millimetres: [2150, 1700, 560] }],
  })
  const id = await tell('amara', 28, here => recommend(here, assessment, {
    adaptations: [{ kind: 'level-access-shower', place: 'bathroom, in place of the bath', achieves: 'He showers every day by himself, sitting.', purposes: ['f'] }],
    options: [{ option: 'A level-access shower', ours: 'It meets the need for as long as he lives there.', theirs: '“That would do me.”', chosen: true }, { option: 'A bath lift', ours: 'Quick, and it does not help when his knees are bad.', theirs: '“I would not trust it.”' }],
    told: { priority: 2, need: 'simple', professionalView: 'His knees will not get better. A shower with a fold-down seat.', personView: '“I just want a wash.”', chosenBecause: '“I can do it myself.”', principles: considered({ dignity: 'He need not ask anybody to help him wash.', values: 'The dog has the run of the place, and the shower has a door.', light: 'There is no window: a brighter light over the shower.', family: 'He lives alone.' }) },
  }))
  await tell('tariq', 12, async here => askBack(here, await theRecommendation(here, id), 'The floor is concrete and the drain is on the other wall. Is a pumped waste all right for him, or must he have no noise at night?'))
}
