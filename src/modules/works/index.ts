import { formatDay } from '../../rules/calendar/day.ts'
import { formatMoney, pence } from '../../rules/money.ts'
import { bases } from '../../rules/works/prices.ts'
import { satisfactions } from '../../rules/works/liability.ts'
import type { Module } from '../../platform/http/module.ts'
import { aLine } from './a-line.page.tsx'
import { attachADrawing, takeItOff, whatTheyChose } from './drawings.page.tsx'
import { aDefectIsMended, certifyTheWorks, inspectTheWorks, reportADefect, whatThePersonThinks } from './inspections.page.tsx'
import { contractAsPdf } from './contract-file.page.ts'
import { endAnOrder, makeAnOrder, sayTheWorksBegan, signAnOrder } from './order.page.tsx'
import { specify } from './specify.page.tsx'
import { theWorks } from './the-works.page.tsx'
import { variationLimits } from './variation-limits.page.tsx'
import { askForAVariation, decideAVariation } from './variations.page.tsx'
import { inWords } from './works.ts'

export { certify, inspect, judge, reportDefect, mendDefect, theCertified } from './inspections.sql.ts'
export { attachDrawings, chooseProduct, drawingsOf } from './drawings.sql.ts'
export { giveLimit } from './limits.sql.ts'
export { beginWorks, makeOrder, signOrder } from './orders.sql.ts'
export { inPlainWords } from './order-shown.tsx'
export { askVariation, decideVariation } from './variations.sql.ts'
export { addLine, beginSpecification } from './specification.sql.ts'
export { agreedOn, caseOfWorks, worksOfCase } from './works.sql.ts'
export { WorksOfACase } from './works-of-a-case.tsx'
export { revisedPrice, standingOf, standingOrder, whatIsNext, type CaseOfWorks, type Line, type LineTold, type Order, type Specification } from './works.ts'

const money = (amount: number): string => formatMoney(pence(amount))
const more = (amount: number): string => amount < 0 ? `${money(-amount)} less` : `${money(amount)} more`

/** The works of a case: what they are to be, their order, what was changed meanwhile, how they were inspected and certified, and defects afterwards. */
export const works = {
  pages: [theWorks, specify, aLine, attachADrawing, whatTheyChose, takeItOff, makeAnOrder, signAnOrder, sayTheWorksBegan, endAnOrder, askForAVariation, decideAVariation, inspectTheWorks, whatThePersonThinks, certifyTheWorks, reportADefect, aDefectIsMended, variationLimits],
  downloads: [contractAsPdf],
  describes: {
    'specification.begun': ({ number, basis, changed }) => `Specification ${number} of the works begun\n${inWords(bases, basis)}${changed && `\nWhat is otherwise: ${changed}`}`,
    'specification.changed': ({ number, what, totalPence }) => `Specification ${number} changed: ${money(totalPence)} altogether\n${what}`,
    'drawing.attached': ({ number, what, to }) => `Attached to specification ${number}: ${what}${to && `\nFor ${to}`}`,
    'drawing.taken-off': ({ what, because }) => `Taken off the specification: ${what}\n${because}`,
    'product.chosen': ({ what, product, by, to }) => `Product chosen by ${by}: ${what}, ${product}\nFor ${to}`,
    'product.taken-off': ({ what, because }) => `A choice taken off the specification: ${what}\n${because}`,
    'order.made': ({ contractor, pence: amount, from, to }) => `Works ordered from ${contractor} for ${money(amount)}, ${formatDay(from)} to ${formatDay(to)}`,
    'order.signed': ({ side, name }) => `The order signed ${side === 'person' ? 'by the person' : 'by the contractor'}: ${name}`,
    'order.ended': ({ contractor, because }) => `The order with ${contractor} ended\n${because}`,
    'works.begun': () => 'The works began',
    'variation.asked': ({ number, what, reason, pence: amount }) => `Variation ${number} asked for: ${more(amount)}\n${what}\n${reason}`,
    'variation.approved': ({ number, pence: amount, totalPence, because }) => `Variation ${number} approved: ${more(amount)}, now ${money(totalPence)} altogether${because && `\n${because}`}`,
    'variation.refused': ({ number, because }) => `Variation ${number} refused\n${because}`,
    'inspection.made': ({ satisfactory, seen, putRight }) => `Works inspected: ${satisfactory ? 'satisfactory' : 'something is to be put right'}\n${seen}${putRight && `\nTo be put right: ${putRight}`}`,
    'works.judged': ({ answer, words }) => `Asked whether they are satisfied with the works\n${inWords(satisfactions, answer)}${words && `\n${words}`}`,
    'works.certified': ({ delegation, words, liableUntil }) => `Works certified as done\nThe contractor puts defects right until ${formatDay(liableUntil)}${delegation && `\nUnder this delegation: ${delegation}`}${words && `\n${words}`}`,
    'defect.reported': ({ what, by, within }) => `Defect reported by ${by}${within ? '' : ', after the contractor’s liability had ended'}\n${what}`,
    'defect.mended': ({ what, mended }) => `Defect put right\n${what}\n${mended}`,
  },
  holds: ['specifications', 'specification_lines', 'specification_documents', 'product_choices', 'works_orders', 'order_signatures', 'variations', 'variation_limits', 'works_inspections', 'works_certificates', 'works_defects'],
} satisfies Module
