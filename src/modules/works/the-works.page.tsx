import { Button, ButtonGroup, InsetText } from '../../platform/components/index.ts'
import { page, type Seen } from '../../platform/http/page.ts'
import { Page } from '../../platform/http/view.tsx'
import type { Here } from '../../platform/here.ts'
import { ratesInForce } from '../schedules-of-rates/index.ts'
import { caption, worksAt } from './frame.ts'
import { inPlainWords, OrderShown } from './order-shown.tsx'
import { SpecificationShown } from './specification-shown.tsx'
import { agreedOn, caseOfWorks } from './works.sql.ts'
import { kept, lackingToOrder, openSpecification, standingOrder, whatIsNext } from './works.ts'

async function load(here: Here) {
  const w = await caseOfWorks(here)
  const open = openSpecification(w)
  return { case: w, agreed: await agreedOn(here, w.reference), inForce: open ? new Set((await ratesInForce(here, w.authorityId, here.today)).map(({ id }) => id)) : new Set<string>() }
}
interface Shown extends Awaited<ReturnType<typeof load>> { readonly here: Seen }

/** All about the works of a case: what they are to be, their orders, and how they went. */
export const theWorks = page({
  path: '/cases/:reference/works',
  permit: 'works:see',
  about: 'case',
  load,
  view: shown => {
    const { case: w, here } = shown
    const next = whatIsNext(w, here.today)
    return (
      <Page title="The works" caption={caption(w)} back={{ href: `/cases/${w.reference}`, text: 'Back to the case' }}>
        {w.status === 'open' && next.length > 0 && <InsetText>{next.length === 1 ? next[0] : <ul class="govuk-list govuk-list--bullet">{next.map(one => <li>{one}</li>)}</ul>}</InsetText>}
        {w.specifications.length > 0 && <p class="govuk-body"><strong>In plain words, for the person:</strong> {inPlainWords(w, here.today)}</p>}
        {w.orders.map(order => <OrderShown case={w} order={order} here={here} />)}
        <Specifications {...shown} />
      </Page>
    )
  },
})

const Specifications = ({ case: w, agreed, inForce, here: { may, today } }: Shown) => {
  const open = openSpecification(w)
  const lacking = open ? lackingToOrder(w, open, agreed) : []
  const writes = w.status === 'open' && may('works:specify')
  // Products are chosen until the works are certified: a colour is often settled after the order.
  const choosing = w.status === 'open' ? open ?? w.specifications.find(({ id }) => standingOrder(w)?.certificate === null && id === standingOrder(w)!.specificationId) : undefined
  const offAt = `${worksAt(w)}/take-off`
  return (
    <>
      {!open && !standingOrder(w) && writes && <ButtonGroup>{agreed ? <Button href={`${worksAt(w)}/specify`}>Specify the works</Button> : <p class="govuk-body">Works are specified from a recommendation that is agreed.</p>}</ButtonGroup>}
      {w.specifications.map(one => (
        <>
          <h2 class="govuk-heading-m">Specification {one.number}{one.ordered ? '' : ', being written'}</h2>
          <SpecificationShown of={one} on={one.ordered ? w.orders.find(({ specificationId }) => specificationId === one.id)!.madeOn : today} {...one === open ? { inForce, ...writes ? { changeAt: `${worksAt(w)}/line`, drawingOffAt: offAt } : {} } : {}} {...one === choosing && writes ? { choiceOffAt: offAt } : {}} />
          {one === choosing && kept(one.lines).length > 0 && may('works:note') && <ButtonGroup><Button href={`${worksAt(w)}/product`} look="secondary">Write down what they chose</Button></ButtonGroup>}
          {one === open && writes && (
            <>
              <ButtonGroup>
                <Button href={`${worksAt(w)}/line`} {...one.lines.length ? { look: 'secondary' as const } : {}}>Add a line</Button>
                <Button href={`${worksAt(w)}/specify`} look="secondary">Change how the price is made</Button>
                <Button href={`${worksAt(w)}/attach`} look="secondary">Attach drawings and photographs</Button>
              </ButtonGroup>
              {lacking.length === 0 ? <ButtonGroup><Button href={`${worksAt(w)}/order`}>Order the works</Button></ButtonGroup> : <><p class="govuk-body">Before it can be ordered:</p><ul class="govuk-list govuk-list--bullet">{lacking.map(what => <li>{what}</li>)}</ul></>}
            </>
          )}
        </>
      ))}
    </>
  )
}
