import { addMonths, type Day } from '../calendar/day.ts'

/** Calendar months, not working days: the Act counts from the day of the application and of the approval. */
const payWithin = 12
const worksWithin = 12

/** The last day to which payment may be put off: from the application, not the approval. Source: Act 1996 s36(1) and (2). */
export const mayBePaidFromAtLatest = (appliedOn: Day): Day => addMonths(appliedOn, payWithin)

/** The last day for the works: from the approval, or from the day to which payment was put off. The council may give longer. Source: Act 1996 s37(1). */
export const worksMustBeDoneBy = (approvedOn: Day, payFrom: Day | null): Day => addMonths(payFrom ?? approvedOn, worksWithin)

/** The grant condition period begins with the certified day. Source: Act 1996 s44(3). */
export const conditionPeriodEnds = (certifiedOn: Day): Day => addMonths(certifiedOn, 60)
/** A local land charge of an owner’s grant, where one was imposed. Source: 2008 General Consent, as councils describe it; its own text was not read. */
export const chargeEnds = (certifiedOn: Day): Day => addMonths(certifiedOn, 120)
