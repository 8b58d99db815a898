import { formatDay } from '../../rules/calendar/day.ts'
import { standingOfCharge } from '../../rules/conditions/after-the-works.ts'
import { formatMoney } from '../../rules/money.ts'
import { Tag } from '../../platform/components/index.ts'
import { page } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { colours, saidOf, untilWhen } from './charge-shown.ts'
import { chargesAfter } from './conditions.sql.ts'
import { afterAt } from './frame.ts'

/** What stands against homes after owners’ grants: by council, until when, registered or not yet, and what needs doing. */
export const chargesPage = page({
  path: '/charges',
  permit: 'charge:see',
  about: 'nobody',
  async load(here: Here) {
    const { rows, more } = await chargesAfter(here, (here.query.after ?? '').toUpperCase())
    here.saw('case', rows)
    return { all: rows, more }
  },
  view({ all, more, here }) {
    const councils = [...new Set(all.map(({ council }) => council))]
    return (
      <Page title="Charges against homes">
        <p class="govuk-body">What an owner’s grant was above £5,000, and never more than £10,000, stands against the home as a local land charge for ten years from the day the works were certified. Where a scheme of the council’s own says so, the whole grant does.</p>
        {all.length === 0 && <p class="govuk-body">{here.query.after ? 'No more charges.' : 'Nothing stands against a home yet.'}</p>}
        {councils.map(council => (
          <>
            <h2 class="govuk-heading-m">{council}</h2>
            <ul class="newel-found">{all.filter(one => one.council === council).map(one => {
              const { charge } = one
              const { standing, next } = standingOfCharge(charge, saidOf(charge), here.today)
              return (
                <li>
                  <a class="govuk-link" href={afterAt(one)}><strong>{one.reference}</strong> {one.personName}</a>: {formatMoney(charge.pence)} {untilWhen(charge)} <Tag colour={colours[standing]}>{standing}</Tag>
                  {(charge.registeredOn || next) && <p class="newel-quiet">{charge.registeredOn && `Registered on ${formatDay(charge.registeredOn)} as ${charge.registeredAs}. `}{next && `${next}.`}</p>}
                </li>
              )
            })}</ul>
          </>
        ))}
        {more && <p class="govuk-body"><a class="govuk-link" rel="next" href={`/charges?after=${all.at(-1)!.reference}`}>Next page</a></p>}
      </Page>
    )
  },
})
