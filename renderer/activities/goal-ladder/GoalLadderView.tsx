/** The facilitator's screen of a ladder: one part for each step. What is selected stays selected from step to step. */
import type { ActivityViewProps } from '../contract'
import { ClimbStep } from './ClimbStep'
import { ConflictsStep } from './ConflictsStep'
import { MeasuresStep } from './MeasuresStep'
import { ReadAloudStep } from './ReadAloudStep'
import type { GoalLadder } from './schema'
import { useDesk } from './useDesk'
import { VoteStep } from './VoteStep'

export default function GoalLadderView(props: ActivityViewProps<GoalLadder>) {
  const desk = useDesk(props)
  switch (props.step) {
    case 'ladder':
      return <ClimbStep key="ladder" desk={desk} start="ladder" />
    case 'read-aloud':
      return <ReadAloudStep desk={desk} />
    case 'measures':
      return <MeasuresStep desk={desk} />
    case 'vote':
      return <VoteStep {...props} />
    case 'conflicts':
      return <ConflictsStep desk={desk} />
    default:
      return <ClimbStep key="outline" desk={desk} start="outline" />
  }
}
