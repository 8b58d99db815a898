import type { Day } from '../../rules/calendar/day.ts'
import { urgencyFlags, type UrgencyFlag } from '../../rules/conversations/urgency-flags.ts'
import { pathwayTitles } from '../../rules/pathways/pathways.ts'
import type { PathwayKey } from '../../rules/pathways/pathway.ts'
import { needsRecommendation } from '../../rules/referrals/routes.ts'
import { schemeByDefault, schemeKinds, type SchemeKey } from '../../rules/schemes/scheme.ts'
import { Button, Checkboxes, InsetText, Select, TextInput } from '../../platform/components/index.ts'
import { choice, choices, text } from '../../platform/http/fields.ts'
import { form } from '../../platform/http/form.ts'
import { page } from '../../platform/http/page.ts'
import { Form, Page } from '../../platform/http/view.tsx'
import { Refusal, type Here } from '../../platform/here.ts'
import { openCase, possibleOwners, recommended, referredBy } from '../cases/index.ts'
import { pathwaysOn } from '../councils/index.ts'
import { fullName } from '../people/index.ts'
import { stillProposed } from './enquiry.ts'
import { wholeEnquiry } from './enquiries.sql.ts'
import { somebodyElse, theyPay, whoMayRecommend } from './recommended.sql.ts'

async function load(here: Here) {
  const whole = await wholeEnquiry(here)
  const { enquiry, person, home, conversation, cases } = whole
  if (!person || !home || !enquiry.placed) throw new Refusal(`Say first who enquiry ${enquiry.reference} is about and where they live: a case needs a person, a home and its council.`)
  const [on, owners, recommenders] = await Promise.all([pathwaysOn(here, enquiry.authorityId, here.today), possibleOwners(here), whoMayRecommend(here)])
  const proposed = stillProposed(conversation, cases)
  const flags = conversation?.flags ?? []
  const answers = { pathways: proposed.filter(key => on.includes(key)), kind: flags.length ? ['urgent' as const] : [], owner: Object.hasOwn(owners, here.user.id) ? here.user.id : '', recommendedBy: [`user ${here.user.id}`, `referrer ${enquiry.referrer}`].find(key => Object.hasOwn(recommenders, key)) ?? '' }
  const editing = { version: enquiry.version, answers }
  return { ...whole, person, home, flags, proposed, off: proposed.filter(key => !on.includes(key)), pathways: Object.fromEntries(Object.entries(pathwayTitles).filter(([key]) => on.includes(key as PathwayKey))), owners, recommenders, today: here.today, editing }
}
type Loaded = Awaited<ReturnType<typeof load>>

const schemes = Object.fromEntries(Object.entries(schemeKinds).map(([key, { title }]) => [key, title])) as Record<SchemeKey, string>
const suits = (scheme: SchemeKey, pathway: string): boolean => (schemeKinds[scheme].pathways as readonly string[]).includes(pathway)

/** Why a case cannot be opened yet on one of these pathways, and what to do. */
function notByThisRoute(pathways: readonly string[], recommendedBy: string, today: Day): string | undefined {
  const first = pathways.find(key => needsRecommendation(key as PathwayKey, today)) as PathwayKey | undefined
  return first && !recommendedBy ? `Select who recommended it: ${pathwayTitles[first]} is opened only when an occupational therapist or a trusted assessor recommends it. If nobody has yet, open an OT assessment first` : undefined
}

const openForm = form(
  {
    pathways: choices('Which pathways?', (loaded: Loaded) => loaded.pathways, { missing: 'Select at least one pathway', hint: 'Those that are switched on in this council today. One case is opened for each' }),
    kind: choices('What kind of case is it? (optional)', { urgent: 'Urgent', complex: 'Complex' }),
    scheme: choice('Scheme (optional)', schemes, { hint: 'Leave empty for the usual one, or when there is none' }),
    recommendedBy: choice('Who recommended it?', (loaded: Loaded) => loaded.recommenders, { hint: 'A minor adaptation needs the recommendation of an occupational therapist or a trusted assessor, unless the person pays for it' }),
    recommender: text('Their name, and what they are (optional)', { max: 150, hint: 'Only when they are not on the list' }),
    owner: choice('Who has it from now on?', (loaded: Loaded) => loaded.owners, { missing: 'Select who has it from now on' }),
  },
  ({ scheme, pathways, recommendedBy, recommender }, { today }: Loaded) => ({
    recommendedBy: notByThisRoute(pathways, recommendedBy, today),
    recommender: recommendedBy === somebodyElse && !recommender ? 'Enter the name of who recommended it, and whether they are an occupational therapist or a trusted assessor' : undefined,
    scheme: scheme && !pathways.some(pathway => suits(scheme, pathway)) ? `${schemes[scheme]} does not belong to a pathway you selected` : undefined,
  }),
)

export const openCases = page({
  path: '/enquiries/:reference/open-cases',
  permit: 'case:open',
  about: 'enquiry',
  load,
  form: openForm,
  async save(here, { pathways, kind, scheme, owner, recommendedBy, recommender }, { enquiry, person, home, recommenders }) {
    const by = recommendedBy === somebodyElse ? recommender : recommendedBy === theyPay ? 'nobody, because they pay for it themselves' : recommenders[recommendedBy]
    for (const pathway of pathways as readonly PathwayKey[]) {
      const { id } = await openCase(here, {
        authorityId: enquiry.authorityId, council: { prefix: enquiry.councilPrefix }, person: { id: person.id, name: fullName(person) }, home, enquiryId: enquiry.id, pathway,
        scheme: scheme && suits(scheme, pathway) ? scheme : schemeByDefault(pathway) ?? '', urgent: kind.includes('urgent'), complex: kind.includes('complex'), ownerId: owner, openedOn: here.today,
      })
      if (by && needsRecommendation(pathway, here.today)) await recommended(here, enquiry.authorityId, id, by)
      if (enquiry.referrer) await referredBy(here, enquiry.authorityId, id, enquiry.referrer)
    }
    return `/enquiries/${enquiry.reference}`
  },
  view: ({ enquiry, person, flags, proposed, off, form }) => (
    <Page title="Open cases" caption={`${enquiry.reference} ${fullName(person)}, ${enquiry.council}`} back={{ href: `/enquiries/${enquiry.reference}`, text: 'Back to the enquiry' }} form={form}>
      {proposed.length + flags.length > 0 && (
        <InsetText>
          {proposed.length > 0 && <>The conversation proposes: {proposed.map(key => pathwayTitles[key]).join(', ')}. </>}
          {off.length > 0 && <>Not switched on in this council today: {off.map(key => pathwayTitles[key]).join(', ')}. </>}
          {flags.length > 0 && <>Urgent, because the conversation says: {flags.map(flag => urgencyFlags[flag as UrgencyFlag].toLowerCase()).join(', ')}.</>}
        </InsetText>
      )}
      <Form of={form}>
        <div class="newel-topics"><Checkboxes {...form.pathways} small /></div>
        <Checkboxes {...form.kind} small />
        <Select {...form.scheme} />
        <Select {...form.recommendedBy} />
        <TextInput {...form.recommender} />
        <Select {...form.owner} />
        <Button>Open the cases</Button>
      </Form>
    </Page>
  ),
})
