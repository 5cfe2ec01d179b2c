/** Which parts of a manifesto can be searched, linked and voted on. Its own parts have no links among each other beyond their theme. */
import { ordered } from '../../lib/rank'
import type { Item } from '../../session/links'
import { mergesIn } from './reading'
import type { Manifesto } from './schema'

export function manifestoItems(data: Manifesto): Item[] {
  const merges = mergesIn(data)
  return ordered(data.beliefs).map((belief) => ({
    id: belief.id,
    kind: 'belief',
    label: belief.text,
    ownerId: null,
    isOut: belief.stage === 'set-aside' || merges.has(belief.id),
    isAgreed: belief.stage === 'agreed',
  }))
}
