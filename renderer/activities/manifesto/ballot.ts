/** Beliefs as the shared voting panels show them. */
import type { VoteItem } from '../../room/parts/votes/votes'
import { themeOf } from './reading'
import type { Belief, Manifesto } from './schema'

export function voteItems(data: Manifesto, beliefs: readonly Belief[]): VoteItem[] {
  return beliefs.map((belief) => {
    const theme = themeOf(data, belief)
    return { id: belief.id, text: belief.text, category: theme?.category ?? null, groupName: theme?.name ?? '' }
  })
}
