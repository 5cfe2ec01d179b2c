/** The facilitator's screen of the selector: one part for each step. The frame around it has the title and the steps. */
import type { ActivityViewProps } from '../contract'
import { CompareStep } from './CompareStep'
import { ConsentStep } from './ConsentStep'
import { CriteriaStep } from './CriteriaStep'
import { DecideStep } from './DecideStep'
import { PathStep } from './PathStep'
import { PlaceStep } from './PlaceStep'
import type { CoordinationModel } from './schema'
import { TalkStep } from './TalkStep'
import { WeighStep } from './WeighStep'

export default function CoordinationModelView(props: ActivityViewProps<CoordinationModel>) {
  switch (props.step) {
    case 'weigh':
      return <WeighStep {...props} />
    case 'place':
      return <PlaceStep {...props} />
    case 'talk':
      return <TalkStep {...props} />
    case 'compare':
      return <CompareStep {...props} />
    case 'decide':
      return <DecideStep {...props} />
    case 'consent':
      return <ConsentStep {...props} />
    case 'path':
      return <PathStep {...props} />
    default:
      return <CriteriaStep {...props} />
  }
}
