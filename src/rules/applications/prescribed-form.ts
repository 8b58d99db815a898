/**
 * The questions of the form on which a Disabled Facilities Grant is applied for, as we read SI 1996/2891 (amended by SI 2003/2707). **Not confirmed**: the schedule has not been read word for word.
 * To correct it: change the words, add a question or move one. A key says which answer stands there; it is never reused for another question.
 * The questions about money, for the test of resources, belong to the form too, and are not asked here.
 */
export const formSource = 'SI 1996/2891, as amended by SI 2003/2707'
export const formIsUnconfirmed = 'The questions are our reading of the form in SI 1996/2891. They have not been confirmed against it. The questions about money stand with the test of resources.'

export type Answered = 'applicant' | 'applicant-name' | 'applicant-born' | 'person' | 'person-born' | 'address' | 'council' | 'tenure' | 'from-abroad' | 'public-body' | 'purposes' | 'works' | 'begun' | 'estimates' | 'directed' | 'fees' | 'certificate' | 'interest' | 'stays' | 'certified-by' | 'landlord' | 'declaration' | 'signed'

export const prescribedForm: readonly { readonly part: string; readonly questions: readonly { readonly number: string; readonly asks: string; readonly answer: Answered }[] }[] = [
  { part: 'Part 1: Who applies', questions: [
    { number: '1.1', asks: 'Full name of the applicant', answer: 'applicant-name' },
    { number: '1.2', asks: 'Date of birth of the applicant', answer: 'applicant-born' },
    { number: '1.3', asks: 'In what capacity do you apply?', answer: 'applicant' },
    { number: '1.4', asks: 'Are you a person from abroad who is excluded from grant?', answer: 'from-abroad' },
    { number: '1.5', asks: 'Do you apply for a council or another public body?', answer: 'public-body' },
  ] },
  { part: 'Part 2: The disabled person and the home', questions: [
    { number: '2.1', asks: 'Name of the disabled person', answer: 'person' },
    { number: '2.2', asks: 'Date of birth of the disabled person', answer: 'person-born' },
    { number: '2.3', asks: 'Address of the home where the works are to be done', answer: 'address' },
    { number: '2.4', asks: 'Council', answer: 'council' },
    { number: '2.5', asks: 'How is the home held?', answer: 'tenure' },
  ] },
  { part: 'Part 3: The works', questions: [
    { number: '3.1', asks: 'Purposes for which grant is asked, section 23(1)', answer: 'purposes' },
    { number: '3.2', asks: 'Particulars of the works', answer: 'works' },
    { number: '3.3', asks: 'Have the works begun?', answer: 'begun' },
    { number: '3.4', asks: 'Estimates from different contractors', answer: 'estimates' },
    { number: '3.5', asks: 'Has the council directed that fewer estimates will do?', answer: 'directed' },
    { number: '3.6', asks: 'Particulars of services and charges', answer: 'fees' },
  ] },
  { part: 'Part 4: Certificate', questions: [
    { number: '4.1', asks: 'Which certificate is given?', answer: 'certificate' },
    { number: '4.2', asks: 'Interest in the home', answer: 'interest' },
    { number: '4.3', asks: 'The disabled person intends to live there', answer: 'stays' },
    { number: '4.4', asks: 'Given by', answer: 'certified-by' },
    { number: '4.5', asks: 'For a tenant: owner’s certificate by the landlord', answer: 'landlord' },
  ] },
  { part: 'Part 5: Declaration', questions: [
    { number: '5.1', asks: 'Declaration', answer: 'declaration' },
    { number: '5.2', asks: 'Signed', answer: 'signed' },
  ] },
]
