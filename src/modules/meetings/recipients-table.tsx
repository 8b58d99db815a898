import { formatDay } from '../../rules/calendar/day.ts'
import { ScrollRegion, Table } from '../../platform/components/index.ts'
import type { Recipient } from './receipts.sql.ts'

const told = ({ userId, notice, noticeBecause }: Recipient): string => {
  if (!userId) return 'Has no account: send it to them'
  if (notice === 'sent') return 'Told by email'
  if (notice === 'waiting') return 'An email is on its way'
  if (notice === '') return 'No email was needed'
  return `Not told: ${noticeBecause || 'no email could be sent'}`
}

/** Who a pack was circulated to; first those who have not said that they have it. */
export const RecipientsTable = ({ caption, recipients, mayWrite }: { readonly caption: string; readonly recipients: readonly Recipient[]; readonly mayWrite: boolean }) => (
  <ScrollRegion label={caption} dense>
    <Table caption={caption} captionClasses="govuk-table__caption--s" head={[{ text: 'Who' }, { text: 'How they know' }, { text: 'Received' }]} rows={recipients.map(recipient => [
      { text: <>{recipient.name}{mayWrite && recipient.address && <><br /><span class="newel-quiet">{recipient.address}</span></>}</> },
      { text: told(recipient) },
      { text: recipient.receivedOn ? <>{formatDay(recipient.receivedOn)}{recipient.recordedBy && <><br /><span class="newel-quiet">Written down by {recipient.recordedBy}</span></>}</> : <>Not confirmed yet{mayWrite && !recipient.userId && <><br /><a class="govuk-link" href={`/receipts/${recipient.id}/record`}>Write down that {recipient.name} has it</a></>}</> },
    ])} />
  </ScrollRegion>
)
