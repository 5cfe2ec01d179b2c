/** The facilitator's screen of a manifesto: one part for each step. The frame around it has the title and the steps. */
import type { ActivityViewProps } from '../contract'
import { BoardStep } from './BoardStep'
import { ConsentStep } from './ConsentStep'
import { RefineStep } from './RefineStep'
import { SignStep } from './SignStep'
import type { Manifesto } from './schema'
import { VoteStep } from './VoteStep'

export default function ManifestoView(props: ActivityViewProps<Manifesto>) {
  switch (props.step) {
    case 'cluster':
      return <BoardStep {...props} layout="columns" />
    case 'vote':
      return <VoteStep {...props} />
    case 'refine':
      return <RefineStep {...props} />
    case 'consent':
      return <ConsentStep {...props} />
    case 'sign':
      return <SignStep {...props} />
    default:
      return <BoardStep {...props} layout="list" />
  }
}
