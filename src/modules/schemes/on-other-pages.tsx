/** On a case: the way to whether somebody is eligible. */
export const EligibilityLink = ({ reference }: { readonly reference: string }) => <a class="govuk-link" href={`/cases/${reference}/eligibility`}>Eligibility</a>
