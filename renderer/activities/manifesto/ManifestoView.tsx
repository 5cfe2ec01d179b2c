/** The facilitator's screen of a manifesto: one part for each step. */
import type { ActivityViewProps } from '../contract'
import type { Manifesto } from './schema'

export default function ManifestoView({ data }: ActivityViewProps<Manifesto>) {
  return <p>{data.question}</p>
}
