import { formatDay, shortDay } from '../../rules/calendar/day.ts'
import { percent } from '../../rules/figures/statistics.ts'
import { courses, lapsesOn, peopleFacing, refreshers } from '../../rules/training/training.ts'
import { Button, ScrollRegion, Table, Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { register, takeUp, type Standing } from './training.sql.ts'

const numeric = { format: 'numeric' } as const

/** How many of the people-facing staff are trained, by quarter; and for the manager, who. */
export const trainingPage = page({
  path: '/training',
  permit: 'training:see',
  about: 'nobody',
  load: async (here: Here) => ({ quarters: await takeUp(here, 'mecc'), staff: here.may('training:record') ? await register(here, 'mecc') : undefined }),
  view: ({ quarters, staff, here: { may, today } }) => (
    <Page title="Training" caption={courses.mecc} actions={may('training:record') && <Button href="/training/new">Record a course</Button>}>
      <p class="govuk-body">Of the staff who face people ({peopleFacing.join(', ')}), how many had training that counted on the last day of the quarter.</p>
      <p class="govuk-body">A course counts for {refreshers.at(-1)!.months} months. This time was invented for the demonstration: the Board has yet to agree one. Who faces people is our reading of the specification.</p>
      <ScrollRegion label="Take-up by quarter" dense>
        <Table firstCellIsHeader caption="Take-up by quarter" captionClasses="govuk-table__caption--m" head={[{ text: 'Quarter' }, { text: 'Trained', ...numeric }, { text: 'Staff', ...numeric }, { text: 'Share', ...numeric }]} rows={quarters.map(({ quarter, trained, staff: all }) => [
          { text: `${quarter.label}${quarter.to >= today ? ', so far' : ''}` }, { text: String(trained), ...numeric }, { text: String(all), ...numeric }, { text: percent({ part: trained, whole: all }) ?? 'none', ...numeric },
        ])} />
      </ScrollRegion>
      {staff && <Register staff={staff} today={today} />}
    </Page>
  ),
})

const Register = ({ staff, today }: { readonly staff: readonly Standing[]; readonly today: Here['today'] }) => (
  <ScrollRegion label="Who has done it" dense>
    <Table firstCellIsHeader caption="Who has done it" captionClasses="govuk-table__caption--m" head={[{ text: 'Name' }, { text: 'Role' }, { text: 'Last done' }, { text: 'Counts until' }, { text: 'Evidence' }, { text: 'Wrong?' }]} rows={staff.map(one => [
      { text: one.name }, { text: one.role }, { text: one.on ? shortDay(one.on) : 'Not yet' },
      { text: one.on ? lapsesOn(one.on) <= today ? <>{shortDay(lapsesOn(one.on))} <Tag colour="orange">Lapsed</Tag></> : formatDay(lapsesOn(one.on)) : '' },
      { text: one.evidence ?? '' }, { text: one.courseId ? <a class="govuk-link" href={`/training/${one.courseId}/withdraw`}>Withdraw<span class="govuk-visually-hidden"> the course of {one.name}</span></a> : '' },
    ])} />
  </ScrollRegion>
)
