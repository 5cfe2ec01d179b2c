/**
 * What the room sees of a vote: before the reveal nothing but the lines with their codes for paper, whether or not a round is on; afterwards
 * the result of the newest round, most first, or line by line for consent. Pure.
 */
import type { SessionFacts } from '../../session/facts'
import type { Merges } from '../../session/merge'
import type { VoteMethod, VoteRound } from '../../session/schema'
import { itemCodes, levelsOf } from '../../session/voting'
import { consentResult, dotResults, isShowable, rankingResults } from '../../session/voting-results'
import { supportSentence } from '../../session/voting-words'
import type { WallLine } from './wall'

export interface WallVote {
  /** Above the lines, such as "Round 2"; '' shows none. */
  readonly lead: string
  /** What the vote says of each item, in the order in which they are shown. */
  readonly entries: readonly (Pick<WallLine, 'mark' | 'dots' | 'small'> & { readonly id: string })[]
}

/** @param itemIds what stands to be voted on, in order. */
export function wallVote(
  facts: Pick<SessionFacts, 'rounds' | 'activityId'>,
  methods: readonly VoteMethod[],
  itemIds: readonly string[],
  merges: Merges,
): WallVote {
  const round = facts.rounds.findLast((one) => one.activityId === facts.activityId && methods.includes(one.method)) ?? null
  if (round === null || !isShowable(round)) return { lead: '', entries: onBallot(round, itemIds) }
  const lead = round.round > 1 ? `Round ${round.round}` : ''
  if (levelsOf(round.method) > 0)
    return { lead, entries: itemIds.map((id) => ({ id, mark: '', dots: null, small: answerOf(round, id, merges) })) }
  const known = new Set(itemIds)
  const isRanking = round.method === 'ranking'
  const results = (isRanking ? rankingResults(round, merges) : dotResults(round, merges)).filter((result) => known.has(result.itemId))
  const entries = results.map(({ itemId, dots, place }) =>
    isRanking
      ? { id: itemId, mark: String(place), dots: null, small: dots === 1 ? '1 point' : `${dots} points` }
      : { id: itemId, mark: '', dots, small: '' },
  )
  return { lead, entries }
}

/** Codes as on the printed ballot: by the round that is open, else as the next one would count them. */
function onBallot(round: VoteRound | null, itemIds: readonly string[]): WallVote['entries'] {
  const codes = itemCodes(round === null ? itemIds : [...new Set([...round.itemIds, ...itemIds])])
  return itemIds.map((id) => ({ id, mark: codes.get(id) ?? '', dots: null, small: '' }))
}

function answerOf(round: VoteRound, id: string, merges: Merges): string {
  const result = consentResult(round, id, merges)
  return result.answered === 0 ? '' : supportSentence(result)
}
