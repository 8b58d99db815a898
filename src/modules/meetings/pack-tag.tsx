import { Tag } from '../../platform/components/index.ts'
import { daysInWords, type PackState } from './meeting.ts'

/** How the pack of a meeting stands, in a word or two. */
export function PackTag({ state }: { readonly state: PackState }) {
  switch (state.is) {
    case 'called off': return <Tag colour="grey">Called off</Tag>
    case 'none': return <>No pack</>
    case 'in time': return <Tag colour="green">Circulated in time</Tag>
    case 'late': return <Tag colour="orange">Circulated {daysInWords(state.days)} late</Tag>
    case 'never': return <Tag colour="orange">Never circulated</Tag>
    case 'overdue': return <Tag colour="red">Overdue</Tag>
    case 'soon': return <Tag colour="yellow">Due soon</Tag>
    case 'to come': return <>Not yet</>
  }
}
