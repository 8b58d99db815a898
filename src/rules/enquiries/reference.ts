/** The form of an enquiry’s reference, `ENQ-7K3M9Q`. */
export const isEnquiryReference = (text: string): boolean => /^ENQ-[A-Z0-9]{4,12}$/.test(text)
