import type { Download } from '../../platform/http/page.ts'
import { Refusal } from '../../platform/here.ts'
import { pdfOf } from '../../platform/letters/pdf.ts'
import { aroundCase, blocksForThePage, formatFor, pageBegins, pointsOf } from '../letters/index.ts'
import { contractForThePage, contractPage, contractSays, type Between } from './contract.ts'
import { grantOfWorks } from './letters-of-works.sql.ts'
import { caseOfWorks } from './works.sql.ts'
import { standingOrder } from './works.ts'

/** The contract between the person and the contractor, to print and sign: the order as it was made, in the print that the person reads. */
export const contractAsPdf: Download = {
  path: '/cases/:reference/works/contract.pdf',
  permit: 'works:see',
  async file(here) {
    const w = await caseOfWorks(here)
    const order = standingOrder(w)
    if (!order) throw new Refusal(`No order stands for the works of ${w.reference}: there is no contract yet.`)
    here.saw('case', [w])
    const [around, granted] = await Promise.all([aroundCase(here, w), grantOfWorks(here, w)])
    const { person, agency, council, reach } = around.values
    const between: Between = { householder: around.to[0].name, person, home: around.to[0].lines, agency, council, reach }
    return { name: `${w.reference}-contract.pdf`, type: 'application/pdf', body: await pdfOf(pageBegins(pointsOf[formatFor(around.reads)]) + contractPage, contractForThePage(order, between, blocksForThePage(contractSays(w, order, granted, between)))) }
  },
}
