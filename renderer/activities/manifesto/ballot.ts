/** Beliefs as the shared voting panels show them. */
import type { VoteItem } from '../../room/parts/votes/votes'
import type { SessionFacts } from '../../session/facts'
import { themeOf } from './reading'
import type { Belief, Manifesto } from './schema'

export function voteItems(data: Manifesto, beliefs: readonly Belief[]): VoteItem[] {
  return beliefs.map((belief) => {
    const theme = themeOf(data, belief)
    return { id: belief.id, text: belief.text, category: theme?.category ?? null, groupName: theme?.name ?? '' }
  })
}

/** Who votes: those here who decide; with nobody marked as deciding, everyone here. */
export function peopleHere(facts: SessionFacts): number {
  const here = new Set(facts.presentIds)
  const deciding = facts.participants.filter((person) => here.has(person.id) && person.isDeciding).length
  return deciding > 0 ? deciding : here.size
}
