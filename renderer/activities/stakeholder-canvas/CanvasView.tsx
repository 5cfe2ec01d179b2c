/** The facilitator's screen of a stakeholder canvas: one part for each step. The frame around it has the title and the steps. */
import type { ActivityViewProps } from '../contract'
import { CardStep } from './CardStep'
import { GridStep } from './GridStep'
import { MapStep } from './MapStep'
import { NameStep } from './NameStep'
import { PresencesStep } from './PresencesStep'
import type { StakeholderCanvas } from './schema'
import { VoteStep } from './VoteStep'
import { WalkStep } from './WalkStep'

export default function CanvasView(props: ActivityViewProps<StakeholderCanvas>) {
  switch (props.step) {
    case 'map':
      return <MapStep {...props} />
    case 'card':
      return <CardStep {...props} />
    case 'grid':
      return <GridStep {...props} />
    case 'presences':
      return <PresencesStep {...props} />
    case 'vote':
      return <VoteStep {...props} />
    case 'walk':
      return <WalkStep {...props} />
    default:
      return <NameStep {...props} />
  }
}
